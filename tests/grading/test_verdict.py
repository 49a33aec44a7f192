import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.content.text import Text, words_in
from grader.grading.verdict import CaseResult, Diagnosis, Status, Verdict
from grader.message import Message, say

KEYS = ["schema", "exercise", "status", "reason", "points", "out_of", "score", "seed"]
KEYS += ["isolation", "elapsed_ms", "cases", "diagnosis", "stdout", "versions"]
CASE_KEYS = ["name", "status", "points", "out_of"]
CASE_KEYS += ["message", "max_abs_error", "worst_index", "output"]
DIAGNOSIS_KEYS = ["id", "kind", "cases", "message"]
STATUSES = st.sampled_from(Status)


def tell(words):
    return str(words) if isinstance(words, Message) else words_in(words, "en")


def case(status, **others):
    points = 2.0 if status is Status.ACCEPTED else 0.0
    return CaseResult(Text("例", "one"), status, points, 2.0, **others)


def verdict(*statuses, **others):
    cases = tuple(map(case, statuses))
    return Verdict(
        **{"exercise": "encode", "seed": 1, "isolation": "L0", "cases": cases, "out_of": 10.0}
        | others
    )


def test_the_keys_are_exactly_those_of_the_contract():
    one = verdict(Status.WRONG, diagnosis=(Diagnosis("x", "misconception", ("one",), "advice"),))
    got = one.as_json(tell)
    assert list(got) == KEYS
    assert list(got["cases"][0]) == CASE_KEYS
    assert list(got["diagnosis"][0]) == DIAGNOSIS_KEYS
    assert got["schema"] == "shiken/verdict/1"


def test_a_real_verdict_has_these_keys_as_well(graded, learner_file, desk):
    file = learner_file("def rnn_step(x, h, W, U, b):\n    return x @ W.T + h @ U.T + b")
    got = graded(file, "rnn_step").as_json(tell)
    assert (list(got), list(got["cases"][0])) == (KEYS, CASE_KEYS)
    assert list(got["diagnosis"][0]) == DIAGNOSIS_KEYS
    assert list(got["versions"]) == ["shiken", "numpy", "python", "content"]
    assert len(got["cases"]) == len(desk.exercise("rnn_step").cases)
    assert json.loads(json.dumps(got)) == got


def test_the_words_of_the_statuses_are_contract():
    assert [one.label for one in Status] == ["accepted", "wrong", "raised", "stopped", "rejected"]


@given(st.lists(STATUSES, min_size=1))
def test_the_worst_case_decides_the_status(statuses):
    assert verdict(*statuses).status is max(statuses)
    assert verdict(*statuses).accepted == (set(statuses) == {Status.ACCEPTED})


def test_without_cases_nothing_is_accepted():
    assert verdict().status is Status.REJECTED
    assert (verdict().score, verdict().accepted) == (0.0, False)


def test_a_refusal_outweighs_every_case():
    one = verdict(Status.ACCEPTED, refusal="forbidden")
    assert (one.status, one.reason) == (Status.REJECTED, "forbidden")


@given(st.lists(STATUSES, min_size=1, max_size=5))
def test_the_score_is_the_share_of_the_points(statuses):
    one = verdict(*statuses)
    assert one.points == 2.0 * statuses.count(Status.ACCEPTED)
    assert one.score == pytest.approx(one.points / 10)


def test_where_nothing_can_be_got_the_score_is_nothing():
    assert verdict(Status.REJECTED, out_of=0.0).score == 0.0


def test_the_reason_is_that_of_the_first_case_that_was_stopped():
    stopped = [case(Status.STOPPED, reason=reason) for reason in ("memory", "cpu_time")]
    assert verdict(cases=(case(Status.WRONG), *stopped)).reason == "memory"
    assert verdict(Status.WRONG).reason == ""


def test_messages_and_names_are_in_the_readers_language():
    message = say("{count} values differ", count=3)
    one = verdict(cases=(case(Status.WRONG, message=message),))
    got = one.as_json(lambda words: str(words) if words is message else words_in(words, "ja"))
    assert (got["cases"][0]["name"], got["cases"][0]["message"]) == ("例", "3 values differ")


def test_numbers_are_rounded_for_reading_and_indexes_are_lists():
    third = CaseResult("one", Status.WRONG, 1 / 3, 2 / 3, max_abs_error=0.5, worst_index=(0, 2))
    got = verdict(cases=(third,), out_of=2 / 3, elapsed_ms=41.23456).as_json(str)
    assert (got["points"], got["out_of"], got["elapsed_ms"]) == (0.333333, 0.666667, 41.2)
    assert got["cases"][0]["worst_index"] == [0, 2]
