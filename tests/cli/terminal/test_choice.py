"""A choice under any keys: it never breaks, and what it answers can be marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.terminal.choice import Choice, Typing
from grader.cli.terminal.keys import Key, Pasted, Typed
from grader.cli.terminal.replies import IN_EXAM, IN_QUIZ, Command, Response
from grader.content.item import Manner
from grader.content.options import chosen, sequence

MANNERS = st.sampled_from([Manner.PICK, Manner.TICK, Manner.ARRANGE, Manner.CODE])
COUNTS = st.integers(2, 9)
EVENTS = st.lists(
    st.one_of(
        st.sampled_from([*Key]),
        st.sampled_from([*"123456789abcdefghi0 jktxz１ｂ印パ?!"]).map(Typed),
        st.text(max_size=6).map(Typed),
        st.text(alphabet="123abc ,;q\n", max_size=8).map(Pasted),
    ),
    max_size=30,
)


def pressed(choice, events):
    """Return what comes of the keys, up to the first that ends the choice."""
    for event in events:
        choice = choice.press(event)
        if not isinstance(choice, Choice):
            return choice
    return choice


CHOICES = st.builds(
    Choice, COUNTS, MANNERS, st.sampled_from([IN_QUIZ, IN_EXAM, ()]), none=st.booleans()
)


@given(CHOICES, EVENTS)
def test_whatever_is_pressed_an_answer_can_be_marked(choice, events):
    count, manner = choice.count, choice.manner
    result = pressed(choice, events)
    if isinstance(result, Command):
        assert result in {*choice.offers, Command.QUIT}
    elif isinstance(result, Typing):
        assert manner is Manner.CODE
    elif isinstance(result, Choice):
        assert len(set(result.picked)) == len(result.picked)
        assert all(0 <= place < count for place in result.picked)
    elif result.text == "0":
        assert choice.none
    elif manner is Manner.ARRANGE:
        assert sorted(sequence(result.text, count)) == list(range(count))
    else:
        assert len(chosen(result.text, count)) == 1 or manner is Manner.TICK


@given(COUNTS, st.sampled_from([IN_QUIZ, IN_EXAM]), st.data())
def test_one_key_picks_by_number_or_by_letter_in_half_width_or_full(count, offers, data):
    place = data.draw(st.integers(0, count - 1))
    choice = Choice(count, Manner.PICK, offers)
    for signs in (
        "123456789",
        "abcdefghi",
        "ABCDEFGHI",
        "１２３４５６７８９",
        "ａｂｃｄｅｆｇｈｉ",
    ):
        assert choice.press(Typed(signs[place])) == Response(str(place + 1))


@given(COUNTS, st.data())
def test_arrows_go_round_and_enter_picks(count, data):
    moves = data.draw(st.lists(st.sampled_from([Key.UP, Key.DOWN]), min_size=1, max_size=20))
    choice = pressed(Choice(count, Manner.PICK, IN_QUIZ), moves)
    start = -1 if moves[0] is Key.DOWN else count
    where = (start + sum(1 if move is Key.DOWN else -1 for move in moves)) % count
    assert choice.press(Key.ENTER) == Response(str(where + 1))


@pytest.mark.parametrize("manner", list(Manner))
def test_enter_alone_answers_nothing(manner):
    choice = Choice(4, manner, IN_QUIZ)
    assert choice.press(Key.ENTER) is choice


def test_several_are_toggled_and_told_in_order():
    choice = Choice(4, Manner.TICK, IN_QUIZ)
    events = [Typed("3"), Typed("a"), Typed("2"), Typed("2")]
    assert pressed(choice, events).text == "1 3"
    assert pressed(choice, [*events, Key.ENTER]) == Response("1 3")
    down = [Key.DOWN, Typed(" "), Key.DOWN, Typed("　"), Key.UP, Typed(" "), Key.ENTER]
    assert pressed(choice, down) == Response("2")


def test_a_sequence_is_answered_when_it_is_whole():
    choice = Choice(3, Manner.ARRANGE, IN_QUIZ)
    half = pressed(choice, [Typed("3"), Typed("1")])
    assert half.press(Key.ENTER) is half
    assert pressed(half, [Key.BACKSPACE, Typed("2"), Typed("1"), Key.ENTER]) == Response("3 2 1")


def test_a_paste_picks_and_does_not_answer_or_quit():
    for manner, text in ((Manner.PICK, "2"), (Manner.TICK, "1, 3"), (Manner.ARRANGE, "2 3 1")):
        choice = Choice(3, manner, IN_QUIZ).press(Pasted(text))
        assert choice.text == text.replace(",", "")
    choice = Choice(3, Manner.PICK, IN_QUIZ)
    assert choice.press(Pasted("q")) is choice
    code = Choice(3, Manner.CODE, IN_QUIZ).press(Pasted("x.mean(\n  axis=1)"))
    assert code == Typing("x.mean( axis=1)")


def test_back_and_skip_have_arrows_where_they_are_on_offer():
    exam, quiz = Choice(4, Manner.PICK, IN_EXAM), Choice(4, Manner.PICK, IN_QUIZ)
    assert exam.press(Key.LEFT) is exam.press(Key.BACKSPACE) is Command.BACK
    assert exam.press(Key.RIGHT) is exam.press(Typed("s")) is Command.SKIP
    assert exam.press(Typed("!")) is exam.press(Typed("！")) is Command.FLAG
    assert quiz.press(Key.LEFT) is quiz
    assert quiz.press(Typed("!")) is quiz
