"""The plain rules of grading, with the runner and what is expected as arguments: no process."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.content.beliefs import Beliefs
from grader.content.desk import ContentDesk
from grader.content.exercise import Bounds, Brief, Criterion, Exercise
from grader.content.expectation import Expectation
from grader.content.text import Text
from grader.grading.grade import grade, refused, unrecognised
from grader.grading.inspection import Inspection, Place, SyntaxFault
from grader.grading.submission import Submission
from grader.grading.verdict import Status
from grader.message import say
from grader.oracle.oracle import Answer, Trial
from grader.sandbox.job import Complaint, Loaded, Raised, Reason, Returned, Stopped

WORDS = Text("二倍", "double")
BRIEF = Brief(
    title=WORDS,
    function="double",
    signature="double(x)",
    topic="3",
    statement=WORDS,
    criteria=(
        Criterion(WORDS, 6.0, {"three": Text("三", "three")}),
        Criterion(WORDS, 4.0, {"five": Text("五", "five")}),
    ),
    hints=(WORDS, WORDS, WORDS),
    forbids=("numpy.multiply",),
    limits=Bounds(cpu_seconds=1.5, wall_seconds=7.0, memory_mb=256),
)
DOUBLE = Exercise("double", BRIEF, Path("absent"), Path("absent"))
BELIEVED = {"added": (Answer(5.0), Answer(7.0)), "squared": (Answer(9.0), Answer(25.0))}
ADVICE = {"added": Text("足した", "You added."), "squared": Text("二乗した", "You squared.")}
KNOWN = Expectation(
    0,
    ("three", "five"),
    (Trial((3.0,), 6.0), Trial((5.0,), 10.0)),
    Beliefs(ADVICE, lambda asked: [BELIEVED[name][case] for name, case in asked]),
)
FILE = Submission("mine.py", "", ("def double(x): ...",))
BOOK = Submission("mine.ipynb", "", ("x = 1", "def double(x): ..."))
SEEN = Inspection(FILE.cells, defined={"double": Place(0, 1)})


def verdict(*outcomes, loading=Loaded(), submission=FILE, inspection=SEEN, known=KNOWN):  # noqa: B008 - frozen
    desk = ContentDesk(
        None, lambda job: iter([loading, *outcomes]), lambda *_: known, lambda *_: {}
    )
    return grade(submission, inspection, DOUBLE, desk, seed=0)


def never(job):
    raise AssertionError("nothing was to be run")


def refusal(submission=FILE, **seen):
    """Return the verdict of a submission that must be refused without running anything."""
    desk = ContentDesk(None, never, never)
    inspection = Inspection(submission.cells, **{"defined": SEEN.defined} | seen)
    return grade(submission, inspection, DOUBLE, desk, seed=0)


def message(verdict, case=0):
    return str(verdict.cases[case].message)


def raised(kind, text="", line=0, cell=0):
    return Raised(Complaint(kind, text, "submission", cell, line))


def test_right_answers_are_accepted():
    got = verdict(Returned(6.0), Returned(np.float64(10.0)))
    assert (got.status, got.score, got.diagnosis) == (Status.ACCEPTED, 1.0, ())


def test_only_arguments_and_the_submission_go_into_the_box():
    seen = []

    def run(job):
        seen.append(job)
        return iter([Loaded(), Returned(6.0), Returned(10.0)])

    grade(FILE, SEEN, DOUBLE, ContentDesk(None, run, lambda *_: KNOWN), seed=12345)
    [job] = seen
    assert [call.args for call in job.calls] == [(3.0,), (5.0,)]
    assert [module.cells for module in job.modules] == [FILE.cells]
    assert "12345" not in repr(job)
    assert (job.limits.cpu_seconds, job.limits.memory_mb) == (1.5, 256)


def test_a_known_wrong_answer_is_named_with_the_cases_it_is_seen_on():
    [found] = verdict(Returned(5.0), Returned(7.0)).diagnosis
    assert (found.id, found.kind, found.message.en) == ("added", "misconception", "You added.")
    assert [case.en for case in found.cases] == ["three", "five"]


def test_an_answer_that_no_misconception_explains_fully_is_not_named():
    assert verdict(Returned(5.0), Returned(25.0)).diagnosis == ()
    assert verdict(Returned(5.0), Stopped(Reason.MEMORY)).diagnosis == ()


def test_a_misconception_that_answers_otherwise_on_a_failing_case_is_asked_no_more():
    asked = []

    def ask(pairs):
        asked.extend(pairs)
        return [BELIEVED[name][case] for name, case in pairs]

    known = replace(KNOWN, misconceptions=Beliefs(ADVICE, ask))
    assert verdict(Returned(5.0), Returned(7.0), known=known).diagnosis[0].id == "added"
    assert asked == [("added", 0), ("squared", 0), ("added", 1)]


def test_a_right_answer_has_no_misconception_run():
    known = replace(KNOWN, misconceptions=Beliefs(ADVICE, never))
    assert verdict(Returned(6.0), Returned(10.0), known=known).status is Status.ACCEPTED


def test_partial_credit_is_that_of_the_criterion():
    got = verdict(Returned(6.0), Returned(np.nan))
    assert (got.points, got.out_of, got.score) == (6.0, 10.0, 0.6)
    assert verdict(Returned(0.0), Returned(10.0)).score == 0.4


def test_what_differs_is_told_with_numbers():
    got = verdict(Returned(6.0), Returned(10.5))
    assert message(got, 1) == "10 is expected, 10.5 came back"
    assert got.cases[1].max_abs_error == 0.5


def test_a_right_value_with_a_modified_argument_is_wrong():
    got = verdict(Returned(6.0, (0,)), Returned(10.0))
    assert got.status is Status.WRONG
    assert "the argument x was modified: work on a copy" in message(got)


def test_the_worst_case_decides_the_status():
    got = verdict(raised("ZeroDivisionError"), Stopped(Reason.CPU_TIME))
    assert (got.status, got.reason) == (Status.STOPPED, "cpu_time")
    assert verdict(Returned(6.0), raised("ValueError")).status is Status.RAISED


def test_an_exception_is_told_with_its_line():
    got = verdict(raised("ValueError", "shapes", line=4), Returned(10.0))
    assert message(got) == "line 4: ValueError: shapes"
    assert message(verdict(raised("ValueError", "shapes"), Returned(10.0))) == "ValueError: shapes"


def test_in_a_notebook_it_is_told_with_its_cell():
    got = verdict(raised("ValueError", "shapes", 4, cell=1), Returned(10.0), submission=BOOK)
    assert message(got) == "cell 2, line 4: ValueError: shapes"


def test_the_text_of_an_exception_is_cut():
    assert len(message(verdict(raised("ValueError", "x" * 2000), Returned(1.0)))) < 400


def test_what_is_not_written_yet_is_said_kindly():
    got = verdict(raised("NotImplementedError"), raised("NotImplementedError"))
    assert got.status is Status.RAISED
    assert message(got).startswith("nothing is written here yet")
    assert "later" in message(verdict(raised("NotImplementedError", "later"), Returned(1.0)))


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason.CPU_TIME, "stopped after 1.5 s of computing: look for a loop that never ends"),
        (Reason.WALL_TIME, "stopped after 7 s without an answer: does it wait for something?"),
        (Reason.MEMORY, "more than 256 MB of memory; look for an array that grows"),
        (Reason.OUTPUT, "more than 1024 kB printed; take the prints out of the loop"),
        (Reason.CRASH, "a crash, or a call that ends the process"),
        (Reason.PROTOCOL, "not delivered in the agreed form"),
    ],
)
def test_a_stop_says_why_and_what_to_look_for(reason, words):
    got = verdict(Returned(6.0), Stopped(reason))
    assert words in message(got, 1)
    assert (got.reason, got.points) == (str(reason), 6.0)


def test_every_reason_has_its_words():
    assert all(message(verdict(Stopped(reason), Returned(10.0))) for reason in Reason)


def test_a_stop_while_loading_stops_every_case_and_its_prints_count_once():
    stop = Stopped(Reason.CPU_TIME, "tick\n")
    got = verdict(stop, stop, loading=stop)
    assert [case.status for case in got.cases] == [Status.STOPPED, Status.STOPPED]
    assert got.stdout == "tick\n"


def test_what_was_printed_is_returned_in_order():
    got = verdict(Returned(6.0, (), "b"), Returned(10.0, (), "c"), loading=Loaded((), (), "a"))
    assert (got.stdout, got.status) == ("abc", Status.ACCEPTED)


def test_statements_that_failed_are_notes_and_cost_nothing():
    complaints = tuple(Complaint("NameError", f"n{i}", "submission", 0, i) for i in range(1, 9))
    got = verdict(Returned(6.0), Returned(10.0), loading=Loaded(complaints))
    assert got.status is Status.ACCEPTED
    assert {note.kind for note in got.diagnosis} == {"note"}
    assert [note.id for note in got.diagnosis] == [f"loading_{i}" for i in range(1, 6)]
    assert str(got.diagnosis[0].message) == "line 1: NameError: n1"


def test_the_misconception_stands_before_the_notes():
    loading = Loaded((Complaint("NameError", "n", "submission", 0, 1),))
    got = verdict(Returned(5.0), Returned(7.0), loading=loading)
    assert [one.kind for one in got.diagnosis] == ["misconception", "note"]


def test_a_function_that_did_not_get_defined_is_missing_and_the_notes_say_why():
    complaint = Complaint("ModuleNotFoundError", "No module named 'torch'", "submission", 0, 1)
    gone = raised("AttributeError")
    got = verdict(gone, gone, loading=Loaded((complaint,), ("submission.double",)))
    assert (got.status, got.reason) == (Status.REJECTED, "missing_function")
    assert "`double` did not get defined: lines before it failed" in message(got)
    assert "torch" in str(got.diagnosis[0].message)


def test_a_name_that_is_no_function_is_told_as_such():
    gone = raised("TypeError")
    got = verdict(gone, gone, loading=Loaded((), ("submission.double",)))
    assert message(got) == "`double` is defined, but it is not a function"


def test_a_missing_function_is_refused_without_running():
    got = refusal(defined={"triple": Place(0, 1), "np": Place(0, 2)})
    assert (got.status, got.reason, got.score) == (Status.REJECTED, "missing_function", 0.0)
    assert message(got) == "there is no function `double`; found: triple, np"
    assert message(refusal(defined={})) == "there is no function `double`; found: -"


def test_a_misspelt_function_is_asked_for():
    got = refusal(defined={"doubl": Place(0, 1), "other": Place(0, 2)})
    assert message(got) == "there is no function `double`; is `doubl` meant to be it?"


def test_a_forbidden_name_is_refused_with_its_place():
    got = refusal(uses=(("numpy.multiply", Place(0, 3)),))
    assert (got.reason, got.points) == ("forbidden", 0.0)
    assert message(got) == "line 3: `numpy.multiply` may not be used here"


def test_a_file_with_a_syntax_error_is_refused_with_its_line():
    got = refusal(errors=(SyntaxFault(Place(0, 7), "invalid syntax"),))
    assert got.reason == "syntax"
    assert message(got) == "line 7: not Python: invalid syntax"


def test_a_syntax_error_in_one_cell_of_a_notebook_does_not_spoil_the_others():
    seen = Inspection(BOOK.cells, (SyntaxFault(Place(0, 1), "invalid"),), SEEN.defined)
    got = verdict(Returned(6.0), Returned(10.0), submission=BOOK, inspection=seen)
    assert got.status is Status.ACCEPTED


def test_an_unreadable_file_is_refused_with_its_complaint():
    broken = Submission("mine.py", "", refusal="unreadable", complaint=say("not UTF-8"))
    got = refusal(broken)
    assert (got.reason, message(got), got.out_of) == ("unreadable", "not UTF-8", 10.0)
    assert (refused(broken).exercise, refused(broken).reason) == ("", "unreadable")


def test_a_file_of_no_exercise_is_refused_with_what_it_defines():
    got = unrecognised(FILE, Inspection(FILE.cells, defined={"helper": Place(0, 1)}))
    assert got.reason == "missing_function"
    assert message(got) == "it defines no function of an exercise; found: helper"


def test_a_file_of_no_exercise_that_is_not_python_is_told_so():
    fault = SyntaxFault(Place(0, 2), "invalid syntax")
    got = unrecognised(FILE, Inspection(FILE.cells, (fault,)))
    assert (got.reason, message(got)) == ("syntax", "line 2: not Python: invalid syntax")
    assert unrecognised(BOOK, Inspection(BOOK.cells, (fault,))).reason == "missing_function"


def test_a_verdict_says_what_it_depends_on():
    got = verdict(Returned(6.0), Returned(10.0))
    assert list(got.versions) == ["shiken", "numpy", "python", "content"]
    assert all(got.versions.values())
    assert got.elapsed_ms > 0


def test_fewer_outcomes_than_cases_never_pass():
    with pytest.raises(ValueError, match="shorter"):
        verdict(Returned(6.0))


def test_code_that_ends_the_program_is_told_to_return_instead():
    got = verdict(*[raised("SystemExit", "0", line=2)] * len(KNOWN.trials))
    assert message(got) == (
        "line 2: the code ends the program (exit, quit); return a value instead"
    )


def test_a_module_that_is_not_there_is_named_with_what_is():
    got = verdict(*[raised("ModuleNotFoundError", "No module named 'torch' here", line=1)] * 2)
    assert "there is no module `torch` here: a box has NumPy" in message(got)


def test_an_error_without_a_text_does_not_end_in_a_colon():
    got = verdict(*[raised("KeyError", "", line=3)] * len(KNOWN.trials))
    assert message(got) == "line 3: KeyError: -"
