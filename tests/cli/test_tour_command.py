"""The tour: by itself where nobody sits, by keys where somebody does; nothing is kept."""

import re
import time

import pytest
from rich.cells import cell_len

CODES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\a]*\a|[=>])")
STOPS = ("1 of 3: ", "2 of 3: ", "3 of 3: ", "That was it.")


def test_by_itself_it_shows_everything_in_far_less_than_two_minutes(shiken, tmp_path):
    began = time.monotonic()
    done = shiken("tour")
    assert time.monotonic() - began < 60
    assert done.returncode == 0
    assert done.stderr == ""
    question, typed, submitted, end = (done.stdout.split(stop)[1] for stop in STOPS)
    question, typed, submitted = (
        part.split(stop)[0]
        for part, stop in zip((question, typed, submitted), STOPS[1:], strict=True)
    )
    assert "Not quite." in question
    assert "Answer: 20 sigmoid units" in question
    assert "> prev_c * sigmoid(f) + np.tanh(a) * sigmoid(i)\nRight.\n" in typed
    assert "Run against the hidden cases: all right." in typed
    assert "wrong  lstm_step" in submitted
    why = "Why: The input and forget gates have exchanged their roles."
    assert why in " ".join(submitted.split())
    assert "shiken submit lstm_step.py --seed 7" in submitted
    assert "shiken quiz" in end
    assert not (tmp_path / "data").exists()


def test_it_is_the_same_every_time(shiken):
    assert shiken("tour").stdout == shiken("tour", typed="1\nq\n").stdout


def test_it_shows_what_is_shipped_whatever_content_is_chosen(shiken, content):
    assert "exchanged their roles" in shiken("--content", content, "tour").stdout


@pytest.mark.parametrize("columns", ["60", "80"])
def test_in_each_language_and_width_it_is_whole(shiken, language, columns):
    done = shiken("--lang", language, "tour", env={"COLUMNS": columns})
    assert [row for row in done.stdout.splitlines() if cell_len(row) > int(columns)] == []
    assert ("役割が入れ替わっている" in done.stdout) == (language == "ja")
    if language == "ja":
        assert not re.search(r"[A-Z][a-z]+ [a-z]+ [a-z]+ ", done.stdout)


def pausing(person, pauses):
    """Look on until it waits for the so-manieth time to be told to go on."""
    while person.text().count("Enter: go on") < pauses:
        person.see("1 of 3").look()
    return person


def test_somebody_answers_types_and_goes_on_by_keys(person, tmp_path):
    someone = person("tour", size=(50, 80)).see("1 of 3", "? help").at_prompt()
    pausing(someone.press("2").see("Right."), 1).press("\r")
    someone.see("2 of 3", "type the expression for (A)").at_prompt()
    someone.press("sigmoid(f) *\r").see("is not an expression").at_prompt("sigmoid(f) *")
    someone.press("\x15sigmoid(f) * np.tanh(a) + sigmoid(i) * prev_c\r")
    pausing(someone.see("Not quite.", "exchanged roles"), 2).press("\r")
    someone.see("3 of 3", "Why: The input and forget gates", "That was it.")
    assert someone.end() == 0
    assert not (tmp_path / "data").exists()


def test_a_question_may_be_passed(person):
    someone = person("tour", size=(50, 80)).see("? help").at_prompt().press("p")
    pausing(someone.see("Answer: 20 sigmoid units"), 1).press("\r").see("2 of 3").at_prompt()
    someone.press(":p\r").see("Answer: sigmoid(i) * np.tanh(a)")
    assert pausing(someone, 2).press("q").end() == 0
    assert "3 of 3" not in someone.text()


@pytest.mark.parametrize("keys", [["q"], ["2", "q"]])
def test_somebody_may_leave_at_any_stop(person, keys):
    someone = person("tour", size=(50, 80)).see("? help").at_prompt().press(keys[0])
    if keys[1:]:
        pausing(someone, 1).press(keys[1])
    assert someone.end() == 0
    assert "2 of 3" not in someone.text()


def test_plain_lines_are_enough(person):
    someone = person("tour", size=(50, 80), env={"SHIKEN_LINEAR": "1"}).see("1 of 3").at_prompt()
    someone.press("1\r").see("Not quite.", "Enter: go on").at_prompt().press("\r")
    someone.see("2 of 3").at_prompt().press("np.tanh(a) * sigmoid(i) + sigmoid(f) * prev_c\r")
    someone.see("all right.").at_prompt().press("\r").see("That was it.")
    assert someone.end() == 0
