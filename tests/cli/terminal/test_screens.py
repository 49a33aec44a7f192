"""What stands on the screen at several widths, in both languages: whole, aligned, well broken."""

import re
import sys
from functools import cache

import pytest
from rich.cells import cell_len
from rich.text import Text

from grader.cli.markup import blocks
from grader.cli.terminal.breaking import NO_START, width_of
from grader.content.bank import read_bank
from grader.content.kinds.numeric import Numeric
from grader.content.paths import content_root
from grader.content.text import words_in

COUNT = 7
SEEDS = {60: 3, 80: 4, 120: 5}
CODES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\a]*\a|[=>])")
JAPANESE_NO_START = {character for character in NO_START if not character.isascii()}
OPTION = re.compile(r"(?P<name>[ ❯>] (?:\[[ x]\] )?1\. )\S")


@cache
def bank():
    return {item.id: item for item in read_bank(content_root()).items}


def ink(text):
    return re.sub(r"[\s↪]", "", text)


def plain(words, language):
    """The words as they would stand on one endless line."""
    for block in blocks(words_in(words, language)):
        if isinstance(block, Text):
            yield block.plain


def passing(person, count, first=1):
    """Go through a session by passing on every question."""
    for number in range(first, count + 1):
        person.see(f"{number}/{count}").at_prompt()
        hints = person.text().split(f" {number}/{count}")[-1]
        person.press(":p\r" if ":q " in hints else "p")
    assert person.end() == 0
    return person


def written(person):
    """Every line that was sent, without colours and other codes."""
    return [line for part in CODES.sub("", person.sent).split("\r\n") for line in part.split("\r")]


@pytest.fixture(params=SEEDS, ids=lambda columns: f"{columns} columns")
def session(request, person, language):
    columns = request.param
    words = ("--lang", language, "quiz", "--count", COUNT, "--seed", SEEDS[columns])
    return passing(person(*words, size=(40, columns)), COUNT)


def test_a_session_is_whole_aligned_and_well_broken(session, language, saved):
    columns = session.eyes.columns
    assert [line for line in written(session) if cell_len(line) > columns] == []
    rows = session.rows()
    assert [row for row in rows if row.lstrip()[:1] in JAPANESE_NO_START and row.strip()] == []
    shown = ink("".join(rows))
    for id_ in (id_ for (id_,) in saved("select item from answers order by id")):
        for text in texts(bank()[id_], language):
            assert ink(text) in shown, id_
    assert aligned(rows) >= 1


def texts(item, language):
    """Everything of an item that a learner sees who passes on it, but for numbers drawn."""
    if isinstance(item, Numeric):
        return
    yield from plain(item.stem, language)
    yield from plain(item.because, language)
    for option in getattr(item, "options", ()):
        yield from plain(option.text, language)
    yield from getattr(item, "listing", "").splitlines()


def aligned(rows):
    """Check that options and their further lines stand under each other; return how many."""
    found = 0
    for start, row in enumerate(rows):
        if not (match := OPTION.match(row)):
            continue
        indent, number = width_of(match["name"]), 1
        for line in rows[start:]:
            if not line:
                break
            beside = line[:indent].strip()
            if beside:
                assert beside.lstrip("❯> ").lstrip("[ ]").strip() == f"{number}.", line
                number += 1
            assert line[indent : indent + 1].strip() or not beside, line
        assert number > 2
        found += 1
    return found


def test_without_colours_the_pointer_and_the_answer_are_seen(quiz):
    person = quiz("single", env={"NO_COLOR": "1"}).press("j").at_prompt("1").see("❯ 1.")
    person.press("j").see("❯ 2.").press("\r")
    assert person.end() == 0
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", person.sent)


@pytest.mark.parametrize("columns", [60, 80])
def test_a_terminal_with_wide_signs_is_noticed_and_filled_well(
    columns, person, wide_signs, language
):
    words = ("--lang", language, "quiz", "--count", 3, "--seed", 6, "--kind", "single")
    someone = person(
        *words, size=(40, columns), env={"SHIKEN_AMBIGUOUS": ""}, answers=True
    ).at_prompt()
    someone.press("j").at_prompt("1").see("> 1.")
    assert "★" not in someone.text()
    assert "❯" not in someone.text()
    passing(someone.press("p"), 3, first=2)
    assert [line for line in written(someone) if width_of(line.rstrip(), 2) > columns] == []
    assert aligned(someone.rows()) == 3


def test_a_terminal_is_asked_for_its_widths_and_the_question_is_wiped_away(person, content):
    words = ("--content", content, "quiz", "--kind", "single", "--count", 1)
    env = {"SHIKEN_AMBIGUOUS": ""}
    someone = person(*words, env=env, answers=True).at_prompt()
    assert someone.sent.count("\x1b[6n") == 1
    assert "★" in someone.text()
    assert "─" not in someone.text()
    assert someone.press("1").end() == 0


@pytest.mark.parametrize("kind", ["single", "term"])
def test_a_late_answer_about_widths_is_no_key(kind, person, content, saved):
    words = ("--content", content, "quiz", "--kind", kind, "--count", 1)
    someone = person(*words, env={"SHIKEN_AMBIGUOUS": ""}).at_prompt()  # nobody has answered yet
    someone.press("\x1b[24;2R").press("1" if kind == "single" else "忘却ゲート\r")
    assert someone.end() == 0
    expected = "1" if kind == "single" else "忘却ゲート"
    assert saved("select response from answers") == [(expected,)]


@pytest.mark.parametrize("env", [{"SHIKEN_LINEAR": "1"}, {"TERM": "dumb"}], ids=["asked", "dumb"])
def test_a_linear_session_is_lines_of_plain_words(env, quiz, language, saved):
    someone = quiz("single", "--lang", language, count=2, env=env, size=(40, 60))
    assert any(row.startswith("1. ") for row in someone.rows())
    assert any(row.startswith("2. ") for row in someone.rows())
    someone.press(":m\r").at_prompt().press("2\r").see("2/2").at_prompt().press("パス\r")
    assert someone.end() == 0
    assert "\x1b" not in someone.sent
    assert not re.search(r"[★☆❯─│┌]", someone.sent)
    assert saved("select response, passed from answers") == [("2", 0), ("", 1)]
    assert saved("select count(*) from marks") == [(1,)]


def test_a_linear_verdict_has_no_table(person, tmp_path, solution):
    (tmp_path / "softmax.py").write_text(solution("softmax").read_text(encoding="utf-8"))
    someone = person("submit", "softmax.py", env={"SHIKEN_LINEAR": "1"})
    assert someone.end() == 0
    assert "accepted: " in someone.text()
    assert "\x1b" not in someone.sent


def test_settings_make_a_session_linear(person, content, tmp_path):
    (tmp_path / "settings.toml").write_text("linear = true\n")
    words = ("--content", content, "quiz", "--kind", "single", "--count", 1)
    someone = person(*words, env={"SHIKEN_CONFIG": str(tmp_path)}).at_prompt()
    someone.press("1\r")
    assert someone.end() == 0
    assert "\x1b" not in someone.sent


def test_a_long_line_of_code_goes_on_behind_a_sign(person):
    someone = person("quiz", "--kind", "blank", "--count", 5, "--seed", 7, size=(60, 60))
    passing(someone, 5)
    assert "↪" in someone.text()
    assert max(map(cell_len, written(someone))) <= 60


def test_sure_or_not_is_asked_before_the_feedback(quiz, tmp_path, saved, language):
    (tmp_path / "settings.toml").write_text("confidence = true\n")
    env = {"SHIKEN_CONFIG": str(tmp_path)}
    someone = quiz("single", "--lang", language, count=3, env=env)
    for number, key in enumerate("su1", 1):
        someone.see(f"{number}/3").at_prompt().press("1")
        someone.see(*(["sure", "unsure"] if language == "en" else ["自信"])).at_prompt()
        someone.press(key)
    assert someone.end() == 0
    assert saved("select confidence from answers") == [("sure",), ("unsure",), ("sure",)]


def test_leaving_where_sure_or_not_is_asked_leaves_and_keeps_the_answer(quiz, tmp_path, saved):
    (tmp_path / "settings.toml").write_text("confidence = true\n")
    someone = quiz("single", "--lang", "en", count=3, env={"SHIKEN_CONFIG": str(tmp_path)})
    someone.see("1/3").at_prompt().press("1")
    someone.see("how sure are you?").at_prompt().press("q")
    assert someone.end() == 0
    assert "2/3" not in someone.text()
    assert "of 1 right" in someone.text()
    assert saved("select response, confidence from answers") == [("1", "")]


def test_a_first_question_brings_no_terminal_modules_into_a_pipe(shiken, content):
    script = (
        "import sys; from grader.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'termios', 'readline', 'pygments'} & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", script]
    words = ("--content", content, "quiz", "--kind", "single", "--count", "1")
    done = shiken(*words, typed="1\n", command=command)
    assert done.stderr.strip() == "[]"
