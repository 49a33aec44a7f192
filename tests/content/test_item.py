"""The version of an item changes with its key and its options, not with its wording."""

from textwrap import dedent

import msgspec
import pytest

from grader.content.bank import KINDS
from grader.content.item import version
from grader.content.read_yaml import read_yaml

SOURCE = "Vaswani et al. (2017), Attention Is All You Need, §3.2.1"


@pytest.fixture
def single(tmp_path):
    def make(old="", new=""):
        file = tmp_path / "item.yaml"
        file.write_text(dedent(KINDS["single"].example).replace(old, new), encoding="utf-8")
        return msgspec.convert({"kind": "single", **read_yaml(file).value}, KINDS["single"])

    return make


@pytest.mark.parametrize(
    "old",
    [
        "softmax-shift",
        "3-1-4",
        "difficulty: 2",
        "added to every",
        "which cancels",
        "gains the same",
        "origin: example",
    ],
)
def test_another_wording_keeps_the_version(single, old):
    new = {
        "3-1-4": "3-1-3",
        "difficulty: 2": "difficulty: 4",
        "origin: example": f"origin: example\nsources: [{SOURCE!r}]",
    }.get(old, "said-otherwise")
    assert single(old, new) != single()
    assert version(single(old, new)) == version(single())


@pytest.mark.parametrize("old", ["It stays the same", "multiplied by e^c", "- key"])
def test_another_key_or_option_is_another_version(single, old):
    assert version(single(old, "- distractor" if old == "- key" else "Other")) != version(single())
