import ast
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.grading.survey import MAGIC_LINE, survey, without_magics

NAMES = st.sampled_from(["f", "g", "rnn_step", "隠れ状態"])


def surveyed(*cells):
    return survey([textwrap.dedent(cell) for cell in cells])


def uses(*cells):
    return {name for name, _, _ in surveyed(*cells)["uses"]}


@pytest.mark.parametrize(
    "magic",
    [
        "%matplotlib inline",
        "!pip install -q torch",
        "!ls",
        "?np.dot",
        "np.dot?",
        "np.dot??",
        "files = !ls",
        "spent = %timeit -o f(3)",
        "%time f(3)",
    ],
)
def test_a_magic_is_masked_and_the_code_around_it_stays(magic):
    cell = f"def f(x):\n    return x\n\n{magic}\ny = f(3)"
    got = surveyed(cell)
    assert not got["errors"]
    assert list(got["defined"]) == ["f", "y"]
    assert got["cells"][0].split("\n")[3].lstrip().startswith("pass  # ")


@pytest.mark.parametrize("first", ["%%time", "%%timeit -n 10", "%%capture out", "%%prun"])
def test_cell_magics_that_run_python_leave_the_rest_of_the_cell(first):
    got = surveyed(f"{first}\ndef f(x):\n    return x")
    assert got["defined"] == {"f": [0, 2]}


@pytest.mark.parametrize("first", ["%%bash", "%%html", "%%writefile f.py", "\n%%javascript"])
def test_a_cell_in_another_language_is_commented_out_whole(first):
    got = surveyed(f"{first}\ndef f(x):\n    return x")
    assert (got["errors"], got["defined"]) == ([], {})
    assert all(line.startswith("# ") for line in got["cells"][0].split("\n"))


def test_a_magic_alone_in_a_block_leaves_a_block():
    got = surveyed("for i in range(3):\n    !echo {i}\n\nif True:\n    %time f()\nelse:\n    x = 1")
    assert not got["errors"]
    assert "x" in got["defined"]


def test_a_magic_inside_try_leaves_its_handlers():
    got = surveyed("try:\n    import torch\nexcept ImportError:\n    !pip install torch\nx = 1")
    assert not got["errors"]
    assert "x" in got["defined"]


def test_python_that_looks_like_a_magic_is_left_alone_where_it_is_python():
    cell = "a = (7\n     % 4)\nb = 7 \\\n  % 4\ntext = '''\n!really?\n'''"
    assert without_magics(cell) == cell


@pytest.mark.parametrize(
    "python",
    [
        "a = (7\n     % 4)",
        "a = 7 \\\n  % 4",
        "a = '''\n% of what?\n!\n'''",
        "a = [1,  # ?\n2]",
        "a = 1  # is it?",
        "# right?\na = 1",
    ],
)
def test_a_magic_elsewhere_in_the_cell_does_not_change_python(python):
    """A remainder on a line of its own is no magic, nor is a question in a text."""
    got = surveyed(f"%matplotlib inline\n{python}\ndef f(x):\n    return x")
    assert not got["errors"]
    assert python in got["cells"][0]
    assert list(got["defined"]) == ["a", "f"]


@given(st.lists(st.text(alphabet="%!?=() :\nxdef'\"#\\", max_size=12), max_size=6))
def test_cleaning_keeps_the_number_of_lines(lines):
    cell = "\n".join(lines)
    assert without_magics(cell).count("\n") == cell.count("\n")


@given(st.lists(st.sampled_from(["x = 1", "if x:", "    x = 2", "# % !", "'''", "y = x % 2"])))
def test_cleaning_leaves_every_line_that_is_no_magic(lines):
    cleaned = without_magics("\n".join(lines)).split("\n")
    for before, after in zip(lines, cleaned, strict=bool(lines)):
        assert before == after or MAGIC_LINE.match(before)


def test_syntax_errors_are_told_with_cell_and_line_and_the_other_cells_are_read():
    got = surveyed("x = 1", "y = 2\ndef f(:\n    pass", "z = 3")
    [[cell, line, message]] = got["errors"]
    assert (cell, line) == (1, 2)
    assert message
    assert list(got["defined"]) == ["x", "z"]


@pytest.mark.parametrize(
    "cell",
    [
        "def f(x): ...",
        "async def f(x): ...",
        "class f: ...",
        "f = lambda x: x",
        "f: object = lambda x: x",
        "g = f = len",
        "from math import f",
        "from math import sin as f",
        "if True:\n    def f(x): ...",
        "if False:\n    pass\nelse:\n    f = abs",
        "try:\n    f = torch.tanh\nexcept NameError:\n    pass",
        "try:\n    pass\nexcept NameError:\n    def f(x): ...",
        "try:\n    pass\nfinally:\n    f = abs",
        "with open('x') as file:\n    def f(x): ...",
        "for i in range(3):\n    while True:\n        def f(x): ...",
    ],
)
def test_names_bound_at_the_top_level_are_found(cell):
    assert "f" in surveyed(cell)["defined"]


@pytest.mark.parametrize(
    "cell",
    [
        "def g():\n    def f(x): ...",
        "class g:\n    def f(self): ...",
        "f(3)",
        "# def f(x): ...",
        "'''\ndef f(x): ...\n'''",
        "g = [f for f in range(3)]",
        "o.f = len",
    ],
)
def test_names_that_are_not_bound_at_the_top_level_are_not(cell):
    assert "f" not in surveyed(cell)["defined"]


def test_the_last_definition_of_a_name_gives_its_place():
    assert surveyed("def f(): ...", "x = 1\ndef f(): ...")["defined"]["f"] == [1, 2]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("import numpy as np\nnp.linalg.norm(x)", "numpy.linalg.norm"),
        ("import numpy\nnumpy.linalg.norm(x)", "numpy.linalg.norm"),
        ("import numpy.linalg\nnumpy.linalg.norm(x)", "numpy.linalg.norm"),
        ("import numpy.linalg as la\nla.norm(x)", "numpy.linalg.norm"),
        ("from numpy import linalg\nlinalg.norm(x)", "numpy.linalg.norm"),
        ("from numpy import linalg as la\nla.norm(x)", "numpy.linalg.norm"),
        ("from numpy.linalg import norm", "numpy.linalg.norm"),
        ("from numpy.linalg import norm as size\nsize(x)", "numpy.linalg.norm"),
        ("def f(x):\n    import numpy as np\n    return np.linalg.norm(x)", "numpy.linalg.norm"),
        ("import torch.nn.functional as F\nF.softmax(x)", "torch.nn.functional.softmax"),
    ],
)
def test_imports_and_their_aliases_are_resolved(cell, name):
    assert name in uses(cell)


def test_an_import_in_one_cell_is_known_in_the_others():
    got = surveyed("import numpy as np", "y = np.dot(a, b)")
    assert ["numpy.dot", 1, 1] in got["uses"]


def test_a_name_in_a_text_or_a_comment_is_no_use():
    assert "numpy.dot" not in uses("x = 'numpy.dot'  # numpy.dot")


@given(st.lists(st.tuples(NAMES, st.booleans()), max_size=8))
def test_what_is_defined_is_what_running_it_would_define(chosen):
    cell = "".join(
        f"if True:\n    {name} = lambda: 0\n" if nested else f"def {name}(): ...\n"
        for name, nested in chosen
    )
    space = {}
    exec(cell, space)  # our own text
    assert set(survey([cell])["defined"]) == space.keys() - {"__builtins__"}
    assert ast.parse(cell)
