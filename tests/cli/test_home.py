"""`shiken` alone: what is due, open and in hand, and one key that goes on with it."""

import re
from datetime import datetime, timedelta

import pytest
from rich.cells import cell_len

CODES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\a]*\a|[=>])")


@pytest.fixture
def home(person, course):
    return lambda *words, **where: person("--content", course, *words, **where)


@pytest.fixture
def told(shiken, course):
    """The home as text, where nobody sits."""
    return lambda **env: shiken("--content", course, typed="\n", env=env).stdout


def test_where_nobody_sits_it_is_text_and_names_the_next_command(told):
    text = told()
    assert "Due today: 0, new: 48" in text
    assert "Questions: 0 of 48 answered" in text
    assert "`shiken exam --date YYYY-MM-DD` remembers the day of your exam." in text
    assert text.endswith("Next: `shiken quiz --only new`\n")
    for command in ("shiken tour", "shiken quiz", "shiken list", "shiken start", "shiken --help"):
        assert f"\n{command}" in text


def test_what_is_due_comes_before_what_is_new(told, practised):
    practised(12, days=40)
    text = told()
    due = int(re.search(r"Due today: (\d+), new: 36", text)[1])
    assert due > 0
    assert text.endswith("Next: `shiken quiz --only due`\n")


def test_when_all_is_seen_and_nothing_due_there_is_still_practice(told, practised):
    practised(48, days=0.0001)
    assert told().endswith("Next: `shiken quiz`\n")


def test_the_days_to_the_exam_are_counted(told, tmp_path):
    config = {"SHIKEN_CONFIG": str(tmp_path)}
    for after, words in ((9, "Days to the exam: 9"), (0, "Days to the exam: 0"), (-3, "is over.")):
        day = (datetime.now().astimezone() + timedelta(days=after)).date()
        (tmp_path / "settings.toml").write_text(f"exam = {day}\n", encoding="utf-8")
        assert words in told(**config)


def test_the_exercise_in_hand_is_the_last_one_begun_or_tried_and_not_passed(
    shiken, tmp_path, content, solution
):
    def in_hand():
        return re.findall("^In hand: (.*)$", shiken().stdout, re.MULTILINE)

    assert in_hand() == []
    shiken("start", "gru_step", tmp_path)
    assert in_hand() == ["gru_step One step of a GRU, not submitted yet"]
    shiken("start", "softmax", tmp_path)
    assert in_hand() == ["softmax Softmax, not submitted yet"]
    shiken("submit", tmp_path / "gru_step.py")
    assert in_hand() == ["gru_step One step of a GRU, best so far 0%"]
    shiken("submit", solution("gru_step"), "--exercise", "gru_step")
    assert in_hand() == ["softmax Softmax, not submitted yet"]
    assert "In hand" not in shiken("--content", content).stdout  # which has no such exercise


def test_enter_begins_with_new_questions(home, saved):
    person = home().see("Enter: new questions   q: leave").press("\r").see("1/10").at_prompt()
    person.press("1").see("2/10").at_prompt().press("q")
    assert person.end() == 0
    assert saved("select count(*) from answers") == [(1,)]


def test_enter_reviews_what_is_due(home, practised, saved):
    practised(12, days=40)
    person = home().see("Enter: review what is due").press("\r").see("Question 1/").at_prompt()
    person.press("1").see("Question 2/").at_prompt().press("q")
    assert person.end() == 0
    first = {item for (item,) in saved("select item from answers order by id limit 12")}
    assert saved("select item from answers order by id desc limit 1")[0][0] in first


def test_enter_goes_on_with_a_session_and_before_it_with_an_exam(home, cut_off, course):
    cut_off("--content", course, "quiz", "--count", "5", typed="1\n", until="Question 2/5")
    person = home().see("A session waits: 4 of 5 questions left.", "go on with the session")
    person.press("q").end()
    cut_off("--content", course, "exam", typed="1\n1\n", until="Question 3/40")
    person = home().see("An exam lies open: 2 of 40 questions are answered.", "A session waits")
    person.see("Enter: go on with the exam").press(" ").see("Going on where you stopped", "3/40")
    person.at_prompt().press("r").at_prompt().press("h\r").see("to review)").press("q")
    assert person.end() == 0
    person = home().see("Enter: go on with the session").press("\r").see("2/5").at_prompt()
    assert person.press("q").end() == 0


@pytest.mark.parametrize("key", ["q", "終", "\x1b", "\x04"])
def test_a_key_leaves(home, saved, key):
    person = home().see("q: leave").press(key)
    assert person.end() == 0
    assert saved("select count(*) from sessions") == [(0,)]


def test_other_keys_do_nothing(home):
    person = home().see("q: leave").press("x").press("\x1b[A").press("7")
    assert person.press("q").end() == 0
    assert "Question 1/" not in person.text()


def test_plain_lines_are_enough(home):
    linear = {"SHIKEN_LINEAR": "1"}
    assert home(env=linear).see("q: leave").at_prompt().press("q\r").end() == 0
    person = home(env=linear).see("q: leave").at_prompt().press("\r").see("Question 1/10")
    assert person.at_prompt().press(":q\r").end() == 0


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_leaves_the_screen(home, columns, language):
    person = home("--lang", language, size=(30, columns)).see("q: ").press("q")
    assert person.end() == 0
    lines = CODES.sub("", person.sent).splitlines()
    assert [line for line in lines if cell_len(line) > columns] == []


def test_two_terminals_do_not_share_a_session(home, shiken, course, saved):
    person = home("quiz", "--count", 5).at_prompt().press("1").see("2/5").at_prompt()
    done = shiken("--content", course, "quiz", "--count", "3", typed="1\n1\n1\n")
    assert "Going on" not in done.stdout
    assert "Question 3/3" in done.stdout
    person.press("1").see("3/5").at_prompt().press("q").end()
    answered = saved("select session, count(*) from answers group by session")
    assert answered == [(1, 2), (2, 3)]
