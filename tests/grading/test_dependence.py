"""Which inputs make a difference: functions side by side, without and with real boxes."""

import gc
from dataclasses import replace

import numpy as np
import pytest

from grader.content.expectation import expectation
from grader.content.library import Library
from grader.grading.dependence import Nudge, dependence
from grader.grading.evidence import Evidence
from grader.oracle.oracle import Answer
from grader.oracle.part import parts_of
from grader.sandbox.job import Call, Job, Limits, Module, Reason, Returned, Stopped
from grader.sandbox.plain import TooLargeError
from grader.sandbox.run import run

FILES = {
    "exercises/affine/exercise.yaml": """
title: {ja: 一次, en: Affine}
function: affine
signature: affine(x, w, b)
topic: 3-1-1
statement: {ja: 一次, en: Affine.}
hints: [{ja: い, en: a}, {ja: ろ, en: b}, {ja: は, en: c}]
criteria:
  - title: {ja: 全部, en: all}
    points: 10
    cases:
      one: {ja: 一, en: one}
      two: {ja: 二, en: two}
""",
    "solutions/affine/reference.py": """
import numpy as np


def affine(x, w, b):
    return np.tanh(x @ w) + 0 * b
""",
    "solutions/affine/cases.py": """
def cases(rng):
    yield "one", (rng.normal(size=(2, 3)), rng.normal(size=(3, 4)) / 3, rng.normal(size=4))
    yield "two", (rng.normal(size=(5, 2)), rng.normal(size=(2, 3)) / 3, rng.normal(size=3))
""",
    "solutions/affine/misconceptions.py": "",
}


@pytest.fixture
def exercise(tmp_path):
    (tmp_path / "questions").mkdir()
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Library(tmp_path).exercise("affine")


@pytest.fixture
def told(exercise):
    """Return what is said of a function that answers in this process, where nothing can fail."""

    def about(function, runner=run, known=None):
        known = known or expectation(exercise, 3, run)
        answers = tuple(Answer(function(*trial.args)) for trial in known.trials)

        def rerun(inputs):
            return [Answer(function(*args)) for args in inputs]

        evidence = Evidence(exercise, known, answers, rerun)
        parts = parts_of(exercise.oracle(), known.trials, answers)
        return dependence(evidence, [part for part in parts if part.wrong], runner)

    return about


def wrong(x, w, b):
    """Depends on all that it should, and on nothing else."""
    return np.tanh(x @ w) * 1.5 + 0.25 * (x @ w) ** 2


@pytest.mark.parametrize(
    ("function", "names"),
    [
        (wrong, []),
        (lambda x, w, b: wrong(0 * x + 1, w, b), ["x_ignored"]),
        (lambda x, w, b: wrong(x, 0 * w + 1, b), ["w_ignored"]),
        (lambda x, w, b: np.full((len(x), len(b)), 0.3), ["x_ignored", "w_ignored"]),
        (lambda x, w, b: wrong(x, w, b) + b, ["b_needless"]),
        (lambda x, w, b: wrong(x, w, b) + x.sum(), ["x_0_far"]),
        (lambda x, w, b: wrong(x[:, 1:], w[1:], b), ["x_1_short", "w_0_short"]),
    ],
)
def test_what_is_ignored_or_needless_is_named(told, function, names):
    found = told(function)
    assert [one.id for one in found] == names
    assert all((one.kind, one.cases) == ("input", (0, 1)) for one in found)


def test_the_sentences_name_the_input_and_count_the_entries(told):
    [ignored] = told(lambda x, w, b: wrong(0 * x + 1, w, b))
    assert str(ignored.message) == "`x` makes no difference, and it should"
    [needless] = told(lambda x, w, b: wrong(x, w, b) + b)
    assert str(needless.message) == "`b` makes a difference, and it should not"
    [far] = told(lambda x, w, b: wrong(x, w, b) + x.sum())
    assert str(far.message) == (
        "the first step of `x` along axis 0 should have an influence on 4 entries of the result"
        " only; here it has one on 8"
    )
    short, _ = told(lambda x, w, b: wrong(x[:, 1:], w[1:], b))
    assert str(short.message) == (
        "the first step of `x` along axis 1 should have an influence on 8 entries of the result;"
        " here it has one on 0"
    )


def test_what_raises_on_changed_inputs_tells_nothing(told):
    first = []

    def fussy(x, w, b):
        first.append(x)
        if len(first) > 2:
            raise ValueError
        return 0 * x @ w

    def rerun_raises(x, w, b):
        try:
            return fussy(x, w, b)
        except ValueError:
            return None  # no number, so there is nothing to compare

    assert told(rerun_raises) == []


def test_another_shape_on_changed_inputs_tells_nothing(told):
    sizes = iter(range(1, 1000))
    assert told(lambda x, w, b: np.zeros(next(sizes))) == []


def test_an_author_who_is_stopped_tells_nothing(told, exercise):
    known = expectation(exercise, 3, run)

    def stopped(job):
        yield Stopped(Reason.CPU_TIME)
        yield from (Stopped(Reason.CPU_TIME) for _ in job.calls)

    assert told(lambda x, w, b: np.zeros((len(x), len(b))), stopped, known) == []


def test_inputs_that_are_too_large_together_tell_nothing(told, exercise):
    known = expectation(exercise, 3, run)
    trials = tuple(replace(trial, args=(*trial.args, [0.5] * 40_000)) for trial in known.trials)
    known = replace(known, trials=trials)
    assert told(lambda x, w, b, more: np.zeros((len(x), len(b))), run, known) == []


def test_one_input_is_changed_at_a_time_and_never_in_place():
    x, w = np.ones((2, 3)), np.ones((3, 4))
    whole = Nudge(0, None).apply((x, w))
    assert whole[1] is w
    assert (whole[0] != x).all()
    first = Nudge(1, 1).apply((x, w))
    assert first[0] is x
    assert [(first[1] != w)[:, k].all() for k in range(4)] == [True, False, False, False]
    assert (x == 1).all()
    assert (w == 1).all()


@pytest.mark.parametrize(
    ("value", "axis"),
    [
        (np.arange(3), None),
        (np.array([True]), None),
        (np.zeros(0), None),
        (3.5, None),
        ([1.0, 2.0], None),
        (None, None),
        (np.zeros(3), 1),
        (np.zeros((1, 3)), 0),
    ],
)
def test_what_cannot_be_changed_a_little_is_left_alone(value, axis):
    assert Nudge(0, axis).apply((value,)) is None


def test_float32_stays_float32():
    [moved] = Nudge(0, None).apply((np.ones(4, dtype=np.float32),))
    assert moved.dtype == np.float32


def test_a_cell_whose_job_is_too_large_is_not_left_behind():
    """Its socket would be closed by nobody, which is an error in these tests."""
    large = tuple(Call("m.f", ([0.5] * 30_000,)) for _ in range(20))
    job = Job((Module("m", ("def f(x): return 1",)),), large, Limits())
    with pytest.raises(TooLargeError):
        list(run(job))
    gc.collect()
    small = job._replace(calls=(Call("m.f", (1,)),))
    assert list(run(small))[1:] == [Returned(1)]
