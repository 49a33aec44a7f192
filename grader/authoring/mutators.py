"""The mistakes that numeric code makes, as changes to one node of a syntax tree.

Each mutator takes a node and yields other nodes for its place. It never changes the node itself.
A mutant that cannot run is killed by any case, so a mutator need not know types.
"""

import ast
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Any

Mutator = Callable[[Any], Iterator[ast.AST]]
SWAPPED_NAMES = {
    "sum": ("mean",),
    "mean": ("sum",),
    "max": ("min",),
    "min": ("max",),
    "argmax": ("argmin",),
    "argmin": ("argmax",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "exp": ("exp2",),
    "log": ("log2",),
    "log2": ("log",),
    "sin": ("cos",),
    "cos": ("sin",),
    "floor": ("ceil",),
    "ceil": ("floor",),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "zeros_like": ("ones_like",),
    "ones_like": ("zeros_like",),
    "tril": ("triu",),
    "triu": ("tril",),
    "any": ("all",),
    "all": ("any",),
    "prod": ("sum",),
    "array": ("asarray",),
    "var": ("std",),
    "std": ("var",),
    "lower": ("upper",),
}
DROPPED_CALLS = frozenset(
    ("tanh", "exp", "log", "log2", "sqrt", "abs", "sorted", "reversed", "sigmoid", "softmax")
)
DROPPED_METHODS = frozenset(
    ("copy", "astype", "swapaxes", "transpose", "strip", "lower", "ravel", "squeeze")
)
SWAPPED_DTYPES = {"float64": "float16", "int64": "float64", "float": "int", "bool": "int64"}
SIGMOID = "1 / (1 + np.exp(-x))"
AXES: dict[Any, tuple[Any, ...]] = {
    0: (1, None),
    1: (0, None),
    2: (1, 0, None),
    -1: (0, -2, None),
    -2: (-1, 0, None),
    None: (0, -1),
}
COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OPERATED: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.MatMult, ast.Add),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
LEFT_ALONE = (ast.Mult, ast.Add, ast.Sub, ast.Div, ast.Pow, ast.Mod, ast.BitAnd, ast.BitOr)
RIGHT_ALONE = (ast.Mult, ast.Add, ast.BitAnd, ast.BitOr)


def transposed(node: ast.Attribute) -> Iterator[ast.AST]:
    """x.T -> x"""
    if node.attr == "T":
        yield node.value


def transposed_factor(node: ast.BinOp) -> Iterator[ast.AST]:
    """a @ b -> a.T @ b, a @ b.T, b @ a"""
    if not isinstance(node.op, ast.MatMult):
        return
    for side in ("left", "right"):
        factor = getattr(node, side)
        if not (isinstance(factor, ast.Attribute) and factor.attr == "T"):
            yield _with(node, **{side: ast.Attribute(factor, "T", ast.Load())})
    yield _with(node, left=node.right, right=node.left)


def other_operator(node: ast.BinOp) -> Iterator[ast.AST]:
    """Signs, products, divisions."""
    for op in OPERATED.get(type(node.op), ()):
        yield _with(node, op=op())
    if isinstance(node.op, ast.Sub):
        yield _with(node, left=node.right, right=node.left)


def missing_operand(node: ast.BinOp) -> Iterator[ast.AST]:
    """A term, a factor or a division that is forgotten."""
    if isinstance(node.op, LEFT_ALONE):
        yield node.left
    if isinstance(node.op, RIGHT_ALONE):
        yield node.right


def missing_sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, ast.USub | ast.Not | ast.Invert):
        yield node.operand


def other_comparison(node: ast.Compare) -> Iterator[ast.AST]:
    """An edge that belongs to the other side, or a test turned round."""
    if len(node.ops) == 1:
        for op in COMPARED[type(node.ops[0])]:
            yield _with(node, ops=[op()])


def other_logic(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for place in range(len(node.values)):
        rest = node.values[:place] + node.values[place + 1 :]
        yield rest[0] if len(rest) == 1 else _with(node, values=rest)


def other_axis(node: ast.keyword) -> Iterator[ast.AST]:
    """axis=0 -> axis=1, axis=-1, axis=None"""
    if node.arg != "axis":
        return
    try:
        axis = ast.literal_eval(node.value)
    except ValueError:
        return
    others = AXES.get(axis, ()) if not isinstance(axis, tuple) else (*axis, None)
    for other in others:
        yield _with(node, value=_constant(other))


def lost_keepdims(node: ast.keyword) -> Iterator[ast.AST]:
    if node.arg == "keepdims":
        yield _with(node, value=ast.Constant(value=False))


def other_dtype(node: ast.Attribute | ast.Name) -> Iterator[ast.AST]:
    name = node.attr if isinstance(node, ast.Attribute) else node.id
    if name in SWAPPED_DTYPES and isinstance(node.ctx, ast.Load):
        dtype = ast.Attribute(ast.Name("np", ast.Load()), SWAPPED_DTYPES[name], ast.Load())
        yield ast.Name(SWAPPED_DTYPES[name], ast.Load()) if name == "float" else dtype


def other_function(node: ast.Call) -> Iterator[ast.AST]:
    """Another reduction, another nonlinearity, or none."""
    name = _name(node.func)
    for other in SWAPPED_NAMES.get(name, ()):
        yield _with(node, func=_renamed(node.func, other))
    if name in DROPPED_CALLS and len(node.args) == 1:
        yield node.args[0]
    if name == "sigmoid":
        tanh = ast.Attribute(ast.Name("np", ast.Load()), "tanh", ast.Load())
        yield ast.Call(tanh, node.args, [])
    if name == "tanh":
        yield _filled(SIGMOID, node.args[0])
    if name == "split" and not node.args:
        yield _with(node, args=[ast.Constant(" ")])
    if name in DROPPED_METHODS and isinstance(node.func, ast.Attribute) and not _is_float(node):
        owner = node.func.value
        yield node.args[0] if _is_numpy(owner) and node.args else owner


def other_arguments(node: ast.Call) -> Iterator[ast.AST]:
    """Two neighbours exchanged: gates, states, layers."""
    for place, (one, other) in enumerate(pairwise(node.args)):
        if ast.dump(one) != ast.dump(other):
            args = [*node.args[:place], other, one, *node.args[place + 2 :]]
            yield _with(node, args=args)


def shifted_range(node: ast.Call) -> Iterator[ast.AST]:
    """A step too few at either end, or time the other way round."""
    if _name(node.func) != "range":
        return
    if len(node.args) == 1:
        [stop] = node.args
        yield _with(node, args=[ast.BinOp(stop, ast.Sub(), ast.Constant(1))])
        yield _with(node, args=[ast.Constant(1), stop])
    yield ast.Call(ast.Name("reversed", ast.Load()), [node], [])


def other_item(node: ast.List | ast.Tuple) -> Iterator[ast.AST]:
    """Two neighbours of a list or tuple exchanged: results, gates, parts to concatenate."""
    for place, (one, other) in enumerate(pairwise(node.elts)):
        if ast.dump(one) != ast.dump(other):
            yield _with(node, elts=[*node.elts[:place], other, one, *node.elts[place + 2 :]])


def other_index(node: ast.Subscript) -> Iterator[ast.AST]:
    """x[:, t] -> x[:, t - 1]; slices without their bounds."""
    if not isinstance(node.ctx, ast.Load):
        return
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    for place, part in enumerate(parts):
        for other in _other_parts(part):
            changed: list[ast.expr] = [*parts[:place], other, *parts[place + 1 :]]
            is_tuple = isinstance(node.slice, ast.Tuple)
            inside = ast.Tuple(changed, ast.Load()) if is_tuple else changed[0]
            yield _with(node, slice=inside)


def _other_parts(part: ast.expr) -> Iterator[ast.expr]:
    if isinstance(part, ast.Name):
        yield ast.BinOp(part, ast.Sub(), ast.Constant(1))
    if isinstance(part, ast.Slice):
        for bound in ("lower", "upper", "step"):
            if getattr(part, bound) is not None:
                yield _with(part, **{bound: None})


def other_constant(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float):
        yield ast.Constant(value + 1.0)
        if value:
            yield ast.Constant(value * 2.0)
    elif isinstance(value, str):
        yield ast.Constant(value + "?")


def other_choice(node: ast.IfExp) -> Iterator[ast.AST]:
    yield node.body
    yield node.orelse


def other_condition(node: ast.If) -> Iterator[ast.AST]:
    yield _with(node, test=ast.Constant(value=True))
    yield _with(node, test=ast.Constant(value=False))


def no_loop(node: ast.While) -> Iterator[ast.AST]:
    yield _with(node, test=ast.Constant(value=False))


def other_filter(node: ast.comprehension) -> Iterator[ast.AST]:
    if node.ifs:
        yield _with(node, ifs=[])


def other_update(node: ast.AugAssign) -> Iterator[ast.AST]:
    """+= -> = (the sum over time is lost), -= ; or nothing at all."""
    yield ast.Assign([node.target], node.value, lineno=node.lineno)
    for op in OPERATED.get(type(node.op), ()):
        yield _with(node, op=op())
    yield ast.Pass()


def in_place(node: ast.Assign) -> Iterator[ast.AST]:
    """x = x * y -> x *= y writes into the caller's array."""
    match node:
        case ast.Assign([ast.Name(name)], ast.BinOp(ast.Name(left), op, right)) if name == left:
            yield ast.AugAssign(ast.Name(name, ast.Store()), op, right)


def lost_assignment(node: ast.Assign) -> Iterator[ast.AST]:
    """What is stored into a part of something is not stored."""
    if any(isinstance(target, ast.Subscript) for target in node.targets):
        yield ast.Pass()


def lost_call(node: ast.Expr) -> Iterator[ast.AST]:
    """A call for its effect is forgotten; np.add.at, which repeats, becomes +=, which does not."""
    if not isinstance(node.value, ast.Call):
        return
    yield ast.Pass()
    match node.value:
        case ast.Call(ast.Attribute(ast.Attribute(_, "add"), "at"), [array, index, value]):
            target = ast.Subscript(array, index, ast.Store())
            yield ast.AugAssign(target, ast.Add(), value)


def lost_jump(node: ast.Break | ast.Continue) -> Iterator[ast.AST]:
    other = ast.Continue() if isinstance(node, ast.Break) else ast.Break()
    yield from (ast.Pass(), other)


MUTATORS: dict[type[ast.AST], Sequence[Mutator]] = {
    ast.Assign: (in_place, lost_assignment),
    ast.Attribute: (transposed, other_dtype),
    ast.AugAssign: (other_update,),
    ast.BinOp: (transposed_factor, other_operator, missing_operand),
    ast.BoolOp: (other_logic,),
    ast.Break: (lost_jump,),
    ast.Call: (other_function, other_arguments, shifted_range),
    ast.Compare: (other_comparison,),
    ast.Constant: (other_constant,),
    ast.Continue: (lost_jump,),
    ast.Expr: (lost_call,),
    ast.If: (other_condition,),
    ast.IfExp: (other_choice,),
    ast.List: (other_item,),
    ast.Name: (other_dtype,),
    ast.Subscript: (other_index,),
    ast.Tuple: (other_item,),
    ast.UnaryOp: (missing_sign,),
    ast.While: (no_loop,),
    ast.comprehension: (other_filter,),
    ast.keyword: (other_axis, lost_keepdims),
}


def _with(node: Any, **fields: Any) -> Any:
    """A copy of the node with other fields."""
    copy = deepcopy(node)
    for name, value in fields.items():
        setattr(copy, name, value)
    return copy


def _filled(template: str, value: ast.expr) -> ast.expr:
    """The expression of the template, with the value in the place of `x`."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.expr:
            return value if node.id == "x" else node

    filled: ast.expr = Fill().visit(ast.parse(template, mode="eval").body)
    return filled


def _is_float(node: ast.Call) -> bool:
    """A conversion to float64: without it one works in float32, which is accepted."""
    return any(_name(arg) in {"float64", "float"} for arg in node.args)


def _constant(value: Any) -> ast.expr:
    return ast.parse(repr(value), mode="eval").body


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(name) | ast.Attribute(_, name):
            return name
    return ""


def _renamed(function: ast.expr, name: str) -> ast.expr:
    if isinstance(function, ast.Attribute):
        return ast.Attribute(function.value, name, ast.Load())
    return ast.Name(name, ast.Load())


def _is_numpy(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "np"
