"""Where a learner stands: counts that must agree with the history they are made from."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from grader.quiz.memory import UNSEEN, memories
from grader.quiz.progress import AHEAD, BEHIND, Sat, progress

TOKYO = timezone(timedelta(hours=9))
TOPICS = ("3-5-12", "3-5", "3-5-2")
NOW = datetime(2026, 5, 10, 12, tzinfo=UTC)
HISTORY = st.lists(
    st.tuples(st.integers(0, 9), st.floats(0, 60), st.sampled_from([0.0, 0.5, 1.0])), max_size=40
)


def stand(line, record, history, now=NOW):
    items = [line(f"item-{n}", topic=TOPICS[n % len(TOPICS)]) for n in range(10)]
    start = record().answered
    records = sorted(
        (
            record(f"item-{n}", after=NOW - start - timedelta(days=days), score=score)
            for n, days, score in history
        ),
        key=lambda one: one.answered,
    )
    known = memories(records, {item.id: "v1" for item in items})
    return progress(items, known, records, now), known


@given(history=HISTORY)
def test_headings_count_every_question_once(line, record, history):
    stands, known = stand(line, record, history)
    assert [one.code for one in stands.headings] == ["3-5", "3-5-2", "3-5-12"]
    assert sum(one.questions for one in stands.headings) == 10
    assert sum(one.seen for one in stands.headings) == len(known)
    assert sum(one.right for one in stands.headings) == sum(m.score == 1 for m in known.values())
    assert all(UNSEEN <= one.recall <= 1 for one in stands.headings)
    assert stands.answered == len(history)


@given(history=HISTORY)
def test_the_forecast_holds_what_is_due_within_its_days(line, record, history):
    stands, known = stand(line, record, history)
    assert len(stands.due) == AHEAD
    late = sum(memory.due <= NOW for memory in known.values())
    end = NOW.replace(hour=0) + timedelta(days=AHEAD)
    assert late <= stands.due[0]
    assert sum(stands.due) == sum(memory.due < end for memory in known.values())


@given(days=st.sets(st.integers(0, 12), max_size=13))
def test_a_streak_counts_days_in_a_row_and_today_may_still_be_empty(line, record, days):
    stands, _ = stand(line, record, [(n % 10, float(day), 1.0) for n, day in enumerate(days)])
    first = 0 if 0 in days else 1
    longest = next(n for n in range(20) if first + n not in days)
    assert stands.days == longest


def test_days_are_those_of_the_learner(line, record):
    history = [(0, 0.0, 1.0)]  # noon in UTC is nine in the evening in Tokyo
    evening = NOW.astimezone(TOKYO) + timedelta(hours=4)  # past midnight there
    assert stand(line, record, history, evening)[0].days == 1
    assert stand(line, record, history, evening + timedelta(days=1))[0].days == 0


def test_what_keeps_slipping_is_named(line, record):
    stands, _ = stand(line, record, [(3, float(day), 0.0) for day in range(5)])
    assert stands.leeches == ("item-3",)


def test_mock_exams_are_told_apart_with_what_was_right(line, record):
    day = timedelta(days=1)
    records = [
        record("item-1", after=day, paper=1),
        record("item-2", after=day, paper=1, score=0.5),
        record("item-1", after=2 * day),
        record("item-1", after=3 * day, paper=2),
    ]
    stands = progress([line("item-1")], {}, records, NOW)
    start = record().answered.date()
    assert stands.exams == (Sat(start + day, 1, 2), Sat(start + 3 * day, 1, 1))


@given(history=HISTORY)
def test_the_days_behind_hold_their_answers(line, record, history):
    stands, _ = stand(line, record, history)
    assert len(stands.past) == BEHIND
    begin = NOW.replace(hour=0) - timedelta(days=BEHIND - 1)
    start = record().answered
    times = [start + (NOW - start - timedelta(days=days)) for _, days, _ in history]
    assert sum(stands.past) == sum(time >= begin for time in times)
