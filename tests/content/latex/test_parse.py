"""What is read, and what is not known: every formula that is shipped must be read to its end."""

import ast
import re

import msgspec
import pytest

from grader.cli.markup import FENCE
from grader.cli.mathtext.layout import drawn
from grader.cli.mathtext.linear import linear
from grader.content.bank import read_bank
from grader.content.latex.parse import unknown
from grader.content.library import Library
from grader.content.paths import content_root

INLINE = re.compile(r"`[^`]+`|\$\$(.+?)\$\$|\$([^$]+)\$", re.DOTALL)

CODE = re.compile(r"`[^`]+`")


def strings(value):
    """Every text in a value of plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


def shipped():
    """Every text that a learner may read: of questions, of exercises, of misconceptions."""
    root = content_root()
    for item in read_bank(root).items:
        yield from strings(msgspec.to_builtins(item))
    library = Library(root)
    for slug in library.slugs:
        yield from strings(msgspec.to_builtins(library.exercise(slug).brief))
    for file in sorted((root / "solutions").rglob("misconceptions.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                yield ast.get_docstring(node) or ""


def formulas(text):
    return [one or other for one, other in INLINE.findall(text) if one or other]


@pytest.fixture(scope="module")
def every_formula():
    found = sorted({latex for text in shipped() for latex in formulas(text)})
    assert len(found) > 500
    return found


def test_every_command_that_is_shipped_is_known(every_formula):
    strange = {latex: names for latex in every_formula if (names := unknown(latex))}
    assert strange == {}


def test_nothing_of_the_source_is_left_on_one_line(every_formula):
    assert [latex for latex in every_formula if re.search(r"[\\{}$]|\s{3}", linear(latex))] == []
    assert [latex for latex in every_formula if not linear(latex, plain=True).isascii()] == []


@pytest.mark.parametrize("width", [56, 76])
def test_every_shipped_formula_that_has_height_is_drawn(every_formula, width):
    tall = [latex for latex in every_formula if re.search(r"\\d?frac|\\sum_", latex)]
    assert len(tall) > 50
    wide = [latex for latex in tall if not drawn(latex, width)]
    assert len(wide) <= len(tall) // 20
    assert not any(re.search(r"[\\{}$]", line) for latex in tall for line in drawn(latex, width))


def test_a_listing_shows_no_source_of_a_formula():
    listings = [code for text in shipped() for code in FENCE.findall(text)]
    assert listings
    assert [code for code in listings if "$" in code or "\\" in code] == []


def test_every_dollar_has_a_partner():
    bare = (CODE.sub("", FENCE.sub("", text)) for text in shipped())
    assert [text for text in bare if text.count("$") % 2] == []


@pytest.mark.parametrize(
    ("latex", "names"),
    [
        (r"\frac{a}{b} + \foo x", {"foo"}),
        (r"\begin{tikz} x \end{tikz}", {"tikz"}),
        (r"\frac{a", {"{"}),
        (r"a}", {"}"}),
        (r"\left( x \right] \| \{ 1 \} \, \\", set()),
        (r"\color{red} x", {"color"}),
        (r"x \end{cases}", {"end{cases}"}),
    ],
)
def test_what_is_not_known_is_named(latex, names):
    assert unknown(latex) == names
