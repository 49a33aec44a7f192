"""Where content is looked for."""

import pytest

from grader.content.paths import content_root
from grader.errors import LearnerError


@pytest.mark.parametrize("folder", ["questions", "exercises"])
def test_a_folder_with_questions_or_exercises_is_content(tmp_path, folder):
    (tmp_path / folder).mkdir()
    assert content_root(tmp_path) == tmp_path


def test_a_checkout_brings_its_own_content():
    root = content_root()
    assert any((root / "questions").rglob("*.yaml"))
    assert any((root / "exercises").glob("*/exercise.yaml"))


def test_a_folder_without_content_is_not_replaced_by_ours(tmp_path):
    (tmp_path / "questions").write_text("a file, no folder")
    with pytest.raises(LearnerError, match="There is no content in") as caught:
        content_root(tmp_path)
    assert str(tmp_path) in str(caught.value.message)
    assert "--content DIR" in str(caught.value.hint)
