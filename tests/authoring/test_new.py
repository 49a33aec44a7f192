"""What `author new` writes runs at once, and nothing that was there is lost."""

import re

import pytest

from grader.authoring.new import FILES, new_exercise, new_question
from grader.content.bank import KINDS, read_bank
from grader.content.library import Library
from grader.errors import LearnerError


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_new_question_of_every_kind_reads_at_once(kind, root):
    file = new_question(root, kind, "my-own", "drafts/week-1")
    bank = read_bank(root)
    assert bank.problems == ()
    [item] = bank.items
    assert (item.id, type(item)) == ("my-own", KINDS[kind])
    assert file == root / "questions" / "drafts" / "week-1.yaml"


def test_questions_are_appended_to_a_bank(root):
    for number, kind in enumerate(sorted(KINDS)):
        new_question(root, kind, f"item-{number}", "bank.yaml")
    bank = read_bank(root)
    assert bank.problems == ()
    assert [type(item) for item in bank.items] == [KINDS[kind] for kind in sorted(KINDS)]


@pytest.mark.parametrize("ending", ["", "\n", "\n\n", "\n# the end", "\n\n\n"])
def test_a_bank_is_appended_to_however_it_ends(ending, root):
    file = new_question(root, "single", "first", "bank")
    file.write_text(file.read_text(encoding="utf-8").rstrip() + ending, encoding="utf-8")
    new_question(root, "term", "second", "bank")
    bank = read_bank(root)
    assert bank.problems == ()
    assert [item.id for item in bank.items] == ["first", "second"]


@pytest.mark.parametrize(
    "case",
    [
        ("riddle", "one", "bank", "no kind `riddle`", "single, term"),
        ("single", "One Two", "bank", "`One Two` is no id", "joined by hyphens"),
        ("single", "a\n", "bank", "is no id", "joined by hyphens"),
        ("single", "one", "../outside", "outside of questions/", "sequence/rnn"),
        ("single", "one", "/tmp/outside", "outside of questions/", "sequence/rnn"),
        ("single", "taken", "bank", "has an item `taken` already", "choose another"),
    ],
)
def test_a_question_that_cannot_be_written_says_why(root, case):
    kind, id_, bank, words, hint = case
    file = new_question(root, "single", "taken", "bank")
    before = file.read_bytes()
    with pytest.raises(LearnerError) as caught:
        new_question(root, kind, id_, bank)
    assert words in str(caught.value)
    assert hint in str(caught.value.hint)
    assert file.read_bytes() == before
    assert [path for path in root.rglob("*") if path.is_file()] == [file]


def test_a_question_is_not_written_where_writing_is_impossible(root):
    (root / "questions" / "wall").write_text("", encoding="utf-8")
    with pytest.raises(LearnerError) as caught:
        new_question(root, "single", "one", "wall/bank")
    assert "cannot be written" in str(caught.value)
    assert caught.value.hint


def test_a_new_exercise_has_all_its_files_under_its_own_name(root):
    files = new_exercise(root, "row_mean")
    assert {file.name for file in files} == set(FILES)
    assert not any("my_function" in file.read_text(encoding="utf-8") for file in files)
    exercise = Library(root).exercise("row_mean")
    assert exercise.brief.function == "row_mean"
    assert exercise.arguments == ("x",)
    for name, room in FILES.items():
        assert root / room / "row_mean" / name in files


def test_a_new_exercise_never_overwrites(root):
    files = new_exercise(root, "row_mean")
    for file in files[1:]:
        file.unlink()
    files[0].write_text("my work", encoding="utf-8")
    with pytest.raises(LearnerError) as caught:
        new_exercise(root, "row_mean")
    assert re.search(r"row_mean/.* exists already", str(caught.value))
    assert "edit the files that are there" in str(caught.value.hint)
    assert files[0].read_text(encoding="utf-8") == "my work"
    assert not any(file.exists() for file in files[1:])


@pytest.mark.parametrize("slug", ["Row_Mean", "row-mean", "1row", "row__mean", "../row", "", "a\n"])
def test_a_name_that_is_no_python_name_is_refused(slug, root):
    with pytest.raises(LearnerError) as caught:
        new_exercise(root, slug)
    assert "is no name for an exercise" in str(caught.value)
    assert "lstm_step" in str(caught.value.hint)
    assert not (root / "exercises").exists()


def test_an_exercise_is_not_written_where_writing_is_impossible(root):
    (root / "exercises").write_text("", encoding="utf-8")
    with pytest.raises(LearnerError) as caught:
        new_exercise(root, "row_mean")
    assert "cannot be written" in str(caught.value)
    assert caught.value.hint
