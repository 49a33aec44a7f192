"""Where many answers are right, laws of the author decide."""

from itertools import chain
from types import SimpleNamespace

import pytest

from grader.authoring.check import check_exercise
from grader.content.desk import ContentDesk
from grader.content.expectation import answer
from grader.content.judgement import lots, passes
from grader.content.library import Library
from grader.errors import ContentError
from grader.grading.grade import grade
from grader.grading.inspection import inspect_submission
from grader.grading.submission import read_submission
from grader.sandbox.job import Call, Job, Module
from grader.sandbox.run import run

BRIEF = """
title: {ja: 抽選, en: A draw}
function: draw
signature: draw(n, rng)
topic: 3-1-1
tolerance: properties
statement: {ja: 標準正規分布からn個。, en: n standard normal numbers.}
hints: [{ja: い, en: a}, {ja: ろ, en: b}, {ja: は, en: c}]
criteria:
  - title: {ja: 全部, en: all}
    points: 10
    cases:
      many: {ja: 多い, en: many}
      again: {ja: もう一度, en: once more}
"""
REFERENCE = "def draw(n, rng):\n    return rng.normal(size=n)\n"
CASES = """
from recipes import generator

def cases(rng):
    seed = int(rng.integers(1000))
    yield "many", (4000, generator(seed))
    yield "again", (4000, generator(seed))
"""
PROPERTIES = """
def count(result, n, rng, *, results):
    \"\"\"ja: 個数が違う。
    en: There are too many or too few.
    \"\"\"
    return result.shape == (n,)

def spread(result, n, rng, *, results):
    \"\"\"ja: 分散が1でない。
    en: The variance is not 1.
    \"\"\"
    return abs(result.var() - 1) < 0.2

def repeats(result, n, rng, *, results):
    \"\"\"ja: 渡された乱数生成器を使っていない。
    en: It does not use the generator that it is given.
    \"\"\"
    return (results["many"] == results["again"]).all()
"""
MISCONCEPTIONS = "".join(
    f"""
def {name}(n, rng):
    \"\"\"ja: 日本語
    en: English
    \"\"\"
    return {body}
"""
    for name, body in {
        "wide": "rng.normal(0, 2, size=n)",
        "narrow": "rng.normal(0, 0.5, size=n)",
        "shifted_count": "rng.normal(size=n + 1)",
    }.items()
)
FILES = {
    "exercises/draw/exercise.yaml": BRIEF,
    "exercises/draw/starter.py": "def draw(n, rng):\n    raise NotImplementedError\n",
    "solutions/draw/reference.py": REFERENCE,
    "solutions/draw/cases.py": CASES,
    "solutions/draw/misconceptions.py": MISCONCEPTIONS,
    "solutions/draw/properties.py": PROPERTIES,
}


@pytest.fixture
def verdict_on(tmp_path):
    """Grade a body of `draw`, after replacing a text in one of the author's files."""

    def verdict(body, file="", old="", new=""):
        (tmp_path / "questions").mkdir(exist_ok=True)
        for name, text in FILES.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace(old, new) if name.endswith(file or "?") else text)
        source = tmp_path / "mine.py"
        source.write_text(f"import numpy as np\ndef draw(n, rng):\n    return {body}\n")
        desk = ContentDesk(Library(tmp_path), run)
        submission = read_submission(source)
        inspection = inspect_submission(submission, run)
        return grade(submission, inspection, desk.exercise("draw"), desk, seed=3)

    return verdict


@pytest.mark.parametrize(
    "body",
    [
        "rng.normal(size=n)",
        "[rng.normal() for _ in range(n)]",
        "rng.standard_normal(n).astype(np.float32)",
        "rng.uniform(-(3 ** 0.5), 3 ** 0.5, n)",
    ],
)
def test_any_answer_that_holds_all_laws_is_accepted(verdict_on, body):
    laws_for_lists = "properties.py", "result.shape == (n,)", "len(result) == n"
    if body.startswith("["):
        verdict = verdict_on("np.array(" + body + ")", *laws_for_lists)
    else:
        verdict = verdict_on(body)
    assert verdict.accepted


@pytest.mark.parametrize(
    ("body", "law"),
    [
        ("np.random.default_rng().normal(size=n)", "repeats"),
        ("rng.normal(size=(n, 1))", "count"),
        ("rng.normal(0, 3, size=n)", "spread"),
        ("None", "count"),
        ("'text'", "count"),
        ("object()", "count"),
    ],
)
def test_a_broken_law_is_named_with_its_advice(verdict_on, body, law):
    verdict = verdict_on(body)
    assert verdict.status.label == "wrong"
    assert verdict.points == 0
    assert [(one.id, one.kind) for one in verdict.diagnosis] == [(law, "property")]
    assert law in str(verdict.cases[0].message)


def test_a_misconception_is_named_before_the_laws(verdict_on):
    [found] = verdict_on("rng.normal(0, 2, size=n)").diagnosis
    assert (found.id, found.kind) == ("wide", "misconception")


def test_a_generator_is_fresh_for_each_law_and_each_call(verdict_on):
    greedy = "return result.shape == (n,)", "return len(rng.normal(size=n)) == n"
    fussy = "    return abs(", "    return (result == rng.normal(size=n)).all() and abs("
    assert verdict_on("rng.normal(size=n)", "properties.py", *greedy).accepted
    assert verdict_on("rng.normal(size=n)", "properties.py", *fussy).accepted


def test_a_law_without_advice_in_both_languages_is_the_authors_fault(verdict_on):
    with pytest.raises(ContentError, match="the advice of `spread` is not in both languages"):
        verdict_on("rng.normal(0, 3, size=n)", "properties.py", "    en: The variance", "    The")


def test_a_law_that_the_reference_breaks_is_found(verdict_on, tmp_path):
    verdict_on("rng.normal(size=n)", "properties.py", "< 0.2", "< 0")
    desk = ContentDesk(Library(tmp_path), run)
    [problem, *_] = check_exercise(desk.exercise("draw"), desk)
    assert "the reference breaks a law on the case `many`: spread" in str(problem.message)
    assert problem.file.name == "properties.py"
    assert "true of every right answer" in str(problem.hint)


def test_properties_that_do_not_load_are_the_authors_fault(verdict_on):
    with pytest.raises(ContentError, match=r"properties\.py, line 2"):
        verdict_on("rng.normal(size=n)", "properties.py", "def count", "1 / 0\ndef count")


@pytest.fixture
def passing(verdict_on, tmp_path):
    """Ask a body of `draw` lot by lot; return whether it passes, and which cases it was asked."""

    def ask_it(body, *change):
        verdict_on("rng.normal(size=n)", *change)
        desk = ContentDesk(Library(tmp_path), run)
        exercise = desk.exercise("draw")
        known = desk.expectation(exercise, 3)
        module = Module("mine", (f"import numpy as np\ndef draw(n, rng):\n    return {body}\n",))
        asked = []

        def ask(cases):
            asked.extend(cases)
            calls = tuple(Call("mine.draw", known.trials[case].args) for case in cases)
            _, *outcomes = run(Job((module,), calls))
            return [answer(outcome) for outcome in outcomes]

        return passes(exercise, known, ask, run), asked

    return ask_it


def test_a_function_is_asked_no_more_once_a_law_is_broken(passing):
    assert passing("rng.normal(0, 3, size=n)") == (False, [0])
    assert passing("1 / 0") == (False, [0])


def test_a_law_about_two_results_waits_for_the_second(passing):
    assert passing("rng.normal(size=n)") == (True, [0, 1])
    assert passing("np.random.default_rng().normal(size=n)") == (False, [0, 1])


def test_a_law_that_looks_for_a_case_that_is_not_there_does_not_hold(passing):
    typo = "properties.py", 'results["again"]', 'results["agian"]'
    assert passing("rng.normal(size=n)", *typo) == (False, [0])


@pytest.mark.parametrize("count", range(1, 12))
def test_lots_hold_every_case_once_and_in_order(passing, tmp_path, count):
    passing("0")
    exercise = ContentDesk(Library(tmp_path), run).exercise("draw")
    found = lots(exercise, SimpleNamespace(trials=[None] * count))
    assert list(chain.from_iterable(found)) == list(range(count))
    assert [len(one) for one in found[:-1]] == [1, 1, 2, 4][: len(found) - 1]
