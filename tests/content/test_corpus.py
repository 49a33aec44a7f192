"""Typed answers of this field, right and wrong: every one is marked as it should be."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import yaml

from grader.content.desk import ContentDesk
from grader.content.kinds.blank import Blank
from grader.content.kinds.formula import Formula
from grader.content.kinds.shape import Shape
from grader.content.library import Library
from grader.sandbox.run import run

FOLDER = Path(__file__).parent / "corpus"
WORDS = {"ja": "。", "en": "."}
COMMON = {"topic": "1", "difficulty": 1, "origin": "corpus", "stem": WORDS, "because": WORDS}
SEED = 5


def formula(entry):
    fields = {"variables": entry["variables"], "answer": entry["key"]}
    return msgspec.convert({"kind": "formula", "id": "one", **COMMON, **fields}, Formula)


def shape(entry):
    fields = {"arrays": entry["arrays"], "expression": entry["expression"]}
    answer = {"answer": entry["right"][0]}
    return msgspec.convert({"kind": "shape", "id": "one", **COMMON, **fields, **answer}, Shape)


def blank(entry):
    call = entry["listing"].split("def ")[1].split("(")[0]
    key = {"key": entry["key"], "distractors": [{"code": "None", "because": WORDS}]}
    fields = {
        "listing": f"import numpy as np\n\n{entry['listing']}",
        "call": call,
        "inputs": entry["inputs"],
        "holes": {"A": key},
    }
    return msgspec.convert({"kind": "blank", "id": "one", **COMMON, **fields}, Blank)


MAKERS = {"formula": formula, "shape": shape, "blank": blank}


def entries(kind):
    return yaml.safe_load((FOLDER / f"{kind}.yaml").read_text(encoding="utf-8"))


PAIRS = [
    pytest.param(MAKERS[kind](entry), answer, equal, id=f"{kind}-{number}-{answer}")
    for kind in MAKERS
    for number, entry in enumerate(entries(kind))
    for equal, answers in ((True, entry["right"]), (False, entry["wrong"]))
    for answer in (answers if kind == "shape" else [entry["key"], *answers] if equal else answers)
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return ContentDesk(Library(tmp_path_factory.mktemp("nothing")), run)


def test_the_corpus_is_large_and_has_both_sides():
    kinds = [type(pair.values[0]) for pair in PAIRS]
    assert len(PAIRS) >= 220
    assert min(kinds.count(kind) for kind in (Formula, Shape, Blank)) >= 50
    sides = np.array([pair.values[2] for pair in PAIRS])
    assert 0.35 < sides.mean() < 0.65


@pytest.mark.parametrize(("item", "answer", "equal"), PAIRS)
def test_an_answer_is_right_exactly_when_its_values_are(item, answer, equal, desk):
    mark = item.mark(item.question(SEED, desk), answer, desk)
    assert mark.correct == equal, [str(comment) for comment in mark.comments]
