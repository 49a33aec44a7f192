"""Draws: what an author may write, and what comes out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.content.draw import MAX_SIZE, DrawError, check, draw


def drawn(text, seed=0):
    return draw(text, np.random.default_rng(seed))


def repeated(text):
    rng = np.random.default_rng(0)
    return [draw(text, rng) for _ in range(200)]


def test_integers_lie_from_low_to_below_high():
    assert set(repeated("integers(2, 5)")) == {2, 3, 4}


def test_a_draw_without_a_shape_is_a_python_number():
    assert type(drawn("integers(2, 5)")) is int
    assert type(drawn("uniform(0, 1)")) is float
    assert type(drawn("normal()")) is float


def test_a_single_uniform_number_can_be_printed_as_it_is():
    assert all(-1 <= n <= 1 and n == round(n, 3) for n in repeated("uniform(-1, 1)"))


@pytest.mark.parametrize("text", ["normal(3, 4)", "uniform(0, 1, 3, 4)", "integers(0, 9, 3, 4)"])
def test_a_draw_with_a_shape_is_an_array_of_it(text):
    assert drawn(text).shape == (3, 4)


def test_a_shape_may_have_no_elements():
    assert drawn("normal(0, 4)").shape == (0, 4)


def test_a_choice_is_one_of_its_numbers():
    assert set(repeated("choice(1, 2.5, -3e-1)")) == {1, 2.5, -0.3}


@pytest.mark.parametrize(
    ("text", "value"), [("3.5", 3.5), (" 7 ", 7), ("-1e-3", -0.001), (4, 4), (0.5, 0.5)]
)
def test_a_number_is_always_this_number(text, value):
    assert drawn(text) == value
    assert type(drawn(text)) is type(value)


@pytest.mark.parametrize("text", ["normal(3)", "integers(0, 99, 5)", "uniform(0, 1)"])
def test_the_same_generator_gives_the_same_draw(text):
    assert np.array_equal(drawn(text, seed=3), drawn(text, seed=3))
    assert not np.array_equal(drawn(text, seed=3), drawn(text, seed=4))


@pytest.mark.parametrize(
    "text", [f"integers({-(2**63)}, {2**63})", f"normal({', '.join('1' * 32)})"]
)
def test_the_widest_draws_can_be_drawn(text):
    check(text)
    drawn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "integers",
        "integers()",
        "integers(5)",
        "integers(5, 5)",
        "integers(0.5, 3)",
        "integers(0, 99999999999999999999)",
        f"integers({-(2**63) - 1}, 0)",
        f"integers(0, {2**63 + 1})",
        "uniform(1, 0)",
        "uniform(0, 1, 2.5)",
        "uniform(-1.7e308, 1.7e308)",
        "uniform(0, 1e999)",
        "normal(-1)",
        "normal(2,)",
        f"normal({MAX_SIZE + 1})",
        f"normal({', '.join('1' * 80)})",
        "choice()",
        "normal(3) + 1",
        "normal(normal(3))",
        "integers(1, n)",
        "__import__('os').getcwd()",
        "9" * 5000,
    ],
)
def test_what_is_no_draw_says_what_to_write(text):
    with pytest.raises(DrawError, match="is no draw") as caught:
        check(text)
    assert "Write integers(low, high), uniform(low, high)" in str(caught.value.hint)


NUMBERS = (
    st.integers(-(10**20), 10**20)
    | st.floats().map(repr)
    | st.sampled_from([2**63, 2**63 - 1, -(2**63), 10**400])
)


@given(
    text=st.builds(
        lambda name, numbers: f"{name}({', '.join(map(str, numbers))})",
        st.sampled_from(["integers", "uniform", "normal", "choice", "exec"]),
        st.lists(NUMBERS, max_size=4),
    )
    | st.text(max_size=20)
)
def test_any_text_can_be_drawn_or_is_refused_when_it_is_checked(text):
    try:
        check(text)
    except DrawError:
        with pytest.raises(DrawError):
            drawn(text)
    else:
        assert np.size(drawn(text)) <= MAX_SIZE
