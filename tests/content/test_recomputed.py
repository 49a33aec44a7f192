"""Every number and every formula of the bank, computed a second time in another way.

The functions stand in tests/recomputed/, one for each item, named by its id: by definition, by
counting, by loops or by simulation, never by the formula of the bank. For `numeric` a function
takes the params by name and returns the number, for `formula` the variables and the value.
"""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest

from grader.content.bank import read_bank
from grader.content.desk import ContentDesk
from grader.content.formula import evaluate
from grader.content.library import Library
from grader.sandbox.run import run

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "recomputed"
SEEDS = range(4)
CLOSE = 2e-4  # a few are found by search on a grid
ITEMS = {item.id: item for item in read_bank(ROOT).items if item.kind in {"numeric", "formula"}}


def functions():
    found = {}
    for file in sorted(FOLDER.glob("*.py")):
        spec = spec_from_file_location(f"recomputed_{file.stem}", file)
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        found |= {
            name: one
            for name, one in vars(module).items()
            if getattr(one, "__module__", "") == spec.name and not name.startswith("_")
        }
    return found


SECOND = functions()


@pytest.fixture(scope="module")
def desk():
    return ContentDesk(Library(ROOT), run)


def test_every_number_and_formula_has_a_second_computation_and_none_is_left_over():
    names = {id_.replace("-", "_") for id_ in ITEMS}
    assert sorted(names - set(SECOND)) == []
    assert sorted(set(SECOND) - names) == []


@pytest.mark.parametrize("id_", sorted(ITEMS))
def test_the_bank_and_the_second_computation_agree(id_, desk):
    item, second = ITEMS[id_], SECOND[id_.replace("-", "_")]
    for seed in SEEDS:
        question = item.question(seed, desk)
        if item.kind == "numeric":
            given = second(**question.params)
            assert np.isclose(given, question.values[0], rtol=CLOSE, atol=1e-12), seed
        else:
            for point in item._points(seed)[:4]:
                [[known]] = evaluate([item.answer], [point], desk.run)
                given = second(**{name: np.asarray(value) for name, value in point.items()})
                assert np.shape(given) == np.shape(known.value)
                np.testing.assert_allclose(given, known.value, rtol=1e-6, atol=1e-9)
