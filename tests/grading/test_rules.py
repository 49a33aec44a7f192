import pytest

from grader.grading.inspection import Inspection, Place
from grader.grading.rules import violations
from grader.grading.survey import survey


def found(source, *forbids):
    rows = survey([source])["uses"]
    inspection = Inspection((source,), uses=tuple((n, Place(c, line)) for n, c, line in rows))
    return list(violations(inspection, forbids))


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nx = np.linalg.norm(y)",
        "from numpy.linalg import norm\nx = norm(y)",
        "from numpy import linalg as la\nx = la.norm(y)",
    ],
)
def test_a_forbidden_function_is_found_under_every_name(source):
    assert [name for name, _ in found(source, "numpy.linalg.norm")] == ["numpy.linalg.norm"]


def test_a_forbidden_module_forbids_all_that_is_in_it():
    assert found("import numpy as np\nx = np.linalg.norm(y)", "numpy.linalg")


def test_a_name_that_only_begins_alike_is_allowed():
    assert not found("import numpy as np\nx = np.linalg.normal(y)", "numpy.linalg.norm")
    assert not found("import numpy as np\nx = np.linalg.svd(y)", "numpy.linalg.norm")


def test_each_name_is_told_once_at_its_first_place():
    source = "import numpy as np\n\na = np.dot(x, y)\nb = np.dot(y, x)\nc = sum(b)"
    assert found(source, "numpy.dot", "sum") == [
        ("numpy.dot", Place(0, 3)),
        ("sum", Place(0, 5)),
    ]


def test_where_nothing_is_forbidden_everything_is_allowed():
    assert not found("import os\nos.system('ls')")
