"""`shiken list` and `shiken` alone: where the learner stands."""

import re

import pytest

from grader.authoring.new import new_question
from grader.content.bank import KINDS
from grader.content.library import Library
from grader.content.paths import content_root


def row(text, first):
    """Return the words of the table row that begins with this one."""
    return next(line.split() for line in text.splitlines() if line.startswith(first))


def test_answers_and_submissions_show_as_progress(shiken, content, solution, tmp_path):
    fresh = shiken("--content", content, "list")
    assert fresh.returncode == 0
    assert row(fresh.stdout, "3-1-4")[-1] == "8"
    assert row(fresh.stdout, "row_mean")[-1] == "3-1-1"

    words = ("--content", content, "quiz", "--kind", "single", "--count", "4", "--seed", "3")
    right = shiken(*words, typed="1\n" * 4).stdout.count("Right.\n")
    (tmp_path / "wrong.py").write_text("def row_mean(x):\n    return 0\n", encoding="utf-8")
    assert shiken("--content", content, "submit", "wrong.py").returncode == 1
    text = shiken("--content", content, "list").stdout
    assert row(text, "3-1-4")[-3:] == ["8", "4", str(right)]
    assert row(text, "row_mean")[-3:] == ["3-1-1", "1", "0%"]

    reference = content / "solutions" / "row_mean" / "reference.py"
    assert shiken("--content", content, "submit", reference).returncode == 0
    text = shiken("--content", content, "list").stdout
    assert row(text, "row_mean")[-4:] == ["3-1-1", "2", "100%", "✓"]


def test_a_topic_narrows_the_list(shiken, content):
    done = shiken("--content", content, "list", "3-5")
    assert done.returncode == 0
    assert re.findall(r"^(3-\S+)", done.stdout, re.MULTILINE) == ["3-5-1", "3-5-2"]
    assert "row_mean" not in done.stdout


def test_questions_about_an_area_or_a_family_are_listed_before_those_below(shiken, tmp_path):
    (tmp_path / "questions").mkdir()
    for number, topic in enumerate(["3-1-4", "3-1", "3"]):
        file = new_question(tmp_path, "single", f"one-{number}", f"bank-{number}")
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub("topic: .*", f'topic: "{topic}"', text), encoding="utf-8")
    listed = shiken("--content", tmp_path, "list").stdout
    assert re.findall(r"^3\S*", listed, re.MULTILINE) == ["3", "3-1", "3-1-4"]


def test_shiken_alone_without_a_terminal_is_the_home_as_text(shiken, content, language):
    env = {"SHIKEN_LANG": language}
    shiken("--content", content, "quiz", "--kind", "single", "--count", "2", typed="1\n1\n")
    done = shiken("--content", content, typed="g\n", env=env)
    assert done.returncode == 0
    assert done.stderr == ""
    numbers = [re.findall(r"\d+", line) for line in done.stdout.splitlines()]
    count = str(6 + len(KINDS))  # six single ones, and one of each kind
    assert ["2", count] in numbers or [count, "2"] in numbers
    assert ["0", "1"] in numbers or ["1", "0"] in numbers
    for command in ("shiken quiz", "shiken list", "shiken start", "shiken --help"):
        assert command in done.stdout


@pytest.mark.parametrize("width", ["60", "80"])
def test_the_name_of_an_exercise_is_never_broken(shiken, width):
    done = shiken("list", env={"COLUMNS": width})
    names = {line.split(" ")[0] for line in done.stdout.splitlines()}
    assert set(Library(content_root()).slugs) <= names


def test_in_linear_mode_each_row_is_a_line_with_its_headings(shiken):
    done = shiken("list", "3-5", env={"SHIKEN_LINEAR": "1", "COLUMNS": "200"})
    lines = done.stdout.splitlines()
    assert any(line.startswith("topic 3-5-1, title RNNs") for line in lines)
    assert not any("   " in line for line in lines)
