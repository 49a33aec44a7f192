"""The contract that every kind keeps, and the rules that each has of its own."""

import json
import textwrap

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.json import schema

from grader.content.bank import KINDS, read_bank
from grader.content.desk import ContentDesk
from grader.content.item import shuffled
from grader.content.kinds.numeric import read_number, shown
from grader.content.kinds.points import reply
from grader.content.kinds.term import folded
from grader.content.library import Library
from grader.content.options import chosen
from grader.errors import ContentError, LearnerError
from grader.sandbox.run import run

HOSTILE = [
    "__import__('os').system('touch X')",
    "y)\n    open('X', 'w')\n    return (y",
    "exec('import os\\nos._exit(0)')",
    "().__class__.__base__.__subclasses__()",
    "'a' * 10**12",
    "\x00",
    "\udcff",
    "(" * 250,
    "lambda: 0",
    "y := 3",
    "raise SystemExit",
]


def example(kind):
    fields = textwrap.dedent(KINDS[kind].example).strip("\n")
    return f"- kind: {kind}\n{textwrap.indent(fields, '  ')}\n"


@pytest.fixture(params=sorted(KINDS))
def item(request, item_of):
    return item_of(example(request.param))


@pytest.fixture
def make(item_of):
    """Return the example of a kind with some of its text exchanged."""

    def made(kind, *changes):
        text = example(kind)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        return item_of(text)

    return made


@pytest.fixture
def faults_of(make, desk):
    """Return what the proof of a changed example finds."""
    return lambda kind, *changes: list(make(kind, *changes).proof(desk))


def mark_or_advice(question, response, desk):
    """Mark a response; one that cannot be read must come back with advice, and gives None."""
    try:
        return question.item.mark(question, response, desk)
    except LearnerError as error:
        advice = str(error.hint)
    assert advice
    return None


# every kind, present and future


def test_the_example_has_no_faults_and_proves_itself(item, desk):
    assert not [str(fault.message) for fault in (*item.faults(), *item.proof(desk))]


def test_the_key_earns_full_marks_whatever_the_seed(item, desk):
    for seed in range(4):
        question = item.question(seed, desk)
        mark = item.mark(question, item.key(question), desk)
        assert mark.correct
        assert mark.key
        assert mark.comments


def test_the_same_seed_makes_the_same_question(item, desk):
    assert item.question(5, desk) == item.question(5, desk)


def test_a_question_says_what_it_expects(item, desk):
    assert str(item.question(0, desk).prompt.expects)


@pytest.mark.parametrize("response", ["", "???", "、"])
def test_an_unreadable_response_is_asked_again_with_advice(item, desk, response):
    with pytest.raises(LearnerError) as caught:
        item.mark(item.question(0, desk), response, desk)
    assert str(caught.value.message)
    assert str(caught.value.hint)


def test_the_schema_of_a_kind_is_a_schema_and_knows_its_name(item):
    made = schema(type(item))
    Draft202012Validator.check_schema(made)
    (definition,) = (d for name, d in made["$defs"].items() if name == type(item).__name__)
    assert definition["properties"]["kind"]["enum"] == [type(item).__name__.lower()]


@pytest.fixture
def elsewhere(tmp_path_factory, monkeypatch):
    """An empty working directory."""
    folder = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("response", HOSTILE)
def test_a_hostile_response_gets_no_marks_and_does_nothing_here(item, desk, response, elsewhere):
    mark = mark_or_advice(item.question(0, desk), response, desk)
    assert mark is None or not mark.correct
    assert not list(elsewhere.iterdir())


@pytest.fixture(scope="module")
def quick(tmp_path_factory):
    """Questions that are marked without a box, so many responses can be tried."""
    root = tmp_path_factory.mktemp("quick")
    (root / "questions").mkdir()
    kinds = ("single", "multiple", "numeric", "term", "points")
    (root / "questions" / "all.yaml").write_text("".join(map(example, kinds)))
    desk = ContentDesk(Library(root), run)
    return [item.question(0, desk) for item in read_bank(root).items]


@given(response=st.text(max_size=30) | st.text('0123456789abc ,.-/{}"', max_size=12))
def test_any_text_gets_a_mark_or_advice(quick, response):
    assert len(quick) == 5
    for question in quick:
        mark = mark_or_advice(question, response, None)
        assert mark is None or 0 <= mark.score <= 1


# choices


def place_of(question, text):
    """The number under which an option is shown."""
    return str(1 + question.prompt.options.index(text))


@given(seed=st.integers(0, 2**31), count=st.integers(1, 9))
def test_shuffling_keeps_every_option_and_says_where_each_went(seed, count):
    order, values = shuffled(range(10, 10 + count), seed)
    assert [values[order.index(i)] for i in range(count)] == list(range(10, 10 + count))


@pytest.mark.parametrize(
    ("response", "places"),
    [
        ("2", [1]),
        ("b", [1]),
        (" B ", [1]),
        ("２", [1]),
        ("1 3", [0, 2]),
        ("3,1", [0, 2]),
        ("1、3", [0, 2]),
        ("ac", [0, 2]),
        ("1 1", [0]),
    ],
)
def test_options_are_named_by_numbers_or_letters(response, places):
    assert chosen(response, 4) == places


@pytest.mark.parametrize(
    "response", ["0", "5", "e", "-1", "1.5", "13", "first", "9" * 5000, ",", ""]
)
def test_what_names_no_option_is_asked_again(response):
    with pytest.raises(LearnerError, match="is not an option") as caught:
        chosen(response, 4)
    assert "Type a number from 1 to 4" in str(caught.value.hint)


def test_a_wrong_choice_reads_its_own_reason_and_then_why_the_key_is_right(make, desk):
    item = make("single")
    question = item.question(1, desk)
    wrong = 3 - int(item.key(question))
    mark = item.mark(question, str(wrong), desk)
    assert mark.score == 0
    assert [comment.en for comment in mark.comments] == [
        "The denominator gains the same factor.",
        item.because.en,
    ]
    assert mark.key.en == "It stays the same"


def test_two_options_are_too_many_for_a_single_choice(make, desk):
    item = make("single")
    with pytest.raises(LearnerError, match="One option, please") as caught:
        item.mark(item.question(0, desk), "1 2", desk)
    assert "from 1 to 2" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["$W$"], "1 of 2 found, 0 too many: 50% of the point"),
        (["$W$", "$x_t$"], "1 of 2 found, 1 too many: 0% of the point"),
        (["$W$", "$U$", "$x_t$"], "2 of 2 found, 1 too many: 50% of the point"),
        (["$h_t$", "$x_t$"], "0 of 2 found, 2 too many: 0% of the point"),
        (["$W$", "$U$", "$h_t$", "$x_t$"], "2 of 2 found, 2 too many: 0% of the point"),
    ],
)
def test_a_multiple_choice_pays_for_what_is_right_less_what_is_wrong(make, desk, texts, said):
    item = make("multiple")
    question = item.question(2, desk)
    mark = item.mark(question, " ".join(place_of(question, text) for text in texts), desk)
    assert str(mark.comments[0]) == said
    assert f"{mark.score:.0%} of the point" in said
    assert mark.key.en == "$W$ / $U$"


def test_a_multiple_choice_explains_exactly_what_was_missed_or_too_many(make, desk):
    item = make("multiple")
    question = item.question(2, desk)
    response = f"{place_of(question, '$W$')} {place_of(question, '$x_t$')}"
    _, *reasons = item.mark(question, response, desk).comments
    assert [reason.en for reason in reasons] == [
        "The recurrent weights are shared.",
        "The input differs from step to step.",
        item.because.en,
    ]


# numbers


@pytest.mark.parametrize(
    ("response", "number"),
    [
        ("12", 12),
        (" -0.25 ", -0.25),
        ("１２．５", 12.5),
        ("−3", -3),
        ("1/4", 0.25),
        ("3 / 8", 0.375),
        ("3e-4", 3e-4),
        ("1,024", 1024),
        (".5", 0.5),
        ("12 MB", 12),
        ("12mb", 12),
        ("１２ＭＢ", 12),
    ],
)
def test_a_number_may_be_typed_in_many_ways(response, number):
    assert read_number(response, "MB") == number


def test_a_unit_of_full_width_may_be_typed_either_way():
    assert read_number("90％", "％") == read_number("90%", "％") == read_number("90", "％") == 90


@pytest.mark.parametrize(
    "response",
    ["", "many", "1/0", "1/", "/2", "1/2/3", "1.2.3", "0x10", "12 kg", "nan", "inf", "1e"],
)
def test_what_is_no_number_is_asked_again(response):
    with pytest.raises(LearnerError, match="is not a number") as caught:
        read_number(response, "MB")
    assert "Type digits, such as 12, 0.25, 1/4 or 3e-4" in str(caught.value.hint)


@given(value=st.integers(-(2**53), 2**53))
def test_whole_numbers_are_shown_so_that_they_can_be_typed_back(value):
    assert read_number(shown(value)) == read_number(shown(float(value))) == value


@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_shown_close_enough_to_be_typed_back(value):
    assert read_number(shown(value)) == pytest.approx(value, rel=1e-5, abs=1e-320)


@pytest.fixture
def numeric(make, desk):
    """Return a function that marks responses to an item without params."""

    def marker(answer, **fields):
        extra = "".join(f"\n  {name}: {value}" for name, value in fields.items())
        item = make(
            "numeric",
            ("  params:\n    n: integers(2, 9)\n    m: integers(2, 9)\n  where: n != m\n", ""),
            ("answer: m*n + m", f"answer: {answer}{extra}"),
            ("answer: m*n\n", "answer: 0.5\n"),
        )
        question = item.question(0, desk)
        return lambda response: item.mark(question, response, desk)

    return marker


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("1000000", ["1000000", "1e6", "1,000,000"], ["1000001", "999999.9"]),
        ("1/3", ["0.3333", "1/3", "２/６"], ["0.34", "0.33"]),
        ("2**0.5", ["1.4142"], ["1.41", "-1.4142"]),
        ("0", ["0", "-0"], ["0.0001"]),
    ],
)
def test_whole_numbers_are_met_exactly_and_others_nearly(numeric, answer, right, wrong):
    mark = numeric(answer)
    assert [mark(response).correct for response in right] == [True] * len(right)
    assert [mark(response).correct for response in wrong] == [False] * len(wrong)


def test_a_tolerance_of_its_own_holds_for_whole_numbers_too(numeric):
    mark = numeric("1000", rtol=0.05)
    assert mark("1040").correct
    assert not mark("1060").correct


def test_a_numeric_mistake_is_named_with_the_numbers_of_this_showing(make, desk):
    item = make("numeric")
    question = item.question(7, desk)
    n, m = question.params["n"], question.params["m"]
    assert f"{n} inputs, {m} outputs" in question.prompt.stem.en
    mark = item.mark(question, str(m * n), desk)
    assert mark.score == 0
    assert [c.en for c in mark.comments] == [
        f"The {m} biases are missing.",
        f"There are {m}×{n} weights and {m} biases.",
    ]
    assert mark.key == str(m * n + m)


def test_a_number_that_nobody_foresaw_reads_why_the_key_is_right(make, desk):
    item = make("numeric")
    assert len(item.mark(item.question(7, desk), "100000", desk).comments) == 1


def test_params_differ_between_seeds_and_keep_the_condition(make, desk):
    item = make("numeric")
    drawn = [item.question(seed, desk).params for seed in range(6)]
    assert len({tuple(params.items()) for params in drawn}) > 1
    assert all(params["n"] != params["m"] for params in drawn)


def test_a_unit_is_asked_for_and_shown_with_the_key(make, numeric, desk):
    item = make("numeric", ("answer: m*n + m", "answer: m*n + m\n  unit: MB"))
    assert str(item.question(0, desk).prompt.expects) == "a number in MB"
    assert numeric("12", unit="MB")("3").key == "12 MB"


@pytest.mark.parametrize(
    ("changes", "message", "hint"),
    [
        ([("answer: m*n + m", "answer: m*n + q")], "fails: NameError", "It may use the params"),
        ([("answer: m*n + m", "answer: m*n +")], "fails: SyntaxError", "It may use the params"),
        ([("answer: m*n\n", "answer: n*m + m\n")], "never holds", "Loosen `where`"),
        (
            [("where: n != m", "where: n > 10")],
            "in 24 draws, `where` never holds",
            "Loosen `where`",
        ),
    ],
)
def test_a_numeric_item_that_cannot_work_is_found_by_its_proof(faults_of, changes, message, hint):
    (fault,) = faults_of("numeric", *changes)
    assert message in str(fault.message)
    assert hint in str(fault.hint)


def test_a_numeric_item_without_a_draw_of_its_own_is_the_authors_to_mend(make, desk):
    item = make("numeric", ("where: n != m", "where: n > 10"))
    with pytest.raises(ContentError, match="no draw of its params") as caught:
        item.question(0, desk)
    assert "shiken author check" in str(caught.value.hint)


# terms


@pytest.mark.parametrize(
    "response",
    [
        "忘却ゲート",
        " 忘却ゲート ",
        "忘却ｹﾞｰﾄ",
        "忘却げーと",
        "forget gate",
        "Forget Gate",
        "FORGET-GATE",
        "ｆｏｒｇｅｔ　ｇａｔｅ",
        "forgetgate",
    ],
)
def test_width_case_kana_blanks_and_hyphens_do_not_matter(make, desk, response):
    item = make("term")
    assert item.mark(item.question(0, desk), response, desk).correct


@given(text=st.text("abcXYZ019 アイガパー-"))
def test_folding_forgets_width_and_case_and_kana(text):
    wide = "".join(chr(ord(c) + 0xFEE0) if "0" <= c <= "z" else c for c in text)
    hiragana = text.translate(str.maketrans("アイガパ", "あいがぱ"))
    assert folded(wide) == folded(text.upper()) == folded(hiragana) == folded(text)


def test_another_known_term_reads_its_own_reason(make, desk):
    item = make("term")
    mark = item.mark(item.question(0, desk), "Input-Gate", desk)
    assert mark.score == 0
    assert mark.comments[0].en.startswith("The input gate decides")
    assert mark.key == "忘却ゲート / forget gate"


def test_a_slip_of_the_fingers_is_asked_again(make, desk):
    item = make("term")
    with pytest.raises(LearnerError, match="`forgt gate` is close to a term, but not it") as caught:
        item.mark(item.question(0, desk), "forgt gate", desk)
    assert "a slip costs nothing" in str(caught.value.hint)


@pytest.mark.parametrize("response", ["未学習", "過学習率", "かがくしゅう", "学習", "over fit"])
def test_a_near_miss_is_never_accepted(make, desk, response):
    answers = ("answers: [忘却ゲート, forget gate]", "answers: [過学習, overfitting]")
    item = make("term", answers)
    try:
        mark = item.mark(item.question(0, desk), response, desk)
    except LearnerError:
        return
    assert mark.score == 0


def test_a_term_far_from_every_answer_is_wrong(make, desk):
    item = make("term")
    assert item.mark(item.question(0, desk), "dropout", desk).score == 0


# formulas


@pytest.mark.parametrize(
    "response",
    [
        "1 - y**2",
        "(1-y)*(1+y)",
        "1 - y^2",
        "１－y＊y",
        "-(y*y) + 1",
        "1 - np.square(y)",
        "1 - y**2  # so",
    ],
)
def test_any_expression_with_the_right_values_is_right(make, desk, response):
    item = make("formula")
    assert item.mark(item.question(3, desk), response, desk).correct


@pytest.mark.parametrize(
    ("response", "said"),
    [
        ("y - y*y", "That is the derivative of the sigmoid."),
        ("1 - y", "Your answer gives ["),
        ("1 - x**2", "Your answer fails, at y = ["),
        ("1", "Your answer gives the shape () where (4,) is expected, at y = ["),
        ("(1 - y**2)[:2]", "Your answer gives the shape (2,) where (4,) is expected, at y = ["),
        ("(1 - y**2).reshape(2, 2)", "Your answer gives the shape (2, 2) where (4,)"),
        ("[y", None),
        ("1 - 2y", None),
    ],
)
def test_a_wrong_formula_is_told_what_is_wrong(make, desk, response, said):
    item = make("formula")
    question = item.question(3, desk)
    if said is None:
        with pytest.raises(LearnerError, match="is not an expression: ") as caught:
            item.mark(question, response, desk)
        assert "with * for every product" in str(caught.value.hint)
        return
    mark = item.mark(question, response, desk)
    assert mark.score == 0
    comment = mark.comments[0]
    assert said in str(getattr(comment, "en", comment))
    assert mark.key == "`1 - y**2`"


@pytest.mark.parametrize(
    ("changes", "message", "hint"),
    [
        (
            [("answer: 1 - y**2", "answer: 1 - z**2")],
            "fails: NameError",
            "It may use the variables",
        ),
        ([("answer: y * (1 - y)", "answer: (1 - y) * (1 + y)")], "the same values", "Change it"),
    ],
)
def test_a_formula_item_that_cannot_work_is_found_by_its_proof(faults_of, changes, message, hint):
    (fault,) = faults_of("formula", *changes)
    assert message in str(fault.message)
    assert hint in str(fault.hint)


def test_a_formula_item_whose_own_formula_fails_is_the_authors_to_mend(make, desk):
    item = make("formula", ("answer: 1 - y**2", "answer: 1 - z**2"))
    with pytest.raises(ContentError, match="its own formula fails: NameError") as caught:
        item.mark(item.question(0, desk), "1 - y", desk)
    assert "shiken author check" in str(caught.value.hint)


# blanks


def test_a_letter_names_an_option_unless_it_is_a_variable(make, desk):
    item = make("blank")
    question = item.question(4, desk)
    place = "abc"[question.prompt.options.index("`x.mean(axis=1)`")]
    assert item.mark(question, place, desk).correct
    changes = ("def row_means(x):", "def row_means(x, a=0):"), ("key: x.mean", "key: a + x.mean")
    item = make("blank", *changes)
    for seed in range(4):
        mark = item.mark(item.question(seed, desk), "a", desk)
        assert "shape () where (3,)" in str(mark.comments[0])


@pytest.mark.parametrize(
    "response",
    ["x.mean(axis=1)", "x.sum(axis=1) / x.shape[1]", "np.mean(x, -1)", " x.mean( 1 ) # rows"],
)
def test_any_code_with_the_right_values_fills_the_blank(make, desk, response):
    item = make("blank")
    mark = item.mark(item.question(0, desk), response, desk)
    assert mark.correct
    assert str(mark.comments[0]) == "Run against the hidden cases: all right."


def test_every_option_of_a_blank_is_marked_by_its_number(make, desk):
    item = make("blank")
    question = item.question(4, desk)
    for text, score in [("x.mean(axis=1)", 1), ("x.mean(axis=0)", 0), ("x.mean()", 0)]:
        mark = item.mark(question, place_of(question, f"`{text}`"), desk)
        assert mark.score == score
        assert mark.key == "`x.mean(axis=1)`"


@pytest.mark.parametrize(
    ("response", "said"),
    [
        ("x.mean(axis=0)", "That is the mean of each column."),
        ("np.mean(x, axis=0)", "That is the mean of each column."),
        ("np.mean(x)", "That is the mean of all entries."),
        ("x.max(axis=1)", "Your answer gives ["),
        ("x.mean(axis=2)", "Your answer fails: AxisError"),
        ("undefined", "Your answer fails: NameError"),
        ("x.fill(0)", "Your answer is wrong: an array of float64 with shape (3,) is expected"),
    ],
)
def test_wrong_code_in_a_blank_is_refused_with_its_reason(make, desk, response, said):
    item = make("blank")
    mark = item.mark(item.question(0, desk), response, desk)
    assert mark.score == 0
    comment = mark.comments[0]
    assert said in str(getattr(comment, "en", comment))


def test_code_that_fails_is_not_taken_for_a_distractor_that_fails_too(make, desk):
    item = make("blank", ("code: x.mean()", "code: x @ x"))
    mark = item.mark(item.question(0, desk), "undefined", desk)
    assert "NameError" in str(mark.comments[0])


@pytest.mark.parametrize("response", ["x.mean(", "return x", "x y", "x = 3", ")(", "''' "])
def test_what_is_no_expression_is_asked_again(make, desk, response):
    item = make("blank")
    with pytest.raises(LearnerError, match="is not an expression") as caught:
        item.mark(item.question(0, desk), response, desk)
    assert "Type the number of an option, or Python code on one line" in str(caught.value.hint)


def test_code_longer_than_any_blank_is_asked_again(make, desk):
    item = make("blank")
    with pytest.raises(LearnerError, match="longer than what is missing") as caught:
        item.mark(item.question(0, desk), "x + " * 100 + "x", desk)
    assert "the missing code only" in str(caught.value.hint)


def test_a_blank_shows_its_listing_with_the_hole(make, desk):
    listing = make("blank").question(0, desk).prompt.listing
    assert listing.endswith("return (A)")


@pytest.mark.parametrize(
    ("changes", "message", "hint"),
    [
        ([("key: x.mean(axis=1)", "key: x.mean(axis=7)")], "the key fails", "Mend the key"),
        (
            [("code: x.mean(axis=0)", "code: x.mean(axis=-1)")],
            "`x.mean(axis=-1)` passes all hidden cases: it is a second right answer",
            "Replace it",
        ),
    ],
)
def test_a_blank_that_cannot_work_is_found_by_its_proof(faults_of, changes, message, hint):
    fault = faults_of("blank", *changes)[0]
    assert message in str(fault.message)
    assert hint in str(fault.hint)


TWO_HOLES = (
    ("return (A)", "rows = (B)\n        return (A)"),
    ("  holes:", "  others:\n    B: x * 2\n  holes:"),
    ("key: x.mean(axis=1)", "key: rows.mean(axis=1)"),
)


def test_the_holes_of_other_items_are_shown_as_letters_and_filled_with_their_keys(make, desk):
    item = make("blank", *TWO_HOLES)
    question = item.question(0, desk)
    assert question.prompt.listing.splitlines()[-2:] == ["    rows = (B)", "    return (A)"]
    assert not list(item.proof(desk))
    for code, right in (("2 * x.mean(axis=1)", True), ("x.mean(axis=1)", False)):
        assert item.mark(question, code, desk).correct is right


def test_a_typed_answer_that_names_a_hole_is_not_filled_in(make, desk):
    item = make("blank", *TWO_HOLES)
    assert not item.mark(item.question(0, desk), "(B)", desk).correct


@pytest.mark.parametrize(
    ("others", "message"),
    [({"C": "x * 2"}, "the hole (C) once"), ({"A": "x * 2"}, "is asked here")],
)
def test_a_hole_of_another_item_stands_in_the_listing_and_is_another(make, others, message):
    item = msgspec.structs.replace(make("blank", *TWO_HOLES), others=others)
    assert any(message in str(fault.message) for fault in item.faults())


# points


@pytest.mark.parametrize(
    ("ticks", "score"),
    [("1 2", 1), ("2", 0.5), ("12", None), ("", 0), ("0", 0), ("-", 0), ("ab", 1)],
)
def test_points_are_the_share_of_key_points_that_the_learner_ticks(make, desk, ticks, score):
    item = make("points")
    question = item.question(0, desk)
    if score is None:
        with pytest.raises(LearnerError, match="is not an option"):
            item.mark(question, reply("words", ticks), desk)
        return
    mark = item.mark(question, reply("words", ticks), desk)
    assert mark.score == score
    assert mark.self_marked


def test_points_say_whose_count_it_is(make, desk):
    item = make("points")
    mark = item.mark(item.question(0, desk), reply("ゲートの数", "1"), desk)
    assert str(mark.comments[0]) == "1 of 2 key points, by your own count"


def test_words_without_ticks_earn_nothing_and_are_no_error(make, desk):
    item = make("points")
    assert item.mark(item.question(0, desk), "the number of gates", desk).score == 0


def test_points_show_the_checklist_and_a_model_answer(make, desk):
    prompt = make("points").question(0, desk).prompt
    assert len(prompt.checklist) == 2
    assert prompt.model.en.startswith("An LSTM has three gates")
    assert not prompt.options


def test_a_reply_keeps_both_parts():
    assert json.loads(reply('「"', "1 2")) == {"text": '「"', "ticks": "1 2"}


def test_an_order_is_never_shown_in_the_right_order_and_each_place_counts(make, desk):
    item = make("order")
    for seed in range(40):
        question = item.question(seed, desk)
        assert question.order != tuple(range(4))
        key = item.key(question)
        assert item.mark(question, key, desk).score == 1
        first, second, *rest = key.split()
        swapped = item.mark(question, " ".join([second, first, *rest]), desk)
        assert swapped.score == 0.5
        assert "2 of 4 in their place" in str(swapped.comments[0])


@pytest.mark.parametrize(
    "response", ["1 2 3", "1 2 3 3", "1 2 3 5", "", "x", "1 2 3 4 5", "0 1 2 3"]
)
def test_an_order_that_does_not_name_each_once_is_asked_again(make, desk, response):
    item = make("order")
    with pytest.raises(LearnerError, match="does not name each once") as error:
        item.mark(item.question(1, desk), response, desk)
    assert "each once" in str(error.value.hint)


@pytest.mark.parametrize("form", ["{} {} {}", "{},{},{}", "{}→{}→{}", "{}{}{}", "{}-{}-{}"])
def test_a_matching_is_read_however_it_is_separated(make, desk, form):
    item = make("match")
    question = item.question(5, desk)
    assert item.mark(question, form.format(*item.key(question).split()), desk).correct


def test_a_matching_shows_the_left_side_under_its_stem_and_each_pair_counts(make, desk):
    item = make("match")
    question = item.question(2, desk)
    for number, name in enumerate(["forget gate", "input gate", "output gate"], 1):
        assert f"({number}) {name}" in question.prompt.stem.en
    one, two, three = item.key(question).split()
    mark = item.mark(question, f"{two} {one} {three}", desk)
    assert mark.score == pytest.approx(1 / 3)
    assert "1 of 3 pairs" in str(mark.comments[0])


def test_two_equal_sides_of_a_matching_are_found(tmp_path):
    bank = tmp_path / "questions" / "bank.yaml"
    bank.parent.mkdir()
    text = example("match").replace("en: input gate", "en: forget gate")
    bank.write_text(text, encoding="utf-8")
    [problem] = read_bank(tmp_path).problems
    assert "the same left side" in str(problem.message)
    assert "told apart" in str(problem.hint)


@pytest.mark.parametrize(
    "response", ["(B, H)", "B, H", "[B,H]", "（B、H）".replace("、", ","), "(B, 2*H//2)"]
)
def test_any_way_to_write_the_right_shape_is_right(make, desk, response):
    item = make("shape")
    assert item.mark(item.question(3, desk), response, desk).correct


def test_a_known_wrong_shape_has_its_reason_and_another_its_sizes(make, desk):
    item = make("shape")
    question = item.question(3, desk)
    known = item.mark(question, "(H, B)", desk)
    assert known.score == 0
    assert known.comments[0] == item.mistakes[0].because
    other = item.mark(question, "(B, I)", desk)
    assert "the shape is (" in str(other.comments[0])
    assert "B = " in str(other.comments[0])
    unknown = item.mark(question, "(B, Z)", desk)
    assert "NameError" in str(unknown.comments[0])


def test_a_shape_that_is_no_python_is_asked_again(make, desk):
    item = make("shape")
    for response in ("(B, H", "B H", ""):
        with pytest.raises(LearnerError, match="is not a shape") as error:
            item.mark(item.question(3, desk), response, desk)
        assert "as a tuple" in str(error.value.hint)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("answer: (B, H)", "answer: (B, I)"), "run, the expression has another shape"),
        (("expression: x @ W.T", "expression: x @ W"), "the expression fails"),
        (("answer: (H, B)", "answer: (B, H + 0)"), "this mistake is the right shape"),
    ],
)
def test_a_shape_item_that_is_not_true_is_found(make, desk, change, message):
    [fault, *_] = make("shape", change).proof(desk)
    assert message in str(fault.message)
