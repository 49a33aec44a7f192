"""`shiken hint` and `shiken solution`: help in small doses, and the answer when it is deserved."""

import pytest


@pytest.fixture
def small(shiken, content):
    """Run a command on the small content folder, whose one exercise is row_mean."""
    return lambda *words: shiken("--content", content, *words)


def test_hints_come_one_at_a_time_and_the_last_says_so(small):
    said = [small("hint", "row_mean").stdout for _ in range(4)]
    assert [text.splitlines()[0] for text in said[:3]] == [f"Hint {n} of 3" for n in (1, 2, 3)]
    assert len({text.splitlines()[1] for text in said[:3]}) == 3
    assert "One more: `shiken hint row_mean`." in said[0]
    assert "That was the last." in said[2]
    assert "solution row_mean --give-up" in said[3]


def test_again_shows_what_was_had_and_uses_up_nothing(small):
    assert "Hint" not in small("hint", "row_mean", "--again").stdout
    first = small("hint", "row_mean").stdout.splitlines()[:2]
    assert small("hint", "row_mean", "--again").stdout.splitlines()[:2] == first
    assert small("hint", "row_mean").stdout.startswith("Hint 2 of 3")


def test_the_solution_waits_for_a_pass(small, tmp_path):
    done = small("solution", "row_mean")
    assert (done.returncode, done.stdout) == (2, "")
    assert "You have not passed row_mean yet." in done.stderr
    assert "--give-up" in done.stderr
    file = tmp_path / "row_mean.py"
    file.write_text("def row_mean(x):\n    return x.mean(axis=-1)\n")
    assert small("submit", file).returncode == 0
    done = small("solution", "row_mean")
    assert done.returncode == 0
    assert "def row_mean(x):" in done.stdout


def test_who_gives_up_sees_the_solution(small, saved):
    done = small("solution", "row_mean", "--give-up")
    assert done.returncode == 0
    assert "return x.mean(axis=-1)" in done.stdout
    assert saved("select exercise, what from reveals") == [("row_mean", "solution")]


@pytest.mark.parametrize("command", ["hint", "solution"])
def test_an_exercise_that_is_not_there_is_told(small, command):
    done = small(command, "row_men")
    assert done.returncode == 2
    assert "There is no exercise called `row_men`." in done.stderr
    assert "row_mean" in done.stderr


def test_hints_are_in_the_readers_language(shiken):
    done = shiken("hint", "gru", "--lang", "ja")
    assert done.stdout.startswith("ヒント 1/3")
    assert "候補" in done.stdout


def test_a_solution_can_be_kept_in_a_file_as_it_is(shiken, solution):
    done = shiken("solution", "lstm_step", "--give-up", env={"COLUMNS": "40"})
    assert solution("lstm_step").read_text(encoding="utf-8").rstrip() in done.stdout
