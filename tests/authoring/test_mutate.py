"""Mutants are what they say: one mistake each, of every kind that numeric code makes."""

import ast

import pytest

from grader.authoring.mutate import mutants
from grader.authoring.mutators import MUTATORS
from grader.content.library import Library
from grader.content.paths import content_root

REFERENCES = [e.solution / "reference.py" for e in Library(content_root()).all()]
EXAMPLES = {
    "transposed": ("y = x @ W.T", "y = x @ W"),
    "transposed_factor": ("y = x @ W", "y = x @ W.T"),
    "other_operator": ("y = a @ b", "y = a * b"),
    "missing_operand": ("y = total / size", "y = total"),
    "missing_sign": ("y = -x", "y = x"),
    "other_comparison": ("y = norm > limit", "y = norm >= limit"),
    "other_logic": ("y = a and b", "y = a"),
    "other_axis": ("y = x.sum(axis=-1)", "y = x.sum(axis=0)"),
    "lost_keepdims": ("y = x.sum(keepdims=True)", "y = x.sum(keepdims=False)"),
    "other_dtype": ("y = np.zeros(n, dtype=np.int64)", "y = np.zeros(n, dtype=np.float64)"),
    "other_function": ("y = np.tanh(a)", "y = 1 / (1 + np.exp(-a))"),
    "other_arguments": ("y = step(x, h)", "y = step(h, x)"),
    "shifted_range": ("for t in range(T):\n    pass", "for t in range(T - 1):"),
    "other_item": ("i, f = parts", "f, i = parts"),
    "other_index": ("y = hs[:, t]", "y = hs[:, t - 1]"),
    "other_constant": ("y = x ** 2", "y = x ** 3"),
    "other_choice": ("y = a if c else b", "y = b"),
    "other_condition": ("if c:\n    pass", "if False:"),
    "no_loop": ("while c:\n    pass", "while False:"),
    "other_filter": ("y = [w for w in words if w in known]", "y = [w for w in words]"),
    "other_update": ("dW += step", "dW = step"),
    "in_place": ("x = x * mask", "x *= mask"),
    "lost_assignment": ("dx[i] = d", "pass"),
    "lost_call": ("np.add.at(dW, ids, d)", "dW[ids] += d"),
    "lost_jump": ("for x in y:\n    break", "continue"),
}


def test_every_mutator_has_an_example():
    known = {mutator.__name__ for several in MUTATORS.values() for mutator in several}
    assert known == set(EXAMPLES)


@pytest.mark.parametrize("operator", EXAMPLES)
def test_a_mutator_makes_its_mistake(operator):
    was, now = EXAMPLES[operator]
    made = [(mutant.operator, mutant.now) for mutant in mutants(was)]
    assert (operator, now) in made


@pytest.mark.parametrize("file", REFERENCES, ids=lambda file: file.parent.name)
def test_mutants_of_a_reference_are_python_and_all_different(file):
    source = file.read_text(encoding="utf-8")
    made = list(mutants(source))
    texts = {ast.dump(ast.parse(mutant.source)) for mutant in made}
    assert len(texts) == len(made) > 0
    assert ast.dump(ast.parse(source)) not in texts
    assert made == list(mutants(source))


@pytest.mark.parametrize("file", REFERENCES, ids=lambda file: file.parent.name)
def test_a_mutant_shows_its_statement_as_it_was_and_as_it_is(file):
    plain = ast.unparse(ast.parse(file.read_text(encoding="utf-8")))
    for mutant in mutants(file.read_text(encoding="utf-8")):
        assert mutant.was in plain
        assert mutant.now in mutant.source
        assert mutant.was != mutant.now


def test_imports_docstrings_and_names_of_arguments_are_left_alone():
    source = (
        '"""A text with 1."""\nimport numpy as np\n\ndef f(x, y):\n    """Sum 2."""\n    return x'
    )
    assert list(mutants(source)) == []


def test_what_is_shown_of_a_loop_is_its_head():
    [first, *_] = mutants("for t in range(T):\n    h = t")
    assert (first.was, first.line) == ("for t in range(T):", 1)
