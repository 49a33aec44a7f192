"""What a wrong typed answer is told: its value, what is right, and why, in both languages."""

import textwrap

import pytest

from grader.cli.words import Tongue
from grader.content.bank import KINDS
from grader.content.comparison import shown
from grader.content.typed import MAX_CODE, quoted, unreadable
from grader.errors import LearnerError

FORMULA = """\
- kind: formula
  id: one
  topic: 1-1-1
  difficulty: 1
  origin: example
  variables: {x: "uniform(1, 2)", A: "normal(2, 3)"}
  stem: {ja: 。, en: .}
  because: {ja: 。, en: .}
  answer: KEY
"""


@pytest.fixture
def example(item_of):
    def made(kind):
        fields = textwrap.dedent(KINDS[kind].example).strip("\n")
        return item_of(f"- kind: {kind}\n{textwrap.indent(fields, '  ')}\n")

    return made


@pytest.fixture
def formula(item_of):
    return lambda key: item_of(FORMULA.replace("KEY", key))


@pytest.fixture
def told(desk):
    """Mark a wrong answer; return what is said of it before the reason of the key."""

    def comments(item, answer, language="en"):
        mark = item.mark(item.question(3, desk), answer, desk)
        assert mark.score == 0
        tell = Tongue(language).tell
        return [tell(comment) for comment in mark.comments[:-1]]

    return comments


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Your answer gives 4 where 3 is expected, at x = 1.086."),
        ("ja", "あなたの答えの値は 4、正しい値は 3 です（x = 1.086 のとき）。"),
    ],
)
def test_a_wrong_number_is_shown_beside_the_right_one_and_where(formula, told, language, said):
    assert told(formula("3 + 0 * x"), "4 + 0 * x", language)[0] == said


@pytest.mark.parametrize(
    ("key", "answer", "why"),
    [
        ("A + 0 * x", "A.T", ("it is transposed", "転置")),
        ("A + 0 * x", "-A", ("the sign is turned round", "符号")),
        ("A * x", "A", ("it is divided by `x` once too often, or not multiplied", "`x`")),
        ("A + 0 * x", "4 * A", ("it is 4 times what is right", "4")),
        ("tanh(A) + 0 * x", "A", ("`tanh` of it would be right", "tanh")),
        ("A.sum(axis=1) + 0 * x", "A", ("the sum over its axis 1 would be right", "1")),
    ],
)
def test_what_the_oracle_sees_in_the_values_is_told(formula, told, *, key, answer, why):
    for language, start, part in zip(
        ("en", "ja"), ("Beside the right value: ", "正しい値と比べると: "), why, strict=True
    ):
        _, said = told(formula(key), answer, language)
        assert said.startswith(start)
        assert part in said


def test_other_shapes_are_told_as_shapes(formula, told):
    first, *_ = told(formula("A + 0 * x"), "A.sum(axis=0) + x")
    assert first == "Your answer gives the shape (3,) where (2, 3) is expected, at x = 1.086."
    first, *_ = told(formula("A + 0 * x"), "A[0] + x", "ja")
    assert first == "あなたの答えの形は (3,)、正しい形は (2, 3) です（x = 1.086 のとき）。"


def test_long_arrays_are_told_by_their_worst_entry(formula, told):
    first, *_ = told(formula("A + 0 * x"), "A + (A > 0)")
    assert first.startswith("Your answer is wrong, at x = 1.086: ")
    assert "values differ; worst at [" in first


def test_what_fails_or_is_stopped_is_told_where(formula, told):
    item = formula("x")
    [failed] = told(item, "A @ A")
    assert failed.startswith("Your answer fails, at x = 1.086: ValueError: ")
    [stopped] = told(item, "sum(1 for _ in iter(int, 1))")
    assert stopped == "Your answer was stopped, at x = 1.086: cpu_time"
    [stopped] = told(item, "sum(1 for _ in iter(int, 1))", "ja")
    assert stopped == "あなたの答えは実行中に止められました（x = 1.086 のとき）: cpu_time"


def test_a_known_mistake_gives_its_reason_and_the_value(example, told):
    reason, value = told(example("formula"), "y - y * y")
    assert reason == "That is the derivative of the sigmoid."
    assert value.startswith("Your answer gives [")


def test_code_that_does_what_a_distractor_does_is_told_its_reason_and_the_value(example, told):
    reason, value = told(example("blank"), "np.mean(x, 0)")
    assert reason == "That is the mean of each column."
    assert value == "Your answer gives the shape (4,) where (3,) is expected."
    value, why = told(example("blank"), "-x.mean(axis=1)")
    assert value.startswith("Your answer gives [")
    assert why == "Beside the right value: the sign is turned round."


def test_code_in_a_blank_that_does_what_a_misconception_does_is_told_its_advice(
    shelf, double_blank, told
):
    def three(text):
        advice = '"""ja: 三倍。\n    en: Thrice.\n    """'
        return f"{text}\n\ndef thrice(x, factor):\n    {advice}\n    return x * 3 * factor\n"

    shelf("double", misconceptions=three)
    reason, value = told(double_blank, "3 * factor * x")
    assert reason == "Thrice."
    assert value.startswith("Your answer gives [")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("(B, I, H)", ("There is an axis too many.", "軸が多すぎます。")),
        ("(B, 1, H)", ("Only axes of length 1 differ.", "違いは長さ 1 の軸だけです。")),
        ("(H,)", ("An axis is missing.", "軸が足りません。")),
        (
            "B * H",
            (
                "The number of entries is right; the axes are not.",
                "要素の数は合っていますが、軸の分け方が違います。",
            ),
        ),
    ],
)
def test_what_a_shape_has_in_common_with_the_right_one_is_told(example, told, answer, said):
    item = example("shape")
    assert (told(item, answer)[0], told(item, answer, "ja")[0]) == said
    assert told(item, answer)[1].startswith("With B = ")


def test_a_shape_in_another_order_is_told_as_such(item_of, told):
    fields = textwrap.dedent(KINDS["shape"].example).split("mistakes:")
    rest = fields[1].split("because:", 2)[2]
    text = textwrap.indent(fields[0] + "because:" + rest, "  ")
    item = item_of(f"- kind: shape\n{text}")
    assert told(item, "(H, B)")[0] == "The axes are the right ones, in another order."
    assert told(item, "(H, B)", "ja")[0].startswith("軸の長さは合っていますが、順序")


@pytest.mark.parametrize("kind", ["formula", "shape"])
def test_what_is_too_long_is_asked_again(example, desk, kind):
    item = example(kind)
    with pytest.raises(LearnerError, match="longer than any answer") as caught:
        item.mark(item.question(0, desk), "1 + " * MAX_CODE + "1", desk)
    assert f"at most {MAX_CODE} characters" in str(caught.value.hint)


@pytest.mark.parametrize("code", ["x", "(x)", " x + 1 # so", "x if x else 0", "'\\d'", "x,"])
def test_one_expression_can_be_read(code):
    assert unreadable(code) == ""


@pytest.mark.parametrize(
    "code",
    ["", "  ", "x = 1", "x; y", "x\ny", "import os", "x)(", "\0", "\udcff", "9" * 5000, "*x"],
)
def test_what_is_no_expression_has_a_reason(code):
    assert unreadable(code)


def test_a_quoted_answer_cannot_move_the_cursor():
    assert quoted("\x1b[2J\u202ex\x07") == "[2Jx"
    assert len(quoted("y" * 1000)) == 60


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.23456789, "1.23457"),
        (True, "True"),
        (3, "3"),
        ([1.0, 2.5], "[1, 2.5]"),
        ([[1, 2], [3, 4]], "[[1, 2], [3, 4]]"),
        (list(range(5)), ""),
        ("text", ""),
        (None, ""),
    ],
)
def test_short_values_are_shown_and_others_are_not(value, text):
    assert shown(value) == text
