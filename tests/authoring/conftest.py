"""A small content folder that is sound, to be broken in one place by each test."""

import pytest

from grader.authoring.check import Checker
from grader.authoring.new import new_exercise
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.sandbox.run import run


@pytest.fixture
def root(tmp_path):
    (tmp_path / "questions").mkdir()
    return tmp_path


@pytest.fixture
def exercise(root):
    """The files of a sound exercise by their names; `edit` changes a text in one of them."""
    files = {file.name: file for file in new_exercise(root, "row_mean")}

    def edit(name, old, new):
        text = files[name].read_text(encoding="utf-8")
        assert old in text
        files[name].write_text(text.replace(old, new), encoding="utf-8")
        return files[name]

    return edit


@pytest.fixture
def findings(root):
    """Check the folder, and see that each finding says where and what next."""

    def check():
        checker = Checker(ContentDesk(Library(root), run))
        found = [problem for part in checker.findings(2) for problem in part]
        for problem in found:
            assert problem.file.is_relative_to(root)
            assert problem.message
            assert problem.hint
            if problem.file.exists():
                lines = problem.file.read_text(encoding="utf-8").splitlines()
                assert 1 <= problem.line <= max(len(lines), 1)
        assert len({str(problem) for problem in found}) == len(found), "the same thing twice"
        return found

    return check


@pytest.fixture
def line_of():
    """Return the number of the first line that holds these words."""

    def number(file, words):
        lines = file.read_text(encoding="utf-8").splitlines()
        return next(n for n, line in enumerate(lines, 1) if words in line)

    return number
