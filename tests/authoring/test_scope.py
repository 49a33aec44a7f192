"""An author names what to check by paths, as they are seen from here or from the content folder."""

from pathlib import Path

import pytest

from grader.authoring.check import Checker
from grader.authoring.new import new_exercise, new_question
from grader.authoring.scope import read_scope
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.errors import LearnerError
from grader.sandbox.run import run


@pytest.fixture
def broken(root):
    """Two banks and two exercises, each with one mistake of its own."""
    for bank in ("one", "deep/two"):
        file = new_question(root, "single", f"of-{bank[-3:]}", bank)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("difficulty: 2", "difficulty: 9"), encoding="utf-8")
    for slug in ("row_mean", "other_mean"):
        new_exercise(root, slug)
        file = root / "solutions" / slug / "misconceptions.py"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("def sum_not_mean", "def _sum_not_mean"), encoding="utf-8")
    return root


@pytest.fixture
def found(broken):
    """Check what these paths name; return the files with findings, as paths of the folder."""

    def check(*paths):
        library = Library(broken)
        checker = Checker(ContentDesk(library, run), read_scope(paths, library))
        parts = list(checker.findings(2))
        assert len(checker) == len(parts)
        return {str(one.file.relative_to(broken)) for part in parts for one in part}

    return check


ONE, TWO = "questions/one.yaml", "questions/deep/two.yaml"
MEAN, OTHER = (f"solutions/{slug}/misconceptions.py" for slug in ("row_mean", "other_mean"))


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("questions/one.yaml", {ONE}),
        ("questions/deep", {TWO}),
        ("questions", {ONE, TWO}),
        ("exercises/row_mean", {MEAN}),
        ("exercises/row_mean/exercise.yaml", {MEAN}),
        ("solutions/other_mean", {OTHER}),
        ("solutions/other_mean/cases.py", {OTHER}),
        ("exercises", {MEAN, OTHER}),
        ("solutions", {MEAN, OTHER}),
        (".", {ONE, TWO, MEAN, OTHER}),
    ],
)
def test_only_what_lies_under_a_path_is_checked(broken, found, path, files):
    assert found(broken / path) == files


def test_no_path_means_everything_and_several_mean_all_of_them(broken, found):
    assert found() == {ONE, TWO, MEAN, OTHER}
    assert found(broken / ONE, broken / "exercises/row_mean") == {ONE, MEAN}


def test_a_path_may_be_seen_from_here_from_the_content_folder_or_through_a_link(
    broken, found, monkeypatch, tmp_path_factory
):
    assert found(Path(ONE)) == {ONE}
    monkeypatch.chdir(broken / "questions" / "deep")
    assert found(Path("two.yaml")) == {TWO}
    link = tmp_path_factory.mktemp("links") / "here"
    link.symlink_to(broken / "questions")
    assert found(link / "deep") == {TWO}


def test_an_id_that_a_bank_outside_has_already_is_still_found(broken, found):
    new_question(broken, "single", "same", "before")
    after = new_question(broken, "single", "another", "last")
    text = after.read_text(encoding="utf-8")
    after.write_text(text.replace("id: another", "id: same"), encoding="utf-8")
    assert found(after) == {"questions/last.yaml"}


def test_an_alias_that_an_exercise_outside_has_too_is_still_found(broken, found):
    brief = broken / "exercises" / "row_mean" / "exercise.yaml"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace("topic:", "aliases: [other_mean]\ntopic:"), encoding="utf-8")
    assert found(brief) == {MEAN, "exercises/row_mean/exercise.yaml"}


@pytest.mark.parametrize(
    ("path", "words", "hint"),
    [
        ("questions/three.yaml", "There is no file or folder", "Name a bank"),
        ("notes.txt", "holds no bank and no exercise of", "in its folders questions/"),
        ("questions/empty", "holds no bank and no exercise of", "in its folders questions/"),
    ],
)
def test_a_path_without_content_is_refused(broken, path, words, hint):
    (broken / "notes.txt").touch()
    (broken / "questions" / "empty").mkdir()
    with pytest.raises(LearnerError) as refusal:
        read_scope([broken / path], Library(broken))
    assert words in str(refusal.value.message)
    assert hint in str(refusal.value.hint)
