"""Every reference agrees with a truth that it shares nothing with.

The vectors are data, each with its provenance. `pytest -m torch` derives them anew, which takes
PyTorch; nothing else here does.
"""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from grader.content.expectation import author_modules
from grader.content.library import Library
from grader.content.paths import content_root
from grader.sandbox.job import Call, Job, Returned
from grader.sandbox.run import run

spec = importlib.util.spec_from_file_location(
    "truth_tool", Path(__file__).parents[2] / "tools" / "truth.py"
)
truth = importlib.util.module_from_spec(spec)
spec.loader.exec_module(truth)

LIBRARY = Library(content_root())
METHODS = truth.methods()


def results(slug, vectors):
    """What the reference gives on the inputs of the vectors."""
    exercise = LIBRARY.exercise(slug)
    function = f"reference.{exercise.brief.function}"
    calls = tuple(Call(function, args) for args, _ in vectors)
    _, *outcomes = run(Job(author_modules(exercise), calls))
    assert all(isinstance(outcome, Returned) for outcome in outcomes), outcomes
    return [outcome.value for outcome in outcomes]


def test_every_exercise_has_an_independent_truth():
    assert set(METHODS) == set(LIBRARY.slugs)


@pytest.mark.parametrize("slug", LIBRARY.slugs)
def test_the_reference_agrees_with_the_kept_vectors(slug):
    kept = truth.read(slug)
    measure = getattr(truth.load(METHODS[slug]), "measure", lambda value, *_: value)
    pairs = zip(kept["vectors"], results(slug, kept["vectors"]), strict=True)
    far = [truth.deviation(right, measure(value, *args)) for (args, right), value in pairs]
    assert len(far) >= 2
    assert max(far) <= kept["epsilon"]


@pytest.mark.parametrize("slug", LIBRARY.slugs)
def test_kept_vectors_say_where_they_come_from(slug):
    kept = truth.read(slug)
    assert kept["exercise"] == slug
    assert len(kept["provenance"]) > 20
    assert kept["epsilon"] <= 1e-9 or "EPSILON" in METHODS[slug].read_text(encoding="utf-8")
    assert "import reference" not in METHODS[slug].read_text(encoding="utf-8")
    assert "from reference" not in METHODS[slug].read_text(encoding="utf-8")


@pytest.mark.torch
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of PyTorch about NumPy
@pytest.mark.parametrize("slug", LIBRARY.slugs)
def test_the_kept_vectors_come_out_again(slug):
    method = truth.load(METHODS[slug])
    kept = truth.read(slug)["vectors"]
    again = truth.derive(method)
    assert len(again) == len(kept)
    for (args, right), (new_args, new_right) in zip(kept, again, strict=True):
        assert str(truth.encoded(new_args)) == str(truth.encoded(args))  # nan is nan here
        assert truth.deviation(right, new_right) <= 1e-9


@pytest.mark.parametrize("slug", LIBRARY.slugs)
def test_a_value_that_is_a_little_off_is_seen(slug):
    """The comparison itself can fail: on every kept vector, whatever its kind."""
    for _, right in truth.read(slug)["vectors"]:
        assert truth.deviation(right, right) == 0.0
        assert truth.deviation(right, _spoiled(right)) > 1e-9


def _spoiled(value):
    """Change the value by a millionth of its largest entry, or as little as its kind allows."""
    match value:
        case str():
            return value + "!"
        case dict():
            return {**value, "surplus": 1}
        case list() | tuple() if len(value):
            return type(value)([*value[:-1], _spoiled(value[-1])])
        case list() | tuple():
            return [0]
    array = np.asarray(value)
    if not array.size:
        return array.reshape((1, *array.shape))
    off = 1 if array.dtype.kind in "iu" else 1e-6 * (np.abs(array).max() or 1.0)
    return array + off
