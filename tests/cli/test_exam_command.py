"""A mock exam: in a pipe, by keys at a terminal, against the clock, and gone on with."""

import os
import re
import shutil
import signal
import subprocess
import sys
import termios
import time

import pytest
from rich.cells import cell_len

from grader.authoring.new import new_question
from grader.content.blueprint import STANDARD

QUESTIONS = 6
BLUEPRINT = """\
title: {{ja: 小さな模擬試験, en: A small mock exam}}
questions: {questions}
minutes: {minutes}
options: 4
pass_mark: [0.6, 0.7]
areas:
  - name: {{ja: 活性化, en: Activations}}
    topics: ["3-1"]
    share: 2
  - name: {{ja: その他, en: The others}}
    topics: ["1", "2", "3-2", "3-3", "3-4", "3-5", "4"]
    share: 1
"""
ANSWERS = "select item, score, paper from answers order by id"
HANDED_IN = "Your result"
MARKED = "Each question and its time:"
CODES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\a]*\a|[=>])")


def write_blueprint(root, name, minutes, questions=QUESTIONS):
    folder = root / "blueprints"
    folder.mkdir(exist_ok=True)
    text = BLUEPRINT.format(questions=questions, minutes=minutes)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    """A content folder with questions enough for a small exam."""
    root = tmp_path_factory.mktemp("school")
    (root / "questions").mkdir()
    for number in range(8):
        new_question(root, "single", f"one-{number}", "many")
    text = (root / "questions" / "many.yaml").read_text(encoding="utf-8")
    others = text.replace("id: one-", "id: other-").replace("topic: 3-1-4", "topic: 3-5-2")
    assert "topic: 3-5-2" in others
    (root / "questions" / "others.yaml").write_text(others, encoding="utf-8")
    write_blueprint(root, STANDARD, 60)
    write_blueprint(root, "short", 5 / 60)
    write_blueprint(root, "minute", 1)
    write_blueprint(root, "large", 60, questions=50)
    return root


@pytest.fixture
def exam(shiken, school):
    """Sit an exam through a pipe."""
    return lambda *words, **how: shiken("--content", school, "exam", *words, **how)


@pytest.fixture
def candidate(person, school):
    """Sit an exam at a terminal."""

    def sit(*words, wait=True, **where):
        someone = person("--content", school, "exam", *words, **where)
        return someone.at_prompt() if wait else someone

    return sit


def question(person, number):
    """Look on until this question stands there and waits."""
    return person.see(f"{number}/{QUESTIONS}").at_prompt()


def answer(person, keys):
    for number, key in enumerate(keys, 1):
        question(person, number).press(key)
    return person


def test_a_pipe_answers_line_by_line_and_its_end_hands_the_paper_in(exam, saved):
    done = exam("--seed", "1", typed="1\n1\n2\n")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "6 questions in 1:00:00. There is no feedback until you hand in." in done.stdout
    assert [f"Question {n}/6" in done.stdout for n in range(1, 6)] == [True] * 4 + [False]
    before, _, result = done.stdout.partition(HANDED_IN)
    assert not re.search(r"Right|Not quite|Answer:|[✓✗]", before.partition(MARKED)[0])
    assert re.search(r"^Activations +\d/4 +\d+% +0:0\d$", result, re.MULTILINE)
    assert re.search(r"^The others +\d/2 +\d+% +0:0\d$", result, re.MULTILINE)
    assert re.search(r"^All +\d/6 ", result, re.MULTILINE)
    assert "Not answered: 4-6" in result
    cells = re.findall(r"(\d) ([✓✗–]) 0:0\d", before)
    assert [int(number) for number, _ in cells] == list(range(1, 7))
    assert [sign for _, sign in cells][3:] == ["–"] * 3
    kept = saved(ANSWERS)
    assert len({item for item, _, _ in kept}) == len(kept) == QUESTIONS
    assert {paper for _, _, paper in kept} == {1}
    assert saved("select count(*) from answers where passed") == [(3,)]
    assert f"To review ({QUESTIONS - sum(score for _, score, _ in kept):g}):" in result
    assert not saved("select * from papers where finished is null")


def test_a_whole_paper_is_handed_in_by_a_word_or_gone_back_into(exam, saved):
    done = exam("--seed", "1", typed="1\n" * 6 + "2\n2\nh\n")
    assert "Your paper: 6 of 6 answered." in done.stdout
    assert "your answer so far: 1" in done.stdout
    assert saved("select response from answers order by id") == [("1",), ("2",), *[("1",)] * 4]


def test_the_same_seed_is_the_same_paper_byte_for_byte(exam, saved):
    typed = "1\n:s\n:b\n2\n:f\n1\n"
    first, again, other = (exam("--seed", seed, typed=typed) for seed in "112")
    paper = first.stdout.partition(MARKED)[0]
    assert again.stdout.partition(MARKED)[0] == paper
    assert other.stdout.partition(MARKED)[0] != paper
    one, two, _ = saved("select questions from papers order by id")
    assert one == two


def test_what_cannot_be_read_is_asked_again(exam, saved):
    done = exam("--seed", "1", typed="7\n1 2\nwhat\n2\n")
    assert "`7` is not an option." in done.stdout
    assert "One option, please." in done.stdout
    assert "`what` is not an option." in done.stdout
    assert saved("select response, passed from answers order by id limit 2") == [("2", 0), ("", 1)]


def test_half_a_paper_has_half_the_time(exam):
    done = exam("--half", "--seed", "1")
    assert "3 questions in 30:00." in done.stdout


def test_keys_answer_skip_go_back_flag_and_find_everything_in_the_list(candidate, saved):
    person = question(candidate("--seed", "1"), 1).press("1")
    question(person, 2).press("s")
    question(person, 3).press("!").see("Flagged.").press("2")
    question(person, 4).press("\x1b[D")
    person.see("your answer so far: 2", "flagged").at_prompt().press("!").see("The flag is off.")
    assert saved("select place, flagged from entries where place = 2") == [(2, 0)]
    person.press("!").see("Flagged.").press("r")
    person.see("Your paper: 2 of 6 answered.", "Not answered: 2, 4-6", "Flagged: 3").at_prompt()
    person.press("9\r").see("There is no question 9.").at_prompt()
    person.press("２\r")
    question(person, 2).press("1").see("3/6").at_prompt().press("r").at_prompt().press("h\r")
    person.see(HANDED_IN, "Activations", "Not answered: 4-6", "q: leave").press("q")
    assert person.end() == 0
    responses = saved("select response from answers order by id")
    assert responses == [("1",), ("1",), ("2",), ("",), ("",), ("",)]


def test_the_list_leads_back_to_where_it_was_opened(candidate):
    person = question(candidate("--seed", "1"), 1).press("s")
    question(person, 2).press("r").see("Your paper: 0 of 6").at_prompt().press(":b\r")
    person.at_prompt()
    assert sum("2/6" in row for row in person.rows()) == 2
    person.press("q").end()


def test_topic_and_difficulty_are_not_told_before_the_end(candidate):
    person = question(candidate("--seed", "1"), 1)
    assert "★" not in person.text()
    answer(person, "111111").see("6 of 6").at_prompt().press("h\r").see("to review").press("\r")
    person.see("★", "Your answer: ", "Answer: ")


def test_the_language_changes_in_a_question_and_in_the_list(candidate):
    person = question(candidate("--seed", "1"), 1).press("l").see("設問 1/6", "残り").at_prompt()
    person.press("r").see("解答状況: 6 問中 0 問に解答済み。").at_prompt().press(":l\r")
    person.see("Your paper: 0 of 6").at_prompt().press("q\r")
    assert person.end() == 0


def test_an_exam_that_was_left_goes_on_where_it_was(candidate, saved, school):
    person = answer(candidate("--seed", "1"), "1s2")
    question(person, 4).press("q")
    person.see("Saved. The clock stands still until you go on: `shiken exam`.")
    assert person.end() == 0
    assert not saved("select * from answers")
    person = candidate().see("Going on where you stopped: 4 of 6 questions left.", "4/6")
    assert "2/6" not in person.text()
    person.press("1").see("5/6").at_prompt().press("1").see("6/6").at_prompt().press("1")
    person.see("Not answered: 2").at_prompt().press("2\r").see("2/6").at_prompt().press("1")
    person.see("3/6").at_prompt().press("r").see("6 of 6").at_prompt().press("h\r")
    person.see("q: leave").press("q")
    assert person.end() == 0
    assert saved("select count(*), count(distinct item) from answers") == [(6, 6)]


def test_everything_wrong_can_be_looked_at_one_key_each(candidate, saved):
    person = answer(candidate("--seed", "1"), "222222").at_prompt().press("h\r")
    person.see("q: leave")
    wrong = saved("select count(*) from answers where score < 1")[0][0]
    assert 0 < wrong < QUESTIONS
    for left in range(wrong, 0, -1):
        person.see(f"({left} to review)").press("\r")
    assert person.end() == 0
    assert person.text().count("Your answer: ") == wrong
    assert person.text().count("The denominator gains the same factor.") == wrong


def test_when_all_is_right_there_is_nothing_to_look_at(candidate, exam, saved):
    exam("--seed", "1", typed="1\n" * 6)
    right = [score == 1 for _, score, _ in saved(ANSWERS)]
    person = answer(candidate("--seed", "1"), ["1" if one else "2" for one in right]).at_prompt()
    assert person.press("h\r").see("Everything was right.").end() == 0
    assert "Above 70%: this would have passed." in person.text()


@pytest.mark.parametrize("place", ["at a question", "at the list"])
def test_when_the_time_runs_out_the_paper_is_collected(candidate, saved, place):
    person = candidate("--blueprint", "short", "--seed", "1", wait=False)
    before = termios.tcgetattr(person.child.child_fd)
    question(person, 1).press("1").see("2/6")
    if place == "at the list":
        person.at_prompt().press("r").see("Your paper: 1 of 6")
    person.see("The time is over; your paper is collected.", HANDED_IN, "q: leave").press("q")
    person.look_to_the_end()
    assert termios.tcgetattr(person.child.child_fd) == before
    assert person.end() == 0
    assert saved("select sum(passed), count(*) from answers") == [(5, 6)]
    assert saved("select sum(seconds) < 5.1 from answers") == [(1,)]


def test_the_time_runs_out_for_a_pipe_that_says_nothing(school, saved, environment, tmp_path):
    words = ["--data", tmp_path / "data", "--content", school, "exam", "--blueprint", "short"]
    with subprocess.Popen(
        [sys.executable, "-m", "grader", *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        cwd=tmp_path,
    ) as process:
        told = process.stdout.read().decode()
        assert process.wait() == 0
    assert "The time is over; your paper is collected." in told
    assert saved("select count(*) from answers") == [(6,)]


def test_the_clock_stands_still_while_the_process_sleeps(candidate):
    person = question(candidate("--blueprint", "minute", "--seed", "1"), 1)
    os.kill(person.child.pid, signal.SIGSTOP)
    time.sleep(7)
    os.kill(person.child.pid, signal.SIGCONT)
    person.press("1")
    question(person, 2)
    minutes, seconds = re.findall(r"(\d):(\d\d) left", person.text())[-1]
    assert 60 * int(minutes) + int(seconds) > 60 - 6
    person.press("q").end()


def test_what_is_left_of_the_time_comes_back_with_the_paper(candidate):
    person = question(candidate("--blueprint", "minute", "--seed", "1"), 1)
    time.sleep(2.2)
    person.press("q")
    assert person.end() == 0
    person = candidate()
    [left] = re.findall(r"0:(\d\d) left", person.text())
    assert 40 < int(left) <= 58
    person.press("q").end()


def test_an_open_exam_is_not_lost_to_another(candidate, exam, saved):
    question(candidate("--seed", "1"), 1).press("1").see("2/6").at_prompt().press("q").end()
    for words in (("--seed", "3"), ("--half",), ("--blueprint", "short")):
        done = exam(*words, typed="1\n")
        assert done.returncode == 2
        assert "An exam lies open: 1 of 6 questions are answered." in done.stderr
        assert "`shiken exam` goes on with it." in done.stderr
    assert saved("select count(*) from papers") == [(1,)]
    assert exam().returncode == 0
    assert saved("select count(*) from answers") == [(6,)]


def test_questions_that_are_gone_are_left_out_and_the_rest_stays(candidate, shiken, saved, school):
    answer(candidate("--seed", "1"), "112").see("4/6").at_prompt().press("q").end()
    kept = saved("select questions from papers")[0][0]
    root = school.parent / "fewer"
    shutil.copytree(school, root)
    first = re.findall(r"one-\d", kept)[0]
    file = root / "questions" / "many.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(f"id: {first}", "id: else"), "utf-8")
    done = shiken("--content", root, "exam", typed="h\n")
    assert done.returncode == 0
    assert "1 questions are no longer there; they are left out." in done.stdout
    assert "Going on where you stopped: 3 of 5 questions left." in done.stdout
    assert saved("select count(*), sum(1 - passed) from answers") == [(5, 2)]
    assert saved("select count(*) from answers where item = 'else'") == [(0,)]


@pytest.fixture
def elsewhere(content, tmp_path):
    """Other content, with an exam of its own."""
    root = tmp_path / "elsewhere"
    shutil.copytree(content, root)
    write_blueprint(root, STANDARD, 60)
    return root


def test_an_exam_of_other_content_is_kept_until_another_is_wanted(
    candidate, shiken, saved, elsewhere
):
    question(candidate("--seed", "1"), 1).press("1").see("2/6").at_prompt().press("q").end()
    done = shiken("--content", elsewhere, "exam")
    assert done.returncode == 2
    assert "none of its questions is in this content" in done.stderr
    assert "--content DIR" in done.stderr
    assert saved("select count(*) from papers where finished is null") == [(1,)]
    done = shiken("--content", elsewhere, "exam", "--blueprint", STANDARD)
    assert done.returncode == 0
    assert saved("select count(*) from papers where finished is null") == [(0,)]


def test_an_exam_is_handed_in_once_though_it_lies_on_two_desks(candidate, exam, saved):
    person = question(candidate("--seed", "1"), 1)
    assert exam(typed="1\n").returncode == 0
    person.press("r").at_prompt().press("h\r").see("handed in already, at another terminal")
    assert person.end() == 2
    assert saved("select count(*) from answers") == [(6,)]


def test_a_bank_too_small_gives_a_shorter_paper(exam, saved):
    done = exam("--blueprint", "large", "--seed", "1")
    assert "The bank has only 16 of 50 questions." in done.stdout
    assert saved("select count(distinct item) from answers") == [(16,)]


def test_a_blueprint_that_there_is_not_is_asked_back(exam, saved):
    done = exam("--blueprint", "shrot")
    assert done.returncode == 2
    assert "There is no blueprint called `shrot`." in done.stderr
    assert "Did you mean short?" in done.stderr


def test_without_questions_there_is_no_exam(shiken, tmp_path):
    (tmp_path / "questions").mkdir()
    write_blueprint(tmp_path, STANDARD, 60)
    done = shiken("--content", tmp_path, "exam")
    assert done.returncode == 2
    assert "There is no question here that an exam could ask." in done.stderr
    assert "`shiken list` shows what there is" in done.stderr


def test_the_date_of_the_exam_is_remembered(exam, shiken, school, tmp_path):
    env = {"SHIKEN_CONFIG": str(tmp_path / "config")}
    done = exam("--date", "2999-02-19", env=env)
    assert done.returncode == 0
    assert "Your exam is on 2999-02-19, in " in done.stdout
    text = (tmp_path / "config" / "settings.toml").read_text(encoding="utf-8")
    assert "\nexam = 2999-02-19\n" in text
    assert "Days to the exam: " in shiken("--content", school, "progress", env=env).stdout


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020-01-01", ("2020-01-01 is over.", "the day of the exam that is ahead")),
        ("19.2.2027", ("`19.2.2027` is not a date.", "such as 2027-02-19")),
        ("2027-02-30", ("`2027-02-30` is not a date.", "such as 2027-02-19")),
    ],
)
def test_a_date_that_cannot_be_is_refused(exam, tmp_path, text, words):
    done = exam("--date", text, env={"SHIKEN_CONFIG": str(tmp_path / "config")})
    assert done.returncode == 2
    assert [word for word in words if word not in done.stderr] == []
    assert not (tmp_path / "config").exists()


def test_plain_lines_are_enough_for_a_person(candidate, saved):
    person = candidate("--seed", "1", env={"SHIKEN_LINEAR": "1"})
    person.see("Question 1/6. 1:00:00 left").press("1\r").see("Question 2/6").at_prompt()
    person.press(":f\r").see("Flagged.").at_prompt().press(":r\r").see("Flagged: 2").at_prompt()
    person.press("h\r").see("Activations: ", "of 4 right", "to review").at_prompt()
    assert re.search(r"1 (right|wrong) 0:\d\d, 2 not answered 0:\d\d, ", person.text())
    person.press("\r").see("Your answer:").at_prompt().press("q\r")
    assert person.end() == 0


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_leaves_the_terminal(candidate, columns, language):
    person = candidate("--lang", language, "--seed", "1", size=(40, columns))
    question(person, 1).press("!").at_prompt().press("2")
    question(person, 2).press("\x1b[D").see("1/6").at_prompt().press("r").at_prompt()
    person.press("h\r").see("q: ").press("\r").see("★").at_rest().press("q")
    assert person.end() == 0
    lines = CODES.sub("", person.sent).replace("\r", "\n").splitlines()
    assert [line for line in lines if cell_len(line) > columns] == []
