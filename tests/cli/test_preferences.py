"""A learner's settings are read whole or not at all, and written without losing a comment."""

from datetime import date

import pytest

from grader.cli.folders import settings_file
from grader.cli.preferences import (
    TEMPLATE,
    Preferences,
    read_preferences,
    write_preference,
)
from grader.cli.words import language_of, preferred_language
from grader.errors import LearnerError


@pytest.fixture
def file(tmp_path):
    return tmp_path / "shiken" / "settings.toml"


def write(file, text):
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_without_a_file_everything_is_as_it_comes(file):
    assert read_preferences(file) == Preferences()
    assert preferred_language(file) == ""


def test_every_setting_of_the_template_is_one_and_shows_its_default(file):
    lines = [line.removeprefix("# ") for line in TEMPLATE.splitlines() if " = " in line]
    write(file, "\n".join(lines))
    shown = read_preferences(file)
    assert {line.split(" = ")[0] for line in lines} == set(Preferences.__struct_fields__)
    assert shown == Preferences(lang="ja", exam=date(2027, 2, 19))


def test_a_value_is_set_and_comments_stay(file):
    write_preference(file, "exam", date(2027, 8, 27))
    text = file.read_text(encoding="utf-8")
    assert text.startswith(TEMPLATE)
    write(file, text.replace("exam = 2027-08-27", "confidence = true  # as I want it"))
    write_preference(file, "exam", date(2028, 2, 18))
    assert read_preferences(file) == Preferences(exam=date(2028, 2, 18), confidence=True)
    assert "# as I want it" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("exam = tomorrow", "settings.toml"),
        ("exam = 5", "exam"),
        ("count = 0", "count"),
        ("confidense = true", "confidense"),
        ('lang = "fr"', "fr"),
        ("= 3", "line 1"),
        ("x = '\udcff'", "settings.toml"),
    ],
)
def test_settings_that_cannot_be_used_are_named_and_never_written_over(file, text, words):
    file.parent.mkdir()
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    for use in (read_preferences, lambda file: write_preference(file, "count", 5)):
        with pytest.raises(LearnerError) as caught:
            use(file)
        assert words in str(caught.value)
        assert "move the file away" in str(caught.value.hint)
    assert file.read_bytes() == text.encode("utf-8", "surrogateescape")
    assert preferred_language(file) in {"", "fr"}


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "shiken").write_text("a file", encoding="utf-8")
    with pytest.raises(LearnerError) as caught:
        write_preference(tmp_path / "shiken" / "settings.toml", "count", 5)
    assert "settings.toml" in str(caught.value)
    assert "SHIKEN_CONFIG" in str(caught.value.hint)


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path):
    file = tmp_path / ("a" * 300) / "settings.toml"
    with pytest.raises(LearnerError) as caught:
        read_preferences(file)
    assert "settings.toml cannot be used" in str(caught.value)
    assert preferred_language(file) == ""


def test_the_folder_is_the_platforms_unless_another_is_named(tmp_path):
    assert settings_file({"SHIKEN_CONFIG": str(tmp_path)}) == tmp_path / "settings.toml"
    assert settings_file({}).parent.name == "shiken"


def test_the_language_of_the_settings_can_be_read_alone(file):
    write(file, 'lang = "ja"\n')
    assert preferred_language(file) == "ja"


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "en_US.UTF-8"}, "ja"),
        ([], {"SHIKEN_LANG": "en"}, "en"),
        (["quiz", "--lang", "en"], {"LANG": "ja_JP.UTF-8"}, "en"),
    ],
)
def test_the_settings_outweigh_the_locale_and_nothing_else(arguments, environment, language):
    assert language_of(arguments, environment, "ja") == language
