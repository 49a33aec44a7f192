"""What happens to honest and careless code inside the box."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.sandbox.job import Call, Complaint, Job, Loaded, Module, Raised, Reason, Returned
from grader.sandbox.plain import Opaque
from grader.sandbox.run import run
from grader.sandbox.worker import MAX_COMPLAINTS, MAX_TEXT

# ------------------------------------------------------------------ loading


def test_loading_comes_first_and_then_one_outcome_for_each_call():
    module = Module("m", ("print('hello')\ndef f(x): return x + 1\ndef g(): raise KeyError('k')",))
    calls = (Call("m.f", (1,)), Call("m.g", ()), Call("m.f", (2.5,)))
    loaded, one, two, three = run(Job((module,), calls))
    assert loaded == Loaded(printed="hello\n")
    assert (one, three) == (Returned(2), Returned(3.5))
    assert two == Raised(Complaint("KeyError", "'k'", "m", 0, 3))


def test_a_job_without_calls_is_loaded_all_the_same(load):
    assert load("x = 1") == Loaded()


def test_a_failing_statement_is_told_with_its_cell_and_line_and_the_rest_runs():
    cells = ("a = 1\nb = a / 0\nc = 2", "def f():\n    return a, c\nraise ValueError('no')")
    loaded, answer = run(Job((Module("m", cells),), (Call("m.f", ()),)))
    assert loaded.complaints == (
        Complaint("ZeroDivisionError", "division by zero", "m", 0, 2),
        Complaint("ValueError", "no", "m", 1, 3),
    )
    assert answer.value == (1, 2)


def test_a_cell_that_is_no_python_is_told_and_the_next_one_runs(load):
    loaded = load("x = 1\ny = = 2", "z = undefined")
    assert [(c.kind, c.cell, c.line) for c in loaded.complaints] == [
        ("SyntaxError", 0, 2),
        ("NameError", 1, 1),
    ]


@pytest.mark.parametrize(
    "source",
    ["a\0b", "(" * 5000, "-" * 100_000 + "1", "return 1", "break", "x = (yield)", "await x"],
)
def test_a_source_that_the_parser_itself_chokes_on_is_a_complaint(load, source):
    assert load(source, "ok = 1").complaints[0].cell == 0


def test_the_line_is_the_deepest_one_of_foreign_code(load):
    source = "import json\ndef deep():\n    json.loads('{')\ndef f():\n    deep()\nf()"
    (complaint,) = load(source).complaints
    assert (complaint.kind, complaint.line) == ("JSONDecodeError", 3)


def test_the_module_of_the_complaint_is_the_one_whose_code_failed():
    helper = Module("helper", ("def h():\n    return 1 / 0",))
    _, answer = run(Job((helper, Module("m", ("from helper import h",))), (Call("m.h", ()),)))
    assert (answer.complaint.module, answer.complaint.line) == ("helper", 2)


def test_a_function_that_did_not_get_defined_is_missing():
    module = Module("m", ("def f(): return 1\nh = 3\ndel f",))
    loaded, *answers = run(Job((module,), (Call("m.g", ()), Call("m.f", ()), Call("m.h", ()))))
    assert loaded.missing == ("m.f", "m.g", "m.h")
    assert [answer.complaint.kind for answer in answers] == [
        "AttributeError",
        "AttributeError",
        "TypeError",
    ]


def test_main_blocks_do_not_run(load):
    assert load("if __name__ == '__main__':\n    raise SystemExit").complaints == ()


def test_annotations_that_python_is_told_not_to_evaluate_are_not(load):
    first, second = "from __future__ import annotations", "def f(x: Tree | None) -> Tree: pass"
    assert load(f"{first}\n{second}").complaints == ()
    assert load(first, second).complaints == ()
    assert load(second).complaints[0].kind == "NameError"


def test_complaints_have_an_end(load):
    assert len(load("boom\n" * 200).complaints) == MAX_COMPLAINTS


# ------------------------------------------------------------------ exceptions


@pytest.mark.parametrize(
    "kind", ["SystemExit", "KeyboardInterrupt", "GeneratorExit", "RecursionError"]
)
def test_whatever_is_raised_is_an_answer(ask, kind):
    raised, fine = ask(f"def f(x):\n    if x: raise {kind}('t')\n    return 1", (1,), (0,))
    assert raised == Raised(Complaint(kind, "t", "m", 0, 2))
    assert fine == Returned(1)


def test_exiting_while_loading_does_not_stop_the_rest(ask):
    assert ask("import sys\nsys.exit()\ndef f(): return 1", ()) == [Returned(1)]


def test_endless_recursion_is_raised_and_the_next_case_runs(ask):
    deep, fine = ask("def f(n): return f(n + 1) if n else 7", (1,), (0,))
    assert deep.complaint.kind == "RecursionError"
    assert fine == Returned(7)


def test_an_exception_whose_text_raises_says_so(ask):
    source = "class E(Exception):\n    def __str__(self): raise SystemExit\ndef f(): raise E('t')"
    (answer,) = ask(source, ())
    assert answer.complaint.text == "(its text raised SystemExit)"
    assert answer.complaint.kind == "E"


def test_a_huge_text_is_cut(ask):
    (answer,) = ask("def f(): raise ValueError('x' * 10**7)", ())
    assert answer.complaint.text == "x" * MAX_TEXT


def test_escapes_are_stripped_from_errors_and_prints(ask, printed):
    source = (
        "def f():\n"
        "    print('\\x1b[31mred\\x1b]0;title\\x07')\n"
        "    raise type('E\\x1b[2J', (Exception,), {})('\\x1b[2Jgone\\u202e')"
    )
    (answer,) = ask(source, ())
    assert (answer.complaint.kind, answer.complaint.text) == ("E[2J", "[2Jgone")
    assert printed(source) == "[31mred]0;title\n"


# ------------------------------------------------------------------ arguments


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        ("a += 1", (0,)),
        ("a = a + 1", ()),
        ("b['k'][0][1] = 5", (1,)),
        ("b['k'].append(1)", (1,)),
        ("b['new'] = 1", (1,)),
        ("del b['k']", (1,)),
        ("b['k'][1] *= 2; a[:] = 0", (0, 1)),
        ("c[0].sort()", (2,)),
        ("c[0].sort(reverse=True)", ()),
        ("c[1].add(9)", (2,)),
        ("a.shape = 2, 2", (0,)),
        ("b['k'].append(b)", (1,)),
        ("b['k'] += [[0] * 1000] * 300", (1,)),
        ("a.sort(); b['k'][0].reverse(); c[1].discard(77)", (1,)),
        ("b['k'][1] = b['k'][1].astype('f4')", (1,)),
    ],
)
def test_arguments_changed_in_place_are_reported(ask, body, changed):
    args = (np.arange(4.0), {"k": [[1, 2], np.ones(2)]}, ([3, 2], {1, 2}))
    (answer,) = ask(f"def f(a, b, c):\n    {body}\n    return 1", args)
    assert answer == Returned(1, changed)


def test_every_call_gets_fresh_arguments(ask):
    array, nested = np.zeros(3), {"k": [1]}
    source = "def f(a, d):\n    a += 1\n    d['k'].append(2)\n    return a.sum(), len(d['k'])"
    answers = ask(source, (array, nested), (array, nested))
    assert [answer.value for answer in answers] == [(3.0, 2)] * 2
    assert array.sum() == 0
    assert nested == {"k": [1]}


def test_arguments_that_nan_or_byte_order_make_odd_are_not_reported(ask):
    odd = np.array([np.nan, -0.0]), np.arange(6.0).reshape(2, 3).T, np.arange(3, dtype=">i4")
    (answer,) = ask("def f(*args): return [a.sum() for a in args][1:]", odd)
    assert answer == Returned([15.0, 3])


@settings(max_examples=5, deadline=None)
@given(st.lists(st.sets(st.integers(0, 10**6) | st.text(max_size=3), max_size=40), max_size=40))
def test_a_set_that_is_only_read_is_never_reported(sets):
    calls = tuple(Call("m.f", (members,)) for members in sets)
    _, *answers = run(Job((Module("m", ("def f(s): return len(s)",)),), calls))
    assert [(a.value, a.changed) for a in answers] == [(len(s), ()) for s in sets]


def test_a_tree_of_three_hundred_levels_is_an_argument_like_any_other(ask):
    tree = np.ones(1)
    for _ in range(300):
        tree = {"left": tree, "right": np.ones(1)}
    source = "def f(t): return f(t['left']) + 1 if isinstance(t, dict) else 0"
    assert ask(source, (tree,)) == [Returned(300)]


def test_five_hundred_levels_of_dicts_arrive_whole(ask):
    tree = {}
    for _ in range(500):
        tree = {"in": tree}
    source = "def f(t):\n    n = 0\n    while t:\n        t, n = t['in'], n + 1\n    return n"
    assert ask(source, (tree,)) == [Returned(500)]


# ------------------------------------------------------------------ results


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("np.array([1, 'a', None], dtype=object)", "an array of dtype object, shape (3,)"),
        ("np.array(['a'])", "an array of dtype <U1, shape (1,)"),
        ("np.broadcast_to(1.0, (10**6, 10**6))", "shape (1000000, 1000000), too large"),
        ("np.zeros((4, 1 << 20))", "too large to return"),
        ("(x for x in [])", "a value of type generator"),
        ("[[0] * 1000] * 300", "more than 200000 values"),
        ("'x' * 2**21", "a text of more than a megabyte"),
    ],
)
def test_a_result_that_cannot_cross_says_what_it_was(ask, expression, what):
    source = f"import numpy as np\ndef f(x): return {expression} if x else 1"
    odd, fine = ask(source, (1,), (0,), result_mb=16 if "zeros" not in expression else 4)
    assert isinstance(odd.value, Opaque)
    assert what in odd.value.what
    assert fine == Returned(1)


def test_results_may_be_large_together(ask):
    source = "import numpy as np\ndef f(i): return np.full(100_000, i)"
    answers = ask(source, *[(i,) for i in range(5)], result_mb=1)
    assert [answer.value[-1] for answer in answers] == list(range(5))


def test_numpy_scalars_may_be_keys(ask):
    source = "import numpy as np\ndef f(): return {k: 1 for k in np.arange(2)}, set(np.ones(2))"
    assert ask(source, ()) == [Returned(({0: 1, 1: 1}, {1.0}))]


# ------------------------------------------------------------------ what it breaks itself


@pytest.mark.parametrize(
    "patch",
    [
        "import sys\nsys.modules.clear()",
        "import builtins\nbuiltins.isinstance = lambda *_: True",
        "import builtins\nbuiltins.len = lambda _: 0",
        "import builtins\nfor name in dir(builtins): setattr(builtins, name, None)",
        "import os\nos.write = lambda *_: 0",
        "import numpy as np\nnp.asarray = None",
        "import sys\nsys.stdout = sys.stderr = None",
        "import sys\nsys.stdout.close()\nsys.stderr.close()",
        "import os\nos.close(0)\nos.close(1)\nos.close(2)",
        "class M(type): __name__ = property(lambda s: 1 / 0)\nraise M('E', (Exception,), {})",
    ],
)
def test_patching_python_spoils_nothing_but_its_own_answers(ask, patch):
    source = f"{patch}\ndef f(): return 1"
    for answer in ask(source, (), (), cpu_seconds=0.3, wall_seconds=1.0):
        assert answer == Returned(1) or getattr(answer, "reason", None) in Reason
    assert ask("def f(): return len([isinstance(1, str)])", ()) == [Returned(1)]


def test_closed_streams_do_not_hinder_an_answer(ask):
    source = "import sys\ndef f(x):\n    sys.stdout.close()\n    sys.stderr = None\n    return x"
    assert ask(source, (1,), (2,)) == [Returned(1), Returned(2)]


def test_a_patched_numpy_does_not_change_what_came_back(ask):
    source = (
        "import numpy as np\n"
        "np.allclose = np.array_equal = lambda *a, **k: True\n"
        "np.ndarray.__eq__ = lambda *a: True\n"
        "def f(): return np.ones(2)"
    )
    (answer,) = ask(source, ())
    assert answer.value.tolist() == [1, 1]
    assert not np.allclose(answer.value, 0)
