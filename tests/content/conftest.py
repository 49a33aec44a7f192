"""Content folders made for one test, and a desk with a real box behind it."""

import pytest

from grader.content.bank import read_bank
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.sandbox.run import run


@pytest.fixture
def write_banks(tmp_path):
    """Write texts (or bytes) as files of questions/, and return the content folder."""

    def write(**files):
        (tmp_path / "questions").mkdir(exist_ok=True)
        for name, text in files.items():
            data = text if isinstance(text, bytes) else text.encode()
            (tmp_path / "questions" / f"{name}.yaml").write_bytes(data)
        return tmp_path

    return write


@pytest.fixture
def item_of(write_banks):
    """Return the one item of a YAML text; the text must be sound."""

    def read(text):
        bank = read_bank(write_banks(bank=text))
        assert not bank.problems, list(map(str, bank.problems))
        (item,) = bank.items
        return item

    return read


@pytest.fixture
def desk(tmp_path):
    return ContentDesk(Library(tmp_path), run)


BRIEF = """\
title:
  ja: 倍にする
  en: Double
function: double
signature: double(x, factor=2.0)
topic: 1-1-1
statement: {ja: 掛けよ。, en: Multiply.}
source: example
hints:
  - {ja: 一, en: one}
  - {ja: 二, en: two}
  - {ja: 三, en: three}
criteria:
  - title:
      {ja: 普通, en: Ordinary}
    points: 6
    cases:
      one: {ja: 一つ, en: one number}
      two: {ja: 二つ, en: two numbers}
  - title: {ja: 端, en: Edge}
    points: 4
    cases:
      none: {ja: 空, en: no number}
"""

SOLUTION = {
    "reference": """\
\"\"\"What is right.\"\"\"


def double(x, factor):
    return x * factor
""",
    "cases": """\
import numpy as np


def cases(rng):
    yield "one", (rng.normal(size=1), 2.0)
    yield "two", (rng.normal(size=3), 3.0)
    yield "none", (np.zeros(0), 2.0)
""",
    "misconceptions": """\
def adds(x, factor):
    \"\"\"ja: 足している。
    掛けよう。
    en: You add where
    a product is asked.
    \"\"\"
    return x + factor


def fails(x, factor):
    \"\"\"ja: 誤り。
    en: It fails.
    \"\"\"
    raise ValueError
""",
}

BLANK = """\
- kind: blank
  id: double-blank
  topic: 1-1-1
  difficulty: 1
  origin: example
  stem: {ja: 空欄(A)に入る式はどれか。, en: What belongs into (A)?}
  because: {ja: 積である。, en: It is a product.}
  exercise: double
  listing: |
    def double(x, factor):
        return (A)
  holes:
    A:
      key: x * factor
      distractors:
        - code: x + factor
          because: {ja: 積を求めよ。, en: A product is asked.}
"""


@pytest.fixture
def shelf(tmp_path):
    """Write an exercise that doubles numbers, with changes to its files; return the root."""

    def write(slug, *, brief=str, **changes):
        folder, solution = tmp_path / "exercises" / slug, tmp_path / "solutions" / slug
        folder.mkdir(parents=True, exist_ok=True)
        solution.mkdir(parents=True, exist_ok=True)
        (folder / "exercise.yaml").write_text(brief(BRIEF))
        for name, text in SOLUTION.items():
            (solution / f"{name}.py").write_text(changes.get(name, str)(text))
        return tmp_path

    return write


@pytest.fixture
def double_blank(item_of):
    """Return a blank that is run against the hidden cases of the exercise `double`."""
    return item_of(BLANK)
