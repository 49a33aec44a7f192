"""Help, languages, and the options that all commands have."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.app import COMMANDS, GLOBAL_OPTIONS, hoisted

PAGES = [
    [],
    *([name] for name in COMMANDS),
    *(["author", name] for name in ("check", "new", "schema")),
    ["author", "new", "question"],
    ["author", "new", "exercise"],
]
ENGLISH = re.compile(r"\b[A-Z][a-z]+( [a-z]+){2}")  # the beginning of a sentence


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_help_is_there_in_both_languages_with_the_same_options(page, shiken):
    english = shiken(*page, "--help")
    japanese = shiken("--lang", "ja", *page, "--help")
    for done in (english, japanese):
        assert done.returncode == 0
        assert done.stderr == ""
        assert " ".join(["shiken", *page]) in done.stdout
    assert ENGLISH.search(english.stdout)
    assert not ENGLISH.search(japanese.stdout)
    assert options(english.stdout) == options(japanese.stdout) >= {"--help"}


def options(text):
    return set(re.findall(r"(?<!\S)--[a-z-]+", text))


def test_every_command_is_in_the_overview(shiken):
    text = shiken("--help").stdout
    for name, help_ in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(help_)}$", text, re.MULTILINE)


def test_the_version_is_told(shiken):
    done = shiken("--version")
    assert done.returncode == 0
    assert re.fullmatch(r"shiken \d+\.\d+\.\d+\S*\n", done.stdout)


def test_the_options_of_all_commands_work_before_and_after_the_command(shiken, content, tmp_path):
    other = tmp_path / "other"
    before = shiken("--lang", "ja", "--content", content, "--data", other, "list")
    after = shiken("list", "--lang", "ja", "--content", content, "--data", other)
    joined = shiken("list", "--lang=ja", f"--content={content}", f"--data={other}")
    assert before.returncode == 0
    assert before.stdout == after.stdout == joined.stdout
    assert "row_mean" in before.stdout
    assert "行ごとの平均" in before.stdout
    assert (other / "history.db").is_file()
    assert not (tmp_path / "data").exists()


def test_the_environment_is_asked_when_no_option_is_given(shiken, content, tmp_path):
    env = {"SHIKEN_LANG": "ja", "SHIKEN_CONTENT": str(content)}
    assert "行ごとの平均" in shiken("list", env=env).stdout
    assert "Mean of each row" in shiken("list", "--lang", "en", env=env).stdout


WORDS = st.lists(
    st.sampled_from(["quiz", "3-5", "--seed", "1", "-h", "--lang=ja", "--content", "--data", "a"])
)


@given(WORDS)
def test_moving_options_to_the_front_loses_nothing_and_keeps_the_order(words):
    moved = hoisted(words)
    assert sorted(moved) == sorted(words)
    assert hoisted(moved) == moved
    front = [word.partition("=")[0] for word in moved[:1]]
    if any(word in GLOBAL_OPTIONS for word in words[:-1]):
        assert front[0] in GLOBAL_OPTIONS


def test_what_comes_after_two_dashes_is_left_where_it_is():
    assert hoisted(["submit", "--", "--lang", "ja"]) == ["submit", "--", "--lang", "ja"]


def test_an_option_without_its_value_does_not_swallow_the_command():
    assert hoisted(["quiz", "--lang"]) == ["quiz", "--lang"]
