"""Hidden cases are proven by mutants: what survives is shown, what is equivalent has a reason."""

import pytest

from grader.authoring.mutate import Mutant
from grader.authoring.prove import Fate, Prover, is_killed
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.sandbox.run import run

WEAK = ("x.mean(axis=-1)", "np.abs(x).mean(axis=-1) if x.size > 10**6 else x.mean(axis=-1)")
ENTRY = """
- was: "{was}"
  now: "{now}"
  because: there is a reason of some length
"""


@pytest.fixture
def proofs(root, exercise):
    """Prove the small exercise, and return what was found of it and of its mutants."""

    def prove():
        library = Library(root)
        prover = Prover(ContentDesk(library, run), [library.exercise("row_mean")])
        found = list(prover.proofs(2))
        assert len(found) == len(prover)
        problems = [problem for proof in found for problem in proof.problems]
        return problems, {p.mutant.now: p.fate for p in found if p.mutant}

    return prove


def listed(root, was, now):
    file = root / "solutions" / "row_mean" / "equivalents.yaml"
    file.write_text(ENTRY.format(was=was, now=now), encoding="utf-8")
    return file


def test_the_exercise_that_new_writes_is_proven(proofs):
    problems, fates = proofs()
    assert problems == []
    assert len(fates) > 3
    assert set(fates.values()) == {Fate.KILLED}


def test_what_check_finds_is_found_here_too(exercise, proofs):
    exercise("starter.py", "    raise NotImplementedError", "    return x.mean(axis=-1)")
    [problem], _ = proofs()
    assert "the starter passes a hidden case" in str(problem.message)


def test_a_mutant_that_no_case_kills_survives(exercise, proofs):
    exercise("reference.py", *WEAK)
    problems, fates = proofs()
    assert problems == []
    survivors = {now for now, fate in fates.items() if fate is Fate.SURVIVED}
    assert "return np.abs(x).mean(axis=0) if x.size > 10 ** 6 else x.mean(axis=-1)" in survivors
    assert "return x.mean(axis=-1)" in survivors
    assert all("x.mean(axis=-1)" in now for now in survivors)


def test_a_survivor_that_is_listed_is_equivalent(root, exercise, proofs):
    exercise("reference.py", *WEAK)
    was = "return np.abs(x).mean(axis=-1) if x.size > 10 ** 6 else x.mean(axis=-1)"
    listed(root, was, "return x.mean(axis=-1)")
    problems, fates = proofs()
    assert problems == []
    assert fates["return x.mean(axis=-1)"] is Fate.EQUIVALENT


def test_an_entry_for_a_mutant_that_is_killed_is_found(root, proofs):
    file = listed(root, "return x.mean(axis=-1)", "return x.mean(axis=0)")
    [problem], _ = proofs()
    assert (problem.file, problem.line) == (file, 2)
    assert "is killed, so it is not equivalent: return x.mean(axis=0)" in str(problem.message)
    assert "Remove the entry" in str(problem.hint)


def test_an_entry_that_no_mutant_has_is_found(root, proofs):
    file = listed(root, "return 1", "return 2")
    [problem], _ = proofs()
    assert (problem.file, problem.line) == (file, 2)
    assert "no mutant of the reference changes this: return 1" in str(problem.message)
    assert "has changed since" in str(problem.hint)


def test_an_entry_without_a_reason_is_found(root, proofs):
    file = root / "solutions" / "row_mean" / "equivalents.yaml"
    file.write_text("- was: a\n  now: b\n", encoding="utf-8")
    [problem], _ = proofs()
    assert (problem.file, problem.line) == (file, 1)
    assert "because" in str(problem.message)


@pytest.mark.parametrize("text", ["def f(:", "x = " + "(" * 5000])
def test_a_reference_that_is_not_python_is_found_and_nothing_breaks(exercise, proofs, text):
    file = exercise("reference.py", "return", text + "\nreturn")
    problems, fates = proofs()
    assert file in {problem.file for problem in problems}
    assert "reference.py cannot be read" in str(problems[0].message)
    assert fates == {}


@pytest.mark.parametrize(
    "body", ["while True: pass", "raise ValueError", "import os; os._exit(0)", "return None"]
)
def test_a_mutant_that_never_answers_is_killed(root, exercise, body):
    library = Library(root)
    desk = ContentDesk(library, run)
    row_mean = library.exercise("row_mean")
    mutant = Mutant("none", 1, "", "", f"def row_mean(x):\n    {body}\n")
    assert is_killed(row_mean, desk.expectation(row_mean, 1), mutant, run)
