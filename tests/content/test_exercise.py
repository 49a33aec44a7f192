"""The library: exercises by slug and alias, read once; and what an exercise knows of itself."""

import pytest

from grader.content.exercise import Bounds
from grader.content.library import Library
from grader.errors import ContentError, LearnerError
from grader.oracle.tolerance import Tolerance
from grader.sandbox.job import Limits


@pytest.fixture
def library(shelf):
    """Three exercises: two sound, one broken."""
    shelf("lstm_step", brief=lambda text: text + "aliases: [lstm]\n")
    shelf("gru_step", brief=lambda text: text + "aliases: [gru]\ntolerance: exact\n")
    return Library(shelf("broken", brief=lambda text: text.replace("function: double\n", "")))


def test_slugs_are_the_folders_in_order(library):
    (library.root / "exercises" / "notes").mkdir()
    assert library.slugs == ("broken", "gru_step", "lstm_step")


def test_an_exercise_is_known_by_its_slug_and_its_aliases(library):
    assert library.exercise("lstm_step") is library.exercise("lstm")
    assert library.exercise("gru").slug == "gru_step"


def test_an_exercise_is_read_only_once(library):
    first = library.exercise("lstm_step")
    (first.folder / "exercise.yaml").unlink()
    assert library.exercise("lstm_step") is first


@pytest.mark.parametrize(
    ("name", "meant"), [("lstm_stp", "lstm_step"), ("lsmt", "lstm"), ("grus", "gru")]
)
def test_a_misspelt_name_is_answered_with_the_close_ones(library, name, meant):
    with pytest.raises(LearnerError, match=f"There is no exercise called `{name}`") as caught:
        library.exercise(name)
    assert f"Did you mean {meant}" in str(caught.value.hint)


def test_a_name_close_to_none_is_answered_with_the_list(library):
    with pytest.raises(LearnerError) as caught:
        library.exercise("../../etc/passwd")
    assert str(caught.value.hint) == "`shiken list` shows all exercises."


def test_a_broken_exercise_is_the_authors_to_mend_and_carries_every_problem(library):
    with pytest.raises(ContentError, match="Exercise broken cannot be used") as caught:
        library.exercise("broken")
    assert "`shiken author check` lists everything" in str(caught.value.hint)
    (problem,) = caught.value.problems
    assert problem.file == library.root / "exercises" / "broken" / "exercise.yaml"
    assert "the field `function` is missing" in str(problem.message)
    assert "Add a line `function: …` here" in str(problem.hint)


def test_broken_exercises_do_not_hide_the_sound_ones(library):
    assert [exercise.slug for exercise in library.all()] == ["gru_step", "lstm_step"]


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("function: double", "function: Double It"), 4, ["not have the right form", "lstm_step"]),
        (("points: 6", "points: 0"), 16, ["`points` is too small", "More than 0"]),
        (("points: 6", "points: no"), 16, ["`no`: YAML reads this", "Write true or"]),
        (("1-1-1", "1-1-1\ntolerance: Z"), 7, ["`tolerance` cannot be `Z`", "One of: A"]),
        (("1-1-1", "1-1-1\nlimits:\n  memory_mb: 1"), 8, ["too small", "At least 64"]),
        (("  - {ja: 三, en: three}\n", ""), 9, ["`hints` is too short", "At least 3 here"]),
    ],
)
def test_a_broken_brief_is_reported_with_its_line(shelf, change, line, said):
    root = shelf("double", brief=lambda text: text.replace(*change))
    exercise, document = Library(root).read("double")
    problem = document.problems[0]
    assert exercise is None
    assert problem.line == line
    assert all(words in str(problem) for words in said)


def test_the_points_of_a_criterion_are_shared_by_its_cases(library):
    cases = library.exercise("lstm").cases
    assert {name: case.points for name, case in cases.items()} == {"one": 3, "two": 3, "none": 4}
    assert cases["none"].title.en == "no number"


def test_the_oracle_knows_tolerance_and_argument_names(library):
    oracle = library.exercise("gru").oracle()
    assert oracle.tolerance is Tolerance.EXACT
    assert oracle.arguments == ("x", "factor")


def test_limits_left_out_keep_their_default(shelf):
    limits = "limits: {memory_mb: 128}\n"
    exercise = Library(shelf("double", brief=lambda text: text + limits)).exercise("double")
    assert exercise.brief.limits.limits().memory_mb == 128
    assert exercise.brief.limits.limits().cpu_seconds == 2.0


def test_starter_and_solution_lie_in_folders_of_their_own(library):
    exercise = library.exercise("lstm")
    assert exercise.starter == library.root / "exercises" / "lstm_step" / "starter.py"
    assert exercise.solution == library.root / "solutions" / "lstm_step"


def test_an_exercise_can_set_every_limit_that_its_statement_may_need():
    bounds = Bounds(cpu_seconds=1.0, wall_seconds=2.0, memory_mb=64, output_kb=3, result_mb=4)
    limits = bounds.limits()
    assert (limits.cpu_seconds, limits.wall_seconds, limits.memory_mb) == (1.0, 2.0, 64)
    assert (limits.output_kb, limits.result_mb) == (3, 4)
    assert Bounds().limits() == Limits()
