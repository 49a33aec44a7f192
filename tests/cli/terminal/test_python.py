"""Code in colours: every character stays, and each kind of token has its colour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.terminal.python import coloured

CODE = '''\
@wraps(f)
def step(x, W):  # one step
    """Doc
    string."""
    h = x @ W + 1.5e-3
    return np.tanh(h) if len("a 'quoted' b") else None
'''


def style_of(code, part):
    """Return the style in which a part of the code begins."""
    place = code.index(part)
    return [str(span.style) for span in coloured(code).spans if span.start <= place < span.end]


@given(st.text(st.sampled_from("ab1 .\n\t#'\"\\@()=defé[]"), max_size=80))
def test_no_character_is_lost_or_coloured_twice(code):
    text = coloured(code)
    assert text.plain == code
    ends = [place for span in text.spans for place in (span.start, span.end)]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("part", "style"),
    [
        ("@wraps", ["bright_magenta"]),
        ("def", ["bright_blue"]),
        ("step", ["bright_green"]),
        ("# one", ["dim"]),
        ('"""Doc', ["yellow"]),
        ("string.", ["yellow"]),
        ("@ W", []),
        ("1.5e-3", ["bright_blue"]),
        ("return", ["bright_blue"]),
        ("np", []),
        ("len", ["bright_cyan"]),
        ("'quoted'", ["yellow"]),
        ("None", ["bright_blue"]),
    ],
)
def test_each_kind_of_token_has_its_colour(part, style):
    assert style_of(CODE, part) == style


@pytest.mark.parametrize("code", ["x = '", '"""', "def ", "@", "0x", "h_new = (A)", "f(h, )"])
def test_unfinished_code_is_shown_as_it_is(code):
    assert coloured(code).plain == code
