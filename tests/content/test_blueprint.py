"""A blueprint is read whole, or its author learns what is wrong and where."""

import shutil
from pathlib import Path

import pytest

from grader.content.blueprint import blueprint_names, read_blueprint
from grader.errors import ContentError, LearnerError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def broken(tmp_path):
    def make(old, new):
        shutil.copytree(ROOT / "blueprints", tmp_path / "blueprints", dirs_exist_ok=True)
        file = tmp_path / "blueprints" / "e-shikaku.yaml"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
        return tmp_path

    return make


def test_the_exam_has_104_questions_in_120_minutes_and_four_areas():
    assert blueprint_names(ROOT) == ("e-shikaku",)
    exam = read_blueprint(ROOT, "e-shikaku")
    assert (exam.questions, exam.seconds, exam.options) == (104, 7200, 4)
    assert [area.name.ja for area in exam.areas] == [
        "応用数学",
        "機械学習",
        "深層学習",
        "開発・運用環境",
    ]
    assert sum(area.share for area in exam.areas) == 100


@pytest.mark.parametrize(
    ("topic", "area"), [("1-3-1", 0), ("2-1-12", 1), ("3-5-2", 2), ("4-6-3", 2), ("5-4-1", 3)]
)
def test_every_heading_belongs_to_an_area(topic, area):
    exam = read_blueprint(ROOT, "e-shikaku")
    assert exam.area(topic) is exam.areas[area]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("minutes: 120", "minutes: -1", "minutes"),
        ("questions: 104", "questions: many", "questions"),
        ("share: 69", "share: -1", "share"),
        ('topics: ["5"]', 'topics: ["7"]', "no topic 7"),
        ("pass_mark: [0.6, 0.7]", "pass_mark: [0.7, 0.6]", "pass mark is above the highest"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(broken, old, new, words):
    root = broken(old, new)
    with pytest.raises(ContentError) as caught:
        read_blueprint(root, "e-shikaku")
    [problem] = caught.value.problems[:1]
    assert words in str(problem.message)
    line = problem.file.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert new.split(":")[0] in line or "name" in line


def test_an_unknown_blueprint_is_asked_back(tmp_path):
    with pytest.raises(LearnerError) as caught:
        read_blueprint(ROOT, "e-sikaku")
    assert "e-shikaku" in str(caught.value.hint)
    with pytest.raises(LearnerError) as caught:
        read_blueprint(tmp_path, "e-shikaku")
    assert "blueprints/NAME.yaml" in str(caught.value.hint)
