"""Why a submission is wrong, end to end: small files of learners against the shipped exercises.

A body stands in a file with the reference, and `y` is what the reference returns on the arguments.
A body without a `return` is an expression; an argument `y` is `y0` there. What is told on a row has
to be told for any seed.
"""

import re
import textwrap
import time
from dataclasses import replace
from functools import cache
from itertools import chain

import msgspec
import pytest

from grader.cli.words import Tongue
from grader.content.desk import ContentDesk
from grader.content.exercise import Bounds
from grader.content.library import Library
from grader.content.paths import content_root
from grader.grading.grade import grade
from grader.grading.inspection import Inspection, Place
from grader.grading.submission import Submission
from grader.grading.verdict import Status
from grader.sandbox.job import Stopped
from grader.sandbox.run import run

MISCONCEPTIONS = [
    ("softmax", "right(x)", "axis_ignored"),
    ("attention_weights", "right(scores, None)", "mask_ignored"),
    ("attention_weights", "right(scores, mask if mask is None else ~mask)", "mask_inverted"),
    ("perplexity", "right(logits, targets, None)", "mask_ignored"),
    ("rnn_step", "np.tanh(x @ W.T + h @ U.T)", "bias_missing"),
    ("lstm_step", "y[::-1]", "hidden_first"),
    ("lstm_forward", "(y[0], y[2], y[1])", "cell_before_hidden"),
    ("cross_entropy_backward", "y * len(target)", "batch_size_forgotten"),
    ("conv2d_forward", "right(x, w, b, stride, 0)", "pad_ignored"),
    ("recurrent_param_count", "right(cell, I, H, False)", "bias_never"),
    ("causal_mask", "~y", "true_means_blocked"),
    ("he_init", "rng.normal(size=(fan_out, fan_in))", "standard_normal"),
    ("self_attention", "right(X, W_k, W_q, W_v, mask)", "queries_and_keys_swapped"),
]
TRANSFORMATIONS = [
    ("cross_entropy_backward", "y.T", "transposed"),
    ("rnn_forward", "y.swapaxes(1, 2)", "axes_0_2_1"),
    ("softmax", "-y", "negated"),
    ("rnn_forward", "y / len(xs)", "over_xs_0"),
    ("rnn_forward", "y * xs.shape[1]", "times_xs_1"),
    ("truncated_bptt", "(y[0], y[1], y[2] * xs.shape[1])", "times_xs_1"),
    ("rnn_forward", "y[:, ::-1]", "reversed_1"),
    ("positional_encoding", "y[::-1]", "reversed_0"),
    ("rnn_forward", "late = 0 * y\nlate[:, 1:] = y[:, :-1]\nreturn late", "late_1"),
    ("gru_forward", "early = 0 * y\nearly[:, :-1] = y[:, 1:]\nreturn early", "early_1"),
    ("gru_forward", "y.cumsum(axis=1)", "accumulated_1"),
    ("rnn_forward", "y[:, :-1]", "last_missing_1"),
    ("stacked_rnn", "y.mean(axis=1)", "averaged_1"),
    ("rnn_forward", "y.sum(axis=1)", "summed_1"),
    ("multi_head_attention", "(y[0], y[1][:, ::-1])", "reversed_1"),
    ("bptt", "(y[1], y[0], y[2])", "outputs_exchanged"),
    ("layer_norm_backward", "(y[0], y[2], y[1])", "outputs_exchanged"),
    ("layer_norm_backward", "(y[0], y[1], dy)", "returned_dy"),
    ("softmax", "np.round(y, 4)", "rounded_4"),
    ("cross_entropy", "round(float(y), 4)", "rounded_4"),
    ("attention_weights", "y.astype(np.float16)", "half_precision"),
    ("softmax", "np.clip(y, 0.1, 0.9)", "clipped"),
    ("rnn_step", "np.maximum(y, 0)", "not_negative"),
    ("rnn_step", "np.arctanh(y)", "tanh_missing"),
    ("rnn_step", "np.tanh(y)", "tanh_again"),
    ("lstm_forward", "(y[0], y[1], np.tanh(y[2]))", "tanh_again"),
    ("gradient_clipping", "2 * y", "times_2"),
    ("vae_kl", "y + 1", "offset"),
    ("layer_norm", "right(x, gamma, 0 * beta, eps)", "minus_beta"),
    (
        "lstm_backward",
        """
        one, two, *others = np.split(np.arange(len(b)), 4)
        order = np.concatenate([two, one, *others])
        return *y[:3], *(gradient[order] for gradient in y[3:])
        """,
        "blocks_0_2_1_3_4",
    ),
]
INPUTS = [
    ("rnn_forward", "right(xs, h0, W, -U, b)", "U_negated"),
    ("rnn_forward", "right(xs, h0, W, U, 2 * b)", "b_doubled"),
    ("gru_step", "right(x, h, W_r, U_r, W_z, U_z, W, U.T)", "U_transposed"),
    ("gru_step", "right(x, h, W_z, U_r, W_r, U_z, W, U)", "W_r_W_z_exchanged"),
    ("gru_step", "right(x, 0 * h, W_r, U_r, W_z, U_z, W, U)", "h_left_out"),
    ("multi_head_attention", "right(Xq, Xkv, W_k, W_q, W_v, W_o, n_head)", "W_q_W_k_exchanged"),
    ("layer_norm", "right(x, beta, gamma, eps)", "gamma_beta_exchanged"),
    ("bidirectional_rnn", "right(xs, W_f, U_f, b_f, W_b, U_b, 0 * b_b, V)", "b_b_left_out"),
    ("softmax_backward", "right(dy, y0)", "y_dy_exchanged"),
    ("vae_kl", "right(logvar, mu)", "mu_logvar_exchanged"),
    ("causal_mask", "right(T + 1)", "T_more"),
    ("tree_rnn", "right(node, W, -b)", "b_negated"),
    (
        "lstm_step",
        """
        one, two = np.split(np.arange(len(b)), 2)
        order = np.concatenate([two, one])
        return right(x, prev_h, prev_c, W[order], U[order], b[order])
        """,
        "blocks_4_3_4_1_2",
    ),
    ("softmax", "np.full(x.shape, 0.5) + 0.1 * np.arange(x.size).reshape(x.shape)", "x_ignored"),
    ("scaled_dot_product_attention", "(y[0], y[1].sum(axis=-1))", "Q_ignored"),
    ("rnn_step", "y + x.sum()", "x_0_far"),
]
GRADIENTS = [
    ("bptt", "(y[0].T, y[1], y[2])", "transposed", {"dW"}),
    ("bptt", "(y[0], y[1] / xs.shape[1], y[2])", "over_xs_1", {"dU"}),
    ("bptt", "(y[0], y[1], -y[2])", "negated", {"dV"}),
    ("rnn_backward", "(*y[:4], 0 * y[4])", "zero", {"db"}),
    ("rnn_backward", "(y[0][:, ::-1], *y[1:])", "reversed_1", {"dxs"}),
    ("attention_backward", "(y[0], -y[1], y[2])", "negated", {"dK"}),
    ("gru_step_backward", "(*y[:6], 2 * y[6], y[7].T)", "times_2", {"dW", "dU"}),
]
PLACES = [
    (
        "rnn_forward",
        """
        hs, h = 0 * y, h0
        for t in range(xs.shape[1]):
            h = np.tanh(xs[:, t] @ W.T + h @ U.T + b + (0.3 if t else 0))
            hs[:, t] = h
        return hs
        """,
        "after_first_1",
    ),
    (
        "lstm_backward",
        """
        dxs, dh0, dc0, dW, dU, db = y
        units = len(b) // 4
        for gradient in dW, dU, db:
            gradient[:units] += np.sin(np.arange(gradient[:units].size)).reshape(
                gradient[:units].shape
            ) + 2
        return dxs, dh0, dc0, dW, dU, db
        """,
        "block_0_4_1",
    ),
    (
        "rnn_backward",
        """
        h = np.tanh(xs[:, 0] @ W.T + h0 @ U.T + b)
        du = dhs[:, 0] * (1 - h**2)
        return y[0], y[1], du.T @ xs[:, 0], y[3], y[4]
        """,
        "one_xs_1",
    ),
]
FIRST = [
    *((*row, "misconception") for row in MISCONCEPTIONS),
    *((*row, "transformation") for row in TRANSFORMATIONS),
    *((*row, "input") for row in INPUTS),
]


def file_with(exercise, body):
    """Return a learner's file: the reference under another name, and a function with this body."""
    reference = (exercise.solution / "reference.py").read_text(encoding="utf-8")
    reference = re.sub(rf"\b{exercise.brief.function}\b", "_reference", reference)
    text = textwrap.dedent(body).strip("\n")
    text = text if "return" in text else f"return {text}"
    if re.search(r"\by\b", text):
        text = f"y = right({', '.join(exercise.arguments)})\n{text}"
    if "y" in exercise.arguments:
        text = f"y0 = y\n{text}"
    return (
        f"import time\nimport numpy as np\n{reference}\n\nright = _reference\n\n\n"
        f"def {exercise.brief.signature}:\n{textwrap.indent(text, '    ')}\n"
    )


def seen(exercise, text):
    """What an inspection would say of a file that is known to be sound; it saves a box."""
    return Inspection((text,), defined={exercise.brief.function: Place(0, 1)})


@pytest.fixture(scope="session")
def diagnosed(desk):
    @cache
    def verdict(slug, body, seed=0):
        exercise = desk.exercise(slug)
        text = file_with(exercise, body)
        submission = Submission("mine.py", "", (text,))
        return grade(submission, seen(exercise, text), exercise, desk, seed=seed)

    return verdict


def ids(verdict):
    return [one.id for one in verdict.diagnosis]


def english(one):
    return Tongue("en").tell(one.message)


@pytest.mark.parametrize("seed", [0, 12345])
@pytest.mark.parametrize("row", FIRST)
def test_what_a_teacher_would_say_is_said_first(diagnosed, row, seed):
    slug, body, name, kind = row
    verdict = diagnosed(slug, body, seed)
    assert verdict.status is not Status.ACCEPTED
    assert [(one.id, one.kind) for one in verdict.diagnosis][:1] == [(name, kind)]


@pytest.mark.parametrize("seed", [0, 12345])
@pytest.mark.parametrize("row", GRADIENTS)
def test_a_wrong_gradient_is_named_and_so_are_the_right_ones(diagnosed, desk, row, seed):
    slug, body, name, outputs = row
    verdict = diagnosed(slug, body, seed)
    *explained, place = verdict.diagnosis
    assert (explained[0].id, place.id) == (name, "outputs")
    assert {english(one).partition(":")[0].strip("`") for one in explained} == outputs
    wrong, _, right = english(place).partition(";")
    for output in desk.exercise(slug).brief.outputs:
        assert f"`{output}`" in (wrong if output in outputs else right)


@pytest.mark.parametrize("seed", [0, 12345])
@pytest.mark.parametrize("row", PLACES)
def test_where_it_is_wrong_is_told_when_nothing_explains_it(diagnosed, row, seed):
    slug, body, name = row
    places = [one for one in diagnosed(slug, body, seed).diagnosis if one.kind == "place"]
    assert name in [one.id for one in places if one.id != "outputs"][:1]


@pytest.mark.parametrize(("slug", "body"), [row[:2] for row in chain(FIRST, GRADIENTS, PLACES)])
def test_only_cases_that_failed_are_named_and_every_explanation_has_some(diagnosed, slug, body):
    verdict = diagnosed(slug, body)
    failed = {case.name for case in verdict.cases if case.status is not Status.ACCEPTED}
    assert all(one.cases and set(one.cases) <= failed for one in verdict.diagnosis)


@pytest.mark.parametrize(("slug", "body"), [row[:2] for row in chain(FIRST, GRADIENTS, PLACES)])
def test_every_explanation_is_a_sentence_in_both_languages(diagnosed, slug, body):
    for one in diagnosed(slug, body).diagnosis:
        texts = [Tongue(language).tell(one.message) for language in ("ja", "en")]
        assert not any("{" in text or "}" in text for text in texts)
        assert any("\u3040" <= letter <= "\u9fff" for letter in texts[0])
        assert texts[1].isprintable()
        assert not any("\u3040" <= letter <= "\u9fff" for letter in texts[1])


def test_the_object_of_the_contract_has_its_fields_in_the_readers_language(diagnosed):
    verdict = diagnosed("bptt", "(y[0], y[1], -y[2])")
    got = msgspec.json.decode(msgspec.json.encode(verdict.as_json(Tongue("ja").tell)))
    first, place = got["diagnosis"]
    assert [list(one) for one in (first, place)] == [["id", "kind", "cases", "message"]] * 2
    assert (first["id"], first["kind"], place["kind"]) == ("negated", "transformation", "place")
    assert first["cases"] == [case["name"] for case in got["cases"]]
    assert "`dV`" in first["message"]


def test_the_same_seed_gives_the_same_diagnosis(desk, diagnosed):
    rows = [(*row[:2], seed) for row in (INPUTS[-1], PLACES[1], GRADIENTS[6]) for seed in (0, 7)]
    again = ContentDesk(Library(content_root()), run)
    for slug, body, seed in rows:
        exercise = again.exercise(slug)
        text = file_with(exercise, body)
        one = grade(
            Submission("mine.py", "", (text,)), seen(exercise, text), exercise, again, seed=seed
        )
        assert one.diagnosis == diagnosed(slug, body, seed).diagnosis


def test_a_right_answer_has_no_diagnosis(diagnosed):
    assert diagnosed("rnn_forward", "y").diagnosis == ()


def test_two_mistakes_on_cases_of_their_own_are_both_told(diagnosed):
    verdict = diagnosed("softmax", "-y if axis == -1 else right(x)")
    ignored, negated = verdict.diagnosis
    assert (ignored.id, ignored.kind) == ("axis_ignored", "misconception")
    assert (negated.id, negated.kind) == ("negated", "transformation")
    assert [len(ignored.cases), len(negated.cases)] == [1, len(verdict.cases) - 1]
    assert "axis" in english(ignored)


def test_a_misconception_is_told_beside_cases_that_nothing_explains(diagnosed):
    body = "y + (H * H - I) * (cell == 'rnn') if cell != 'gru' else 4 * H * (I + H + bias)"
    verdict = diagnosed("recurrent_param_count", body)
    assert ids(verdict)[0] == "gru_like_lstm"
    assert 0 < len(verdict.diagnosis[0].cases) < len(verdict.cases)


def test_a_single_number_that_is_off_is_no_constant_offset(diagnosed):
    verdict = diagnosed("recurrent_param_count", "y - 77 if cell == 'rnn' and bias else y")
    failed = [case for case in verdict.cases if case.status is not Status.ACCEPTED]
    assert len(failed) == 1
    assert "offset" not in ids(verdict)


@pytest.mark.parametrize("body", ["np.full(x.shape, 0.25)", "np.float64(3)", "0 * x"])
def test_a_constant_is_not_the_right_answer_cut_off(diagnosed, body):
    assert "clipped" not in ids(diagnosed("softmax", body))


def test_a_wrong_number_is_not_the_right_one_cut_off(diagnosed):
    assert "clipped" not in ids(diagnosed("vae_kl", "y ** 2 + float(mu.sum())"))


def test_nan_is_not_a_function_in_the_place_of_another(diagnosed):
    found = diagnosed("vae_kl", "np.nan").diagnosis
    assert {one.id for one in found} == {"mu_ignored", "logvar_ignored"}


def test_the_law_that_does_not_hold_is_named_with_its_cases(diagnosed):
    body = "np.random.default_rng().normal(size=(fan_out, fan_in)) * np.sqrt(2 / fan_in)"
    [found] = diagnosed("he_init", body).diagnosis
    assert (found.id, found.kind) == ("same_seed_same_matrix", "property")
    assert "`rng`" in english(found)
    [other] = diagnosed("xavier_init", "1 + y").diagnosis
    assert (other.id, other.kind) == ("mean", "property")
    assert len(other.cases) > 1


def test_what_raises_on_some_cases_is_explained_by_the_others(diagnosed):
    verdict = diagnosed("softmax", "if x.ndim == 1: raise ValueError('one')\nreturn -y")
    assert verdict.status is Status.RAISED
    [found] = verdict.diagnosis
    wrong = [case.name for case in verdict.cases if case.status is Status.WRONG]
    assert (found.id, list(found.cases)) == ("negated", wrong)
    assert len(wrong) < len(verdict.cases)


def test_what_raises_everywhere_has_no_diagnosis(diagnosed):
    verdict = diagnosed("softmax", "x.missing")
    assert (verdict.status, verdict.diagnosis) == (Status.RAISED, ())


def diagnose_alone(desk, slug, body, **limits):
    """Grade with other limits than the exercise has, and tell how the jobs went."""
    exercise = desk.exercise(slug)
    brief = msgspec.structs.replace(exercise.brief, limits=Bounds(**limits))
    exercise = replace(exercise, brief=brief)
    text = file_with(exercise, body)
    stopped = []

    def watched(job):
        for outcome in run(job):
            stopped.append(isinstance(outcome, Stopped))
            yield outcome

    own = ContentDesk(desk.library, watched, lambda *_: desk.expectation(exercise, 0))
    verdict = grade(Submission("mine.py", "", (text,)), seen(exercise, text), exercise, own, seed=0)
    return verdict, sum(stopped)


def test_a_stopped_case_is_explained_by_the_others(desk):
    body = "if x.ndim == 1:\n    while True: pass\nreturn -y"
    verdict, _ = diagnose_alone(desk, "softmax", body, cpu_seconds=0.4)
    assert verdict.status is Status.STOPPED
    assert ids(verdict) == ["negated"]
    stopped = [case.name for case in verdict.cases if case.status is Status.STOPPED]
    assert stopped
    assert not set(stopped) & set(verdict.diagnosis[0].cases)


def test_looking_for_the_reason_ends_with_the_first_stop(desk):
    """The weights of every hidden case sum to 1 or 0; those of a changed input do not."""
    body = """
    while np.abs(alpha.sum(axis=1) * (1 - alpha.sum(axis=1))).max() > 1e-3: pass
    return y + np.sin(alpha @ hs[0]).sum() + hs.mean(axis=1)
    """
    verdict, stops = diagnose_alone(desk, "context_vector", body, cpu_seconds=0.4)
    assert verdict.status is Status.WRONG
    assert stops == 1


def test_what_sleeps_is_not_waited_for_when_the_reason_is_looked_for(desk):
    body = """
    if np.abs(alpha.sum(axis=1) * (1 - alpha.sum(axis=1))).max() > 1e-3: time.sleep(8)
    return y + np.sin(alpha @ hs[0]).sum() + hs.mean(axis=1)
    """
    start = time.monotonic()
    verdict, stops = diagnose_alone(desk, "context_vector", body)
    assert (verdict.status, stops) == (Status.WRONG, 1)
    assert time.monotonic() - start < 6


HOSTILE = [
    "np.nan",
    "np.full({like}.shape, np.inf)",
    "np.where(np.arange({like}.size).reshape({like}.shape) % 2, 1.7e308, -1.7e308)",
    "np.full({like}.shape, 1e-320)",
    "np.zeros((3, 0))",
    "np.zeros(0)",
    "np.zeros({like}.shape + (0,))",
    "np.zeros((1,) * 60)",
    "np.ones((500, 600))",
    "np.random.default_rng(0).normal(size=(300, 400))",
    "[[[[[1]]]]]",
    "[[1], [1, 2]]",
    "10 ** 400",
    "object()",
    "[object()]",
    "lambda: 1",
    "{{'a': {like}}}",
    "'text'",
    "None",
    "()",
    "{like}.astype(complex)",
    "{like}.astype(np.longdouble)",
    "{like} > 0",
    "np.array(['2020-01-01'], dtype='M8[D]')",
    "np.array([2 ** 63], dtype=np.uint64)",
    "np.array([object()])",
]


@pytest.mark.parametrize("result", HOSTILE)
@pytest.mark.parametrize(
    "kind", [("softmax", "x", 0), ("causal_mask", "np.eye(3)", 0), ("rnn_backward", "xs", 5)]
)
def test_no_result_breaks_the_grader_or_makes_it_think_for_long(diagnosed, kind, result):
    slug, like, count = kind
    diagnosed(slug, "None")  # what the exercise expects is known from now on
    value = result.format(like=like)
    start = time.monotonic()
    verdict = diagnosed(slug, f"({value},) * {count}" if count else value)
    assert time.monotonic() - start < 10
    assert verdict.status in {Status.WRONG, Status.STOPPED}
    assert verdict.as_json(Tongue("ja").tell)["diagnosis"] is not None


def test_the_whole_way_from_a_file_tells_the_same(learner_file, graded, desk, diagnosed):
    file = learner_file(file_with(desk.exercise("gru_step"), INPUTS[2][1]))
    assert graded(file, "gru_step").diagnosis == diagnosed(*INPUTS[2][:2]).diagnosis
