"""Which language is spoken, and that all of it is there."""

import ast
import importlib.util
from itertools import chain
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.mofile import read_mo

from grader.cli.words import Tongue, language_of
from grader.message import say

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "grader"


@pytest.fixture(scope="module")
def catalogue():
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "tools" / "catalogue.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def japanese(catalogue):
    return {message.id: message.string for message in catalogue.read("ja") if message.id}


@pytest.fixture(scope="module")
def wanted(catalogue):
    return {message.id for message in catalogue.template() if message.id}


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["--lang", "ja"], {"SHIKEN_LANG": "en", "LANG": "en_US.UTF-8"}, "ja"),
        (["quiz", "--lang=ja"], {"SHIKEN_LANG": "en"}, "ja"),
        (["--lang", "en", "quiz"], {"SHIKEN_LANG": "ja"}, "en"),
        ([], {"SHIKEN_LANG": "ja", "LANG": "en_US.UTF-8"}, "ja"),
        ([], {"LANG": "ja_JP.UTF-8"}, "ja"),
        ([], {"LC_ALL": "ja_JP.UTF-8", "LANG": "en_US.UTF-8"}, "ja"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "en_US"}, "ja"),
        ([], {"LC_ALL": "en_US.UTF-8", "LANG": "ja_JP.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"SHIKEN_LANG": "tlh", "LANG": "ja_JP.UTF-8"}, "ja"),
        (["--lang"], {}, "en"),
        ([], {}, "en"),
    ],
)
def test_the_language_is_the_nearest_wish_that_we_speak(arguments, environment, language):
    assert language_of(arguments, environment) == language


def test_every_message_has_a_translation(japanese, wanted):
    assert sorted(id_ for id_ in wanted if not japanese.get(id_)) == []


def test_no_translation_is_left_over(japanese, wanted):
    assert sorted(set(japanese) - wanted) == []


def test_a_translation_has_the_places_of_its_message(japanese):
    def places(text):
        return {(name, spec) for _, name, spec, _ in Formatter().parse(text) if name is not None}

    different = [id_ for id_, text in japanese.items() if text and places(id_) != places(text)]
    assert different == []


def test_a_translation_is_japanese_unless_the_message_is_only_signs(japanese):
    def is_prose(id_):
        literal = "".join(text for text, *_ in Formatter().parse(id_))
        return len([word for word in literal.split() if word.isalpha()]) > 1

    left = [
        id_
        for id_, text in japanese.items()
        if text and is_prose(id_) and not any("ぁ" <= letter <= "龥" for letter in text)
    ]
    assert left == []


def test_what_is_shipped_is_compiled_from_what_was_translated(catalogue, japanese):
    with catalogue.po_file("ja").with_suffix(".mo").open("rb") as file:
        shipped = {message.id: message.string for message in read_mo(file) if message.id}
    assert shipped == {id_: text for id_, text in japanese.items() if text}


def test_the_translation_is_what_the_program_says(japanese):
    assert Tongue("ja").tell(say("Right.")) == japanese["Right."]
    assert Tongue("en").tell(say("Right.")) == "Right."


def calls_of_say(*, in_functions=False):
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        roots = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for node in chain.from_iterable(map(ast.walk, roots if in_functions else [tree])):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                yield f"{file.relative_to(ROOT)}:{node.lineno}", node


def test_every_message_is_a_literal_so_that_it_can_be_collected():
    computed = [
        place
        for place, node in calls_of_say()
        if not (node.args and isinstance(node.args[0], ast.Constant))
    ]
    assert computed == []


def test_every_message_is_given_the_values_that_it_shows():
    """Tables of messages, at the top of a module, get their values where they are used."""
    found = []
    for place, node in calls_of_say(in_functions=True):
        shown = {name for _, name, _, _ in Formatter().parse(node.args[0].value) if name}
        given = {keyword.arg for keyword in node.keywords}
        if None not in given and shown != given:  # `**values` cannot be read from here
            found.append(f"{place}: {shown ^ given}")
    assert found == []
