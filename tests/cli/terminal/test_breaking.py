"""Laws of line breaking: nothing lost, nothing too wide, no line begins or ends badly."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from grader.cli.terminal.breaking import NO_END, NO_START, breaks, cells, lines, width_of
from grader.content.bank import read_bank
from grader.content.paths import content_root

JAPANESE = "すべてのロジットに定数を足す漢字層ータッ"
PUNCTUATION = "、。」』）】〉》〕］｝・ー！？「『（【ゃゅょっァ…"
LATIN = "abcXYZ0123456789()[].,:;-+=*/ "
SIGNS = "∂σΣ★─×→≤é́"
words = st.text(alphabet=JAPANESE + PUNCTUATION + LATIN + SIGNS, max_size=120)
mixed = st.lists(
    st.one_of(st.text(alphabet=JAPANESE, max_size=12), st.text(alphabet=LATIN, max_size=9), words),
    max_size=12,
).map("".join)
widths = st.integers(min_value=2, max_value=60)
ambiguities = st.sampled_from([1, 2])


def ink(text):
    return re.sub(r"\s", "", text)


@given(mixed, widths, ambiguities)
def test_the_lines_together_are_the_text_but_for_blanks(text, width, ambiguous):
    found = lines(text, width, ambiguous=ambiguous)
    assert ink("".join(found)) == ink(text)
    places = breaks(text, width, ambiguous=ambiguous)
    assert places == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


@given(mixed, widths, ambiguities)
def test_no_line_is_wider_than_asked(text, width, ambiguous):
    found = lines(text, width, ambiguous=ambiguous)
    assert all(width_of(line, ambiguous) <= width for line in found)


@given(st.text(max_size=80), st.integers(min_value=1, max_value=20))
def test_any_text_at_all_can_be_broken(text, width):
    text = re.sub(r"\s", " ", text)
    found = lines(text, width)
    assert ink("".join(found)) == ink(text)
    assert all(width_of(line) <= max(width, 2) for line in found)


PLAIN = "すべてのロジトに定数を足す漢字層タ"  # between two of these a line may always end


@given(mixed, st.integers(min_value=4, max_value=60), ambiguities)
def test_a_line_begins_or_ends_badly_only_where_it_could_not_end_before(text, width, ambiguous):
    found = lines(text, width, ambiguous=ambiguous)
    for before, after in pairwise(found):
        if after[:1] in NO_START or before[-1:] in NO_END:
            assert not re.search(rf"[{PLAIN}][{PLAIN}]|\w [{PLAIN}]", before)


@given(
    st.lists(
        st.sampled_from(
            [
                "学習率は",
                "「勾配」",
                "（平均）",
                "である。",
                "ネットワーク",
                "、",
                "データ",
                "きょう",
            ]
        ),
        min_size=1,
        max_size=30,
    ).map("".join),
    st.integers(min_value=24, max_value=60),
)
def test_japanese_lines_begin_and_end_as_they_should(text, width):
    text = re.sub("、+", "、", text.lstrip("、"))
    found = lines(text, width)
    assert not [line for line in found[1:] if line[0] in NO_START]
    assert not [line for line in found[:-1] if line[-1] in NO_END]
    assert all(width_of(line) > width - 16 for line in found[:-1])  # and no line is left half empty


@given(st.lists(st.sampled_from(["損失は", "$", "です。", "（誤差）"]), max_size=20), widths)
def test_what_is_glued_stays_whole_where_it_fits(parts, width):
    text, glued = "", []
    for part in parts:
        piece = "a + b = c" if part == "$" else part
        if part == "$":
            glued.append((len(text), len(text) + len(piece)))
        text += piece
    places = breaks(text, width + 12, glued=glued)
    assert not [place for place in places for start, end in glued if start < place < end]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("バッチの大きさは 32個、学習率は 0.001 である", "32個"),
        ("メモリは合計で 16 GB 必要になる", "16 GB"),
        ("誤差は全体の 12.5%、または±0.1である", "±0.1"),
        ("値は約３．１４となる", "３．１４"),
        ("章は第3回にあたる", "第3回"),
        ("the encoder-decoder architecture", "encoder-decoder"),
    ],
)
def test_numbers_words_and_units_are_not_broken(text, whole):
    for width in range(cell_len(whole) + 2, 40):
        assert any(whole in line for line in lines(text, width)), width


def test_ambiguous_characters_are_as_wide_as_the_terminal_makes_them():
    assert [cells(c, 2) for c in "∂σ★─aあ"] == [2, 2, 2, 2, 1, 2]
    assert [cells(c, 1) for c in "∂σ★─aあ"] == [1, 1, 1, 1, 1, 2]
    assert cells("\u0301", 2) == 0


def test_an_accent_stays_on_its_letter():
    assert lines("e\u0301" * 5, 2) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]


@pytest.mark.parametrize("width", [40, 56])
def test_no_line_of_the_content_begins_or_ends_badly(width):
    items = read_bank(content_root()).items
    assert items
    for item in items:
        for text in (item.stem.ja, item.because.ja):
            found = lines(text.replace("\n", ""), width)
            assert not [line for line in found[1:] if line[0] in NO_START], item.id
            assert not [line for line in found[:-1] if line[-1] in NO_END], item.id
