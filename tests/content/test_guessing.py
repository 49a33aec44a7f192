"""Nobody passes by rules of thumb: what options look like says nothing about which is right."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import SimpleNamespace as Item

import pytest

from grader.content.item import shuffled

SEEDS = 12
FILE = Path(__file__).parents[2] / "benchmarks" / "guesser.py"
WITHIN_THE_AIM = (
    "always the longest",
    "always the shortest",
    "never the longest",
    "most words of the stem",
    "the odd one in length",
    "always the first",
    "always the last",
    "at random",
)


@pytest.fixture(scope="module")
def guesser():
    spec = importlib.util.spec_from_file_location("guesser", FILE)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def choices(guesser):
    return guesser.choices_of(FILE.parents[1])


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", WITHIN_THE_AIM)
def test_a_rule_of_thumb_scores_no_more_than_chance_and_three_points(
    guesser, choices, name, language
):
    share = guesser.score(choices, guesser.TASTES[name], language, SEEDS)
    assert share <= guesser.chance(choices) + guesser.AIM


def test_the_place_of_the_key_is_uniform_after_shuffling(choices):
    """Chi-square with 3 degrees of freedom: above 16.3 in one of a thousand fair shuffles."""
    four = [choice for choice in choices if len(choice.options) == 4]
    key = [next(n for n, one in enumerate(c.options) if one.is_key) for c in four]
    places = Counter(
        shuffled(choice.options, 1_000 * number + seed)[0].index(here)
        for number, (choice, here) in enumerate(zip(four, key, strict=True))
        for seed in range(SEEDS)
    )
    expected = len(four) * SEEDS / 4
    assert sum((places[n] - expected) ** 2 / expected for n in range(4)) < 16.3


@pytest.mark.parametrize("name", ["always the longest", "most words of the stem"])
def test_a_guesser_who_is_given_a_bad_bank_does_gain(guesser, name):
    """What measures nothing would pass every bank."""
    item = Item(id="bad", stem=Item(en="Why does clipping keep the direction of gradients?"))
    wrong = ("Weights decay", "States are reset", "Chance")
    key = Item(words="Clipping scales gradients as a whole, which keeps the direction", is_key=True)
    options = (key, *(Item(words=text, is_key=False) for text in wrong))
    bad = Item(entry=Item(item=item), options=options)
    assert guesser.score([bad], guesser.TASTES[name], "en", 4) == 1.0


def test_taking_every_option_of_a_multiple_choice_earns_little(guesser):
    assert guesser.taking_all(FILE.parents[1]) < 0.25
