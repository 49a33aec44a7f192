"""Commands: no key of theirs names an option, and their words are told from answers."""

import pytest

from grader.cli.terminal.replies import (
    IN_EXAM,
    IN_QUIZ,
    WAYS,
    Command,
    command_of_key,
    command_of_line,
)
from grader.content.bank import read_bank
from grader.content.kinds.term import Term
from grader.content.paths import content_root


def test_every_command_has_its_own_key_letter_and_words():
    assert set(WAYS) == set(Command)
    for part in ("key", "letter"):
        assert len({getattr(way, part) for way in WAYS.values()}) == len(Command)
    words = [word for way in WAYS.values() for word in way.words]
    assert len(set(words)) == len(words)


def test_no_key_of_a_command_names_an_option_or_moves():
    assert not {way.key for way in WAYS.values()} & set("abcdefghijkt0123456789")


@pytest.mark.parametrize(
    ("line", "command"),
    [
        *((":p", Command.PASS), (":pass", Command.PASS), ("パス", Command.PASS)),
        *((" pass ", Command.PASS), ("：ｐ", Command.PASS), ("ﾊﾟｽ", Command.PASS)),
        *((":m", Command.MARK), ("印", Command.MARK), (":l", Command.LANGUAGE)),
        *(("?", Command.HELP), (":?", Command.HELP), ("？", Command.HELP)),
        *(("q", Command.QUIT), ("ｑ", Command.QUIT), (":q", Command.QUIT)),
        *(("Quit", Command.QUIT), ("終了", Command.QUIT)),
        *((":b", None), ("戻る", None), (":x", None), ("p", None), ("", None), (":", None)),
    ],
)
def test_a_line_is_a_command_or_an_answer(line, command):
    assert command_of_line(line, IN_QUIZ, code=False) is command


def test_going_back_and_flagging_are_for_exams():
    lines = (":b", "戻る", ":f", "旗", ":s", "次")
    names = (Command.BACK, Command.FLAG, Command.SKIP)
    for line, command in zip(lines, (one for one in names for _ in "12"), strict=True):
        assert command_of_line(line, IN_EXAM, code=False) is command
    assert command_of_line(":p", IN_EXAM, code=False) is None


def test_in_code_a_plain_word_is_code():
    for word in ("mark", "pass", "language", "help"):
        assert command_of_line(word, IN_QUIZ, code=True) is None
        assert command_of_line(f":{word}", IN_QUIZ, code=True) is not None
    assert command_of_line("q", IN_QUIZ, code=True) is Command.QUIT


def test_an_input_method_may_send_the_word_at_once():
    assert command_of_key("パ", IN_QUIZ) is Command.PASS
    assert command_of_key("戻", IN_QUIZ) is None


def test_no_term_of_the_content_is_a_command():
    terms = [item for item in read_bank(content_root()).items if isinstance(item, Term)]
    assert terms
    for item in terms:
        for text in (*item.answers, *(one for m in item.mistakes for one in m.answers)):
            assert command_of_line(text, tuple(Command), code=False) is None, item.id
