"""Every exercise of the content, graded by the real box: what is right passes, what is not fails.

A file under tests/exercises/right is a right answer written in another way.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from grader.content.desk import ContentDesk
from grader.content.expectation import expectation
from grader.content.library import Library
from grader.content.paths import content_root
from grader.grading.grade import grade
from grader.grading.inspection import Inspection, Place, inspect_submission
from grader.grading.submission import Submission, read_submission
from grader.grading.verdict import Status
from grader.sandbox.run import run

EXERCISES = {exercise.slug: exercise for exercise in Library(content_root()).all()}
RIGHT = Path(__file__).parents[1] / "exercises" / "right"
SEEDS = range(2)
FROM_REFERENCE = re.compile(r"^from reference import (.+)$", re.MULTILINE)
every_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)


def source(exercise, name):
    return (exercise.solution / f"{name}.py").read_text(encoding="utf-8")


def as_a_learner_would(exercise, name):
    """Return one file: the reference, the misconceptions, and one of them under its name."""

    def pasted(match):
        pairs = [part.partition(" as ") for part in match[1].split(", ")]
        return "\n".join(f"{alias or old} = {old}" for old, _, alias in pairs)

    wrong = FROM_REFERENCE.sub(pasted, source(exercise, "misconceptions"))
    assert "reference import" not in wrong
    text = f"{source(exercise, 'reference')}\n\n{wrong}\n\n{exercise.brief.function} = {name}\n"
    return Submission("mine.py", "", (text,))


def seen(exercise, submission):
    """What an inspection would say of a file that is known to be sound; it saves a box."""
    return Inspection(submission.cells, defined={exercise.brief.function: Place(0, 1)})


def side_by_side(work, things):
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, things))


def problem(verdict):
    """Return a short text about a verdict that should have been accepted, or nothing."""
    failed = [case for case in verdict.cases if case.status is not Status.ACCEPTED]
    notes = [str(one.message) for one in verdict.diagnosis if one.kind == "note"]
    return [f"seed {verdict.seed}: {c.name.en}: {c.message}" for c in failed] + notes


def test_there_are_exercises_and_each_has_right_answers_of_several_kinds():
    assert EXERCISES
    assert {folder.name for folder in RIGHT.iterdir()} == EXERCISES.keys()
    assert all(len(list((RIGHT / slug).glob("*.py"))) >= 3 for slug in EXERCISES)


@every_exercise
def test_the_reference_is_accepted(exercise, desk, graded):
    assert not problem(graded(exercise.solution / "reference.py", exercise.slug))


@every_exercise
def test_the_starter_is_turned_back_kindly(exercise, graded):
    verdict = graded(exercise.starter, exercise.slug)
    assert (verdict.status, verdict.points, verdict.diagnosis) == (Status.RAISED, 0.0, ())
    messages = {str(case.message) for case in verdict.cases}
    assert all(message.startswith("nothing is written here yet") for message in messages)


@every_exercise
def test_every_misconception_is_wrong_and_named(exercise, desk):
    names = list(desk.expectation(exercise, 0).misconceptions)

    def named(name):
        submission = as_a_learner_would(exercise, name)
        verdict = grade(submission, seen(exercise, submission), exercise, desk, seed=0)
        wrong = any(case.status is Status.WRONG for case in verdict.cases)
        return [one.id for one in verdict.diagnosis] if wrong else str(verdict.status)

    assert len(names) >= 3
    assert dict(zip(names, side_by_side(named, names), strict=True)) == {n: [n] for n in names}


@every_exercise
def test_right_answers_written_in_other_ways_are_accepted_on_every_seed(exercise, desk):
    known = dict(
        zip(SEEDS, side_by_side(partial(expectation, exercise, run=run), SEEDS), strict=True)
    )
    quick = ContentDesk(desk.library, run, lambda _exercise, seed, _run: known[seed])
    files = sorted((RIGHT / exercise.slug).glob("*.py"))
    read = {file: read_submission(file) for file in files}
    looked = side_by_side(lambda one: inspect_submission(one, run), read.values())
    inspections = dict(zip(files, looked, strict=True))

    def problems(pair):
        file, seed = pair
        verdict = grade(read[file], inspections[file], exercise, quick, seed=seed)
        return [f"{file.name}: {line}" for line in problem(verdict)]

    found = side_by_side(problems, product(files, SEEDS))
    assert [line for lines in found for line in lines] == []


@every_exercise
def test_the_same_file_and_seed_give_the_same_verdict(exercise, desk):
    name = next(iter(desk.expectation(exercise, 0).misconceptions))
    submission = as_a_learner_would(exercise, name)
    inspection = seen(exercise, submission)
    fresh = ContentDesk(Library(content_root()), run)  # nothing kept from before
    one = grade(submission, inspection, exercise, desk, seed=0)
    two = grade(submission, inspection, exercise, fresh, seed=0)
    assert replace(one, elapsed_ms=0) == replace(two, elapsed_ms=0)


def test_another_seed_draws_other_cases(desk):
    exercise = EXERCISES["rnn_step"]
    one, two = (desk.expectation(exercise, seed).trials[0].args[0] for seed in (0, 1))
    assert not (one == two).all()


@pytest.mark.parametrize("line", ["return 3", "await model", "break"])
def test_a_line_that_cannot_be_compiled_does_not_stop_the_rest(line, graded, tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(f"{source(EXERCISES['rnn_step'], 'reference')}\n\n{line}\n", encoding="utf-8")
    assert graded(file, "rnn_step").status is Status.ACCEPTED
