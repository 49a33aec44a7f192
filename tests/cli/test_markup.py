"""Authors' texts on a terminal: what is code, what is a formula, and what each looks like."""

import io

import pytest
from rich.console import Console

from grader.cli.markup import blocks, inline

SOFTMAX = r"p = \frac{e^x}{\sum_j e^{x_j}}"
DRAWN = """\
         eˣ
    p = ─────
           xⱼ
        ∑ e
        j"""


@pytest.fixture
def shown():
    """Print the blocks of a text on a console of so many columns."""

    def show(text, width=60, encoding="utf-8", **options):
        raw = io.BytesIO()
        file = io.TextIOWrapper(raw, encoding=encoding)
        console = Console(file=file, width=width, color_system=None)
        for block in blocks(text, **options):
            console.print(block)
        file.flush()
        return "\n".join(line.rstrip() for line in raw.getvalue().decode(encoding).splitlines())

    return show


def test_code_and_formulas_are_set_apart_in_a_line():
    line = inline("Let `x_t` be $x_t$ or 5 dollars.")
    assert line.plain == "Let x_t be xₜ or 5 dollars."
    assert [line.plain[span.start : span.end] for span in line.spans] == ["x_t", "xₜ"]


@pytest.mark.parametrize(
    "text",
    [
        f"Before.\n\n${SOFTMAX}$\n\nAfter.",
        f"Before.\n\n$${SOFTMAX}$$\n\nAfter.",
        f"Before. $${SOFTMAX}$$ After.",
        f"Before.\n$${SOFTMAX}$$.\nAfter.",
    ],
)
def test_a_formula_with_room_of_its_own_is_drawn(shown, text):
    drawn = DRAWN.replace("\n    ", "\n  ").removeprefix("  ")
    assert shown(text) == f"Before.\n{drawn}\nAfter."


def test_a_formula_within_a_sentence_stays_in_its_line(shown):
    assert shown(f"Let ${SOFTMAX}$ be.") == "Let p = eˣ/(Σⱼ e^(xⱼ)) be."
    assert shown(r"Twice: $\frac{a}{b}$ and $\frac{c}{d}$") == "Twice: a/b and c/d"


def test_an_option_that_is_a_formula_is_drawn_at_the_margin(shown):
    assert shown(r"$\frac{a}{b}$") == "a\n─\nb"


def test_what_is_flat_or_too_wide_stays_on_one_line(shown):
    assert shown("$y = W x + b$") == "y = W x + b"
    assert shown(f"${SOFTMAX}$.", width=6).splitlines()[0] == "p ="


def test_a_wide_formula_is_broken_before_its_relations(shown):
    text = shown(r"$$a = \frac{b + c + d}{e} = \frac{f + g + h}{i}$$", width=22)
    assert text.splitlines() == [
        "      b + c + d",
        "  a = ─────────",
        "          e",
        "",
        "        f + g + h",
        "      = ─────────",
        "            i",
    ]


@pytest.mark.parametrize("options", [{"plain": True}, {"encoding": "ascii"}])
def test_a_terminal_without_unicode_gets_ascii(shown, options):
    assert shown(r"$x = \frac{\alpha}{\sqrt{b + c}}$", **options).splitlines() == [
        "       alpha",
        "x = -----------",
        "    sqrt(b + c)",
    ]


def test_dollars_in_code_are_code(shown):
    assert shown("Type `$$x$$` or `$HOME`, not $x_1$.") == "Type $$x$$ or $HOME, not x₁."


def test_a_formula_in_a_table_takes_the_room_it_needs(shown):
    from rich.console import Group
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_row("1.", Group(*blocks(r"$\frac{a + b}{c}$")))
    console = Console(width=30, color_system=None, file=io.StringIO())
    console.print(table)
    assert [line.rstrip() for line in console.file.getvalue().splitlines()] == [
        "1. a + b",
        "   ─────",
        "     c",
    ]
