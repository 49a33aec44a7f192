"""A person at a real terminal: keys, arrows, lines, pastes; marks, languages, sizes, signals."""

import re
import signal
import termios
import time

import pytest

from grader.cli.terminal.replies import WAYS

ANSWERS = "select response, passed from answers order by id"
LOCAL = 3
PASTE = "\x1b[200~{}\x1b[201~"


def modes(person):
    """The terminal's settings, as `stty` would tell them."""
    return termios.tcgetattr(person.child.child_fd)


def test_one_key_answers(quiz, saved):
    person = quiz("single", count=2).press("2").see("2/2").at_prompt().press("a")
    assert person.end() == 0
    assert saved(ANSWERS) == [("2", 0), ("1", 0)]


def test_arrows_move_a_pointer_and_enter_picks(quiz, saved):
    person = quiz("single").press("\x1b[B").at_prompt("1").see("❯ 1.")
    person.press("\x1b[B").at_prompt("2").see("❯ 2.")
    assert "❯ 1." not in person.text()
    person.press("\x1bOA").at_prompt("1").press("\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("1", 0)]


def test_several_are_ticked_and_enter_answers(quiz, saved):
    person = quiz("multiple").press("3").see("[x] 3.").press("1").at_prompt("1 3").see("[x] 1.")
    person.press("3").at_prompt("1")
    assert "[x] 3." not in person.text()
    person.press("\x1b[B").press(" ").at_prompt("1 4").press("\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("1 4", 0)]


def test_steps_are_put_in_order(quiz, saved):
    person = quiz("order").press("3").press("1").at_prompt("3 1").press("\r").press("\x7f")
    person.at_prompt("3").press("2").press("4").press("1").at_prompt("3 2 4 1").press("\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("3 2 4 1", 0)]


def test_a_key_point_is_ticked_or_none_is(quiz, saved):
    for keys, ticks in (("2\r", '"ticks": "2"'), ("\r", '"ticks": "0"'), ("0", '"ticks": "0"')):
        person = quiz("points").press("三つと二つ\r").see("Which of these points").at_prompt()
        for key in keys:
            person.press(key)
        assert person.end() == 0
        assert ticks in saved(ANSWERS)[-1][0]
        assert "三つと二つ" in saved(ANSWERS)[-1][0]


def test_code_is_picked_by_a_key_or_typed(quiz, saved):
    assert quiz("blank").press("1").end() == 0
    person = quiz("blank").press("t").see(":p pass").at_prompt().press("x.mean(axis=-1)\r")
    assert person.end() == 0
    assert [response for response, _ in saved(ANSWERS)] == ["1", "x.mean(axis=-1)"]


def test_a_paste_never_answers_by_itself(quiz, saved):
    person = quiz("single").press(PASTE.format("q")).press(PASTE.format("2")).at_prompt("2")
    assert person.press("\r").end() == 0
    person = quiz("blank").press(PASTE.format("x.mean(\n  axis=1)")).at_prompt("x.mean( axis=1)")
    assert person.press("\r").end() == 0
    person = quiz("term").press(PASTE.format("忘却\nゲート")).see("ゲート").press("\r")
    assert person.end() == 0
    responses = [response for response, _ in saved(ANSWERS)]
    assert responses == ["2", "x.mean( axis=1)", "忘却 ゲート"]


def test_japanese_is_typed_mended_and_recalled(quiz, saved):
    person = quiz("term", "--lang", "ja", count=1)
    person.press("忘却ゲーム").at_prompt("忘却ゲーム").press("\x7f\x7fート\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("忘却ゲート", 0)]
    person = quiz("numeric", count=1).press("what\r").see("is not a number").at_prompt("what")
    person.press("\x15").at_prompt().press("\x1b[A").at_prompt("what").press("\x15７\r")
    assert person.end() == 0
    assert saved(ANSWERS)[-1] == ("７", 0)


def test_a_pass_shows_the_answer_and_is_kept_as_one(quiz, saved):
    ways = {"single": "p", "blank": "p", "term": "パス\r", "points": ":p\r", "formula": ":p\r"}
    for kind, keys in ways.items():
        person = quiz(kind).press(keys)
        assert person.end() == 0
        assert "You passed on this one." in person.text()
        assert "Answer:" in person.text()
        assert not re.search("all right|by your own count", person.text())
    assert saved(ANSWERS) == [("", 1)] * len(ways)
    assert saved("select max(score) from answers") == [(0.0,)]


def test_a_mark_is_put_on_and_taken_off(quiz, saved):
    person = quiz("single").press("m").see("Marked.")
    assert saved("select count(*) from marks") == [(1,)]
    person.press("m").see("The mark is off.")
    assert saved("select count(*) from marks") == [(0,)]
    assert "Marked." not in person.text()  # one note at a time
    person.press("1").end()
    person = quiz("term").press(":m\r").see("Marked.").at_prompt().press("印\r")
    person.see("The mark is off.").press(":q\r")
    assert person.end() == 0


def test_the_language_is_switched_within_a_session(quiz, saved):
    english, japanese = "A constant c is added", "すべてのロジットに定数 c を足すと"
    person = quiz("single", count=2).see(english).press("l").see(japanese).at_prompt()
    assert english not in person.text()
    person.press("9").see("選択肢にない").press("L").see(english).at_prompt()
    person.press("l").see(japanese).at_prompt().press("1").see("2/2", "1から").at_prompt()
    assert person.press("q").end() == 0
    assert "2問" in person.text() or "1問" in person.text()
    assert len(saved(ANSWERS)) == 1
    person = quiz("term").press(":l\r").see("何と呼ぶか").at_prompt().press("言語\r")
    assert person.see("Which gate").at_prompt().press("終了\r").end() == 0


def test_help_tells_every_key(quiz):
    person = quiz("multiple", size=(40, 80)).press("?").see("show these keys").at_prompt()
    for command in ("PASS", "MARK", "LANGUAGE", "HELP", "QUIT"):
        [way] = [way for one, way in WAYS.items() if one.name == command]
        assert any(row.startswith(f"  {way.key} ") for row in person.rows()), command
    assert "Space" in person.text()
    person.press("q").end()
    person = quiz("term", size=(40, 80)).press(":?\r").see("  :p pass", "  :q quit").at_prompt()
    person.press("q\r").end()


def test_an_escape_or_an_unknown_key_does_nothing(quiz, saved):
    person = quiz("single").press("\x1b")
    time.sleep(0.2)
    person.press("\x1b[5~").press("\x1bq").press("\x1b[1;1R").at_prompt().press("1")
    assert person.end() == 0
    assert saved(ANSWERS) == [("1", 0)]


def test_keys_pressed_too_early_do_not_answer_the_next_question(quiz, saved):
    person = quiz("single", count=2).press("111").see("2/2").at_prompt()
    assert len(saved(ANSWERS)) == 1
    assert person.press("q").end() == 0


@pytest.mark.parametrize("kind", ["single", "term"])
@pytest.mark.parametrize("end", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT", "answer"])
def test_the_terminal_is_left_as_it_was_whatever_ends_the_session(kind, end, person, content):
    someone = person("--content", content, "quiz", "--kind", kind, "--count", 1, "--seed", 1)
    before = modes(someone)
    someone.at_prompt()
    assert before[LOCAL] & termios.ICANON
    assert not modes(someone)[LOCAL] & (termios.ECHO | termios.ICANON)
    if end == "answer":
        someone.press(":q\r" if kind == "term" else "1")
    else:
        someone.child.kill(getattr(signal, end))
    someone.look_to_the_end()
    assert modes(someone) == before
    assert someone.sent.rindex("\x1b[?2004l") > someone.sent.rindex("\x1b[?2004h")


def test_a_resized_window_shows_the_question_afresh(quiz):
    person = quiz("single", size=(24, 100)).press("j").at_prompt("1")
    for columns in (60, 72, 40, 100):
        person.resize(24, columns)
        time.sleep(0.4)
        person.at_prompt("1").see("A constant c")
        rows = person.eyes.display
        assert sum("1/1" in row for row in rows) == 1
        assert sum(row.startswith("❯ 1.") for row in rows) == 1
        assert sum(row.startswith("  2.") for row in rows) == 1
    assert person.press("q").end() == 0


def test_a_line_half_typed_survives_another_size(quiz, saved):
    person = quiz("term", size=(24, 100)).press("忘却").at_prompt("忘却").resize(24, 60)
    time.sleep(0.5)
    person.at_prompt("忘却")
    assert sum("1/1" in row for row in person.eyes.display) == 1
    person.resize(24, 80)
    time.sleep(0.5)
    person.at_prompt("忘却").press("ゲート\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("忘却ゲート", 0)]


def test_a_screen_too_low_for_the_options_still_shows_what_is_picked(quiz, saved):
    person = quiz("multiple", size=(5, 60)).press("j").press(" ").at_prompt("1")
    person.press("?").see("show these keys").at_prompt("1").press("\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("1", 0)]


def test_control_z_gives_the_terminal_back_until_we_go_on(quiz, saved):
    person = quiz("single").press("j").at_prompt("1")
    person.press("\x1a")
    time.sleep(0.3)
    person.child.kill(signal.SIGCONT)
    person.at_prompt("1").press("\r")
    assert person.end() == 0
    assert saved(ANSWERS) == [("1", 0)]
