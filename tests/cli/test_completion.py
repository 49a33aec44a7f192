"""What the Tab key offers, as bash, zsh and fish ask for it."""

import pytest

from grader.cli.app import COMMANDS
from grader.content.bank import KINDS
from grader.content.syllabus import syllabus, topic_title
from grader.content.text import words_in
from grader.quiz.wish import ONLY


@pytest.fixture
def offered(shiken, content):
    """Return what is offered for the last word of a line; the shell asks by the environment."""

    def ask(line, **env):
        words = f"shiken {line}".split(" ")
        asked = {
            "_SHIKEN_COMPLETE": "complete_bash",
            "COMP_WORDS": " ".join(words),
            "COMP_CWORD": str(len(words) - 1),
            "SHIKEN_CONTENT": str(content),
        }
        done = shiken(env=asked | env)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.split()

    return ask


def test_commands_and_languages_are_offered(offered):
    assert set(offered("")) == set(COMMANDS)
    assert offered("st") == ["start"]
    assert offered("--lang ") == ["en", "ja"]


@pytest.mark.parametrize(
    "line", ["start ", "hint ro", "solution row", "submit --exercise ", "author prove r"]
)
def test_exercises_are_offered(offered, line):
    assert offered(line) == ["row_mean"]
    assert offered(f"{line}x") == []


def test_topics_are_offered_by_code_and_by_tag(offered):
    assert offered("quiz ") == offered("list ") == list(syllabus())
    assert offered("quiz 3-5-") == [code for code in syllabus() if code.startswith("3-5-")]
    assert offered("quiz 3-5-1 gr") == offered("quiz gr") == []


def test_tags_of_the_bank_are_offered(offered, content, tmp_path):
    text = (content / "questions" / "many.yaml").read_text(encoding="utf-8")
    (tmp_path / "questions").mkdir()
    file = tmp_path / "questions" / "tagged.yaml"
    file.write_text(text.replace("  topic:", "  tags: [gru, gate]\n  topic:"), encoding="utf-8")
    assert offered("quiz g", SHIKEN_CONTENT=str(tmp_path)) == ["gate", "gru"]
    assert offered(f"--content {tmp_path} quiz gr") == ["gru"]


def test_kinds_wishes_and_blueprints_are_offered(offered, course):
    assert offered("quiz --kind ") == sorted(KINDS)
    assert offered("quiz --only ") == sorted(ONLY)
    [name] = offered("exam --blueprint ", SHIKEN_CONTENT=str(course))
    assert (course / "blueprints" / f"{name}.yaml").exists()


def test_without_content_nothing_is_offered_and_nothing_breaks(offered, tmp_path):
    for line in ("start ", "quiz ls", "exam --blueprint "):
        assert offered(line, SHIKEN_CONTENT=str(tmp_path / "nowhere")) == []


def test_zsh_and_fish_are_told_titles_in_the_language(shiken, language):
    title = words_in(topic_title("3-5-2"), language)
    for shell in ("zsh", "fish"):
        env = {
            "_SHIKEN_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": "shiken quiz 3-5-2",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "SHIKEN_LANG": language,
        }
        told = shiken(env=env).stdout
        assert "3-5-2" in told
        assert title in told
