"""Content from a stranger and submissions from an attacker: neither runs in the grader's process,
and neither meets the other.

Whatever runs tells the id of its process: by what it returns, prints, or calls an empty file.
"""

import builtins
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress

import numpy as np
import pytest

from grader.content import expectation as expectation_module
from grader.content.bank import read_bank
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.errors import ContentError, LearnerError
from grader.grading.grade import grade
from grader.grading.inspection import inspect_submission
from grader.grading.submission import read_submission
from grader.grading.verdict import Status
from grader.sandbox.job import Limits
from grader.sandbox.run import isolation, run

ME = os.getpid()
BRIEF = """
title: {words}
function: evil
signature: evil(x)
topic: "3"
criteria:
  - title: {words}
    points: 10
    cases:
      one: {words}
statement: {words}
hints: [{words}, {words}, {words}]
""".replace("{words}", '{ja: "悪", en: "evil"}')
FILES = {
    "reference": "import os\n\ndef evil(x):\n    return os.getpid()\n",
    "cases": "import os\n\ndef cases(rng):\n    yield 'one', (os.getpid(),)\n",
    "misconceptions": (
        "import os\n\ndef believes(x):\n"
        "    '''ja: 悪\n    en: evil\n    '''\n    return -os.getpid()\n"
    ),
}
LEARNER = "import os\nprint(os.getpid())\n\ndef evil(x):\n    return os.getpid()\n"
MARK = """
import os
try:
    open({folder!r} + "/" + str(os.getpid()), "x").close()
except OSError:
    pass
"""
PATCH = """
import builtins, os, sys
import numpy as np
np.tanh = np.exp = np.allclose = np.array_equal = lambda *a, **k: True
builtins.len = lambda x: 0
os.getenv = sys.exit = None
sys.modules["json"] = None
"""
LOOP = "while True: pass\n"
ATTACKS = {
    "exit": "import sys; sys.exit(0)\n",
    "leave": "import os; os._exit(0)\n",
    "abort": "import os; os.abort()\n",
    "raise": "raise BaseException('boo')\n",
    "flood": "print('x' * 3_000_000)\n",
    "loop": LOOP,
}


@pytest.fixture
def content(tmp_path):
    """Write a content folder with one exercise; texts given replace its files. Return its desk."""

    def make(brief=BRIEF, **files):
        exercise, solution = tmp_path / "exercises" / "evil", tmp_path / "solutions" / "evil"
        for folder in (exercise, solution):
            folder.mkdir(parents=True, exist_ok=True)
        (exercise / "exercise.yaml").write_text(brief, encoding="utf-8")
        for name, text in (FILES | files).items():
            (solution / f"{name}.py").write_text(text, encoding="utf-8")
        return ContentDesk(Library(tmp_path), run)

    return make


@pytest.fixture
def markers(tmp_path):
    """A folder for empty files, each named by the process that made it."""
    folder = tmp_path / "markers"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def hurried(monkeypatch):
    """The author's code has longer limits; here they would only make the loops slow."""
    monkeypatch.setattr(expectation_module, "AUTHOR", Limits(cpu_seconds=0.5, wall_seconds=5.0))


@pytest.fixture(autouse=True)
def unharmed():
    """Whatever a test here runs, this process stays as it was."""
    watched = [(np, "tanh"), (np, "exp"), (np, "allclose"), (np, "array_equal")]
    watched += [(builtins, "len"), (os, "getenv"), (sys, "exit"), (sys.modules, "json")]
    before = [find(*one) for one in watched]
    handlers = [signal.getsignal(number) for number in (signal.SIGALRM, signal.SIGTERM)]
    yield
    assert all(find(*one) is old for one, old in zip(watched, before, strict=True))
    assert handlers == [signal.getsignal(number) for number in (signal.SIGALRM, signal.SIGTERM)]
    assert np.tanh(0.5) != 1
    assert os.getpid() == ME


def find(place, name):
    return place[name] if isinstance(place, dict) else getattr(place, name)


def expected(desk):
    return desk.expectation(desk.exercise("evil"), 0)


def graded(desk, file):
    submission = read_submission(file)
    inspection = inspect_submission(submission, desk.run)
    return grade(submission, inspection, desk.exercise("evil"), desk, seed=0)


def made_by(markers):
    found = {int(file.name) for file in markers.iterdir()}
    assert found or isolation() != "L0"  # behind walls no file can be made at all
    return found


def test_the_authors_code_runs_in_other_processes_than_the_graders(content):
    known = expected(content())
    cases, reference = known.trials[0].args[0], known.trials[0].expected
    misconception = -known.misconceptions.on([0])["believes"][0].value
    assert ME not in {cases, reference, misconception}
    assert cases > 1
    assert reference > 1


def test_the_authors_code_and_a_submission_never_share_a_process(content, learner_file):
    desk = content()
    verdict = graded(desk, learner_file(LEARNER))
    known = expected(desk)
    authors = {known.trials[0].args[0], known.trials[0].expected}
    assert int(verdict.stdout) not in {ME, *authors}
    assert verdict.status is Status.WRONG  # it ran in another process than the reference


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_an_exercise_leaves_no_mark_of_the_grader(name, content, markers):
    mark = MARK.format(folder=str(markers))
    expected(content(**{name: mark + FILES[name]}))
    assert ME not in made_by(markers)


def test_a_submission_leaves_no_mark_of_the_grader_and_none_of_the_authors(
    content, learner_file, markers
):
    desk = content()
    graded(desk, learner_file(MARK.format(folder=str(markers)) + LEARNER))
    known = expected(desk)
    assert not made_by(markers) & {ME, known.trials[0].args[0], known.trials[0].expected}


@pytest.mark.parametrize("name", FILES)
def test_content_that_patches_numpy_and_builtins_patches_its_own_box_only(name, content):
    try:
        known = expected(content(**{name: PATCH + FILES[name]}))
    except ContentError:
        return  # it has broken itself, which is the author's to mend
    assert ME not in {known.trials[0].args[0], known.trials[0].expected}


def test_a_submission_that_patches_everything_passes_nothing_by_it(content, learner_file):
    fixed = content(
        reference="def evil(x):\n    return 7.0\n",
        cases="def cases(rng):\n    yield 'one', (1.0,)\n",
        misconceptions="def believes(x):\n    '''ja: 悪\n    en: evil\n    '''\n    return -7.0\n",
    )
    wrong = graded(fixed, learner_file(PATCH + "def evil(x):\n    return 8.0\n"))
    assert wrong.status is not Status.ACCEPTED
    right = graded(fixed, learner_file("def evil(x):\n    return 7.0\n", "honest.py"))
    assert right.status is Status.ACCEPTED


@pytest.mark.parametrize("attack", ATTACKS)
def test_content_that_ends_loops_or_floods_is_an_authors_error(attack, content, capfd):
    with pytest.raises(ContentError, match="Exercise evil: ") as caught:
        expected(content(reference=ATTACKS[attack] + FILES["reference"]))
    assert caught.value.hint
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["cases", "misconceptions"])
def test_every_file_of_an_exercise_is_held_to_it(name, content):
    with pytest.raises(ContentError, match="SystemExit"):
        expected(content(**{name: ATTACKS["exit"] + FILES[name]}))


def test_calls_of_the_authors_functions_are_held_to_it_as_well(content):
    with pytest.raises(ContentError, match=r"fails on the case `one`: stopped: cpu_time"):
        expected(content(reference=f"def evil(x):\n    {LOOP}"))
    with pytest.raises(ContentError, match="SystemExit"):
        expected(content(cases="def cases(rng):\n    raise SystemExit\n    yield\n"))


@pytest.mark.parametrize("value", ["lambda: 0", "object()"])
def test_a_reference_whose_value_cannot_cross_is_an_authors_error(value, content, learner_file):
    desk = content(reference=f"def evil(x):\n    return {value}\n")
    with pytest.raises(ContentError):
        graded(desk, learner_file(LEARNER))


@pytest.mark.parametrize("attack", sorted(ATTACKS.keys() - {"loop"}))
def test_a_submission_that_ends_itself_or_floods_gets_a_verdict(
    attack, content, learner_file, capfd
):
    verdict = graded(content(), learner_file(ATTACKS[attack] + LEARNER))
    assert verdict.status in {Status.WRONG, Status.STOPPED}
    assert len(verdict.stdout) < 100_000
    assert capfd.readouterr() == ("", "")


def test_what_is_printed_never_commands_the_terminal(content, learner_file):
    text = LEARNER.replace("print(os.getpid())", "print('\\x1b]0;owned\\x07\\x1b[2J\\x9b31mred')")
    verdict = graded(content(), learner_file(text))
    assert "red" in verdict.stdout
    assert not any(character in verdict.stdout for character in "\x1b\x07\x9b")


@pytest.mark.parametrize(
    "line",
    [
        '!!python/object/apply:os.mkdir ["{folder}/made"]',
        '!!python/object/new:os.mkdir ["{folder}/made"]',
        '!!python/name:os.getpid ""',
        "&a [*a, *a]",
    ],
)
def test_yaml_builds_no_objects(line, content, markers):
    desk = content(brief=BRIEF + f"source: {line.format(folder=markers)}\n")
    with pytest.raises(ContentError) as caught:
        desk.exercise("evil")
    assert caught.value.problems
    assert not list(markers.iterdir())


def test_a_bomb_of_yaml_aliases_does_not_go_off(content):
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{last}, *{last}, *{last}]\n"
        for last, name in zip("abcdefghijklmnopq", "bcdefghijklmnopqr", strict=True)
    )
    with pytest.raises(ContentError) as caught:
        content(brief=BRIEF + bomb).exercise("evil")
    assert any("alias" in str(problem.message) for problem in caught.value.problems)


BANK = """
- id: pid-numeric
  kind: numeric
  topic: "3-1-1"
  difficulty: 1
  origin: test
  stem: {words}
  because: {words}
  answer: __import__("os").getpid()
- id: pid-formula
  kind: formula
  topic: "3-1-1"
  difficulty: 1
  origin: test
  stem: {words}
  because: {words}
  variables:
    y: uniform(-1, 1)
  answer: __import__("os").getpid() + 0 * y
""".replace("{words}", '{ja: "悪", en: "evil"}')


@pytest.fixture
def items(tmp_path):
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "bank.yaml").write_text(BANK, encoding="utf-8")
    bank = read_bank(tmp_path)
    assert not bank.problems
    return {item.id: item for item in bank.items}


def test_the_formulas_of_a_bank_run_in_another_process(items, desk):
    [pid] = items["pid-numeric"].question(0, desk).values
    assert pid not in {ME, 0}


def test_a_learners_formula_and_the_banks_never_share_a_process(items, desk):
    item = items["pid-formula"]
    mark = item.mark(item.question(0, desk), item.answer, desk)
    assert mark.score == 0  # the same expression, and another process id


def test_a_typed_formula_cannot_mark_the_grader(items, desk, markers):
    item = items["pid-formula"]
    path = f'"{markers}/" + str(__import__("os").getpid())'
    with suppress(LearnerError):  # to refuse it as no expression would be as good
        item.mark(item.question(0, desk), f'open({path}, "x").close() or y', desk)
    assert ME not in made_by(markers)


def test_in_a_real_run_the_command_itself_executes_nothing_foreign(
    content, learner_file, markers, environment
):
    tmp_path = markers.parent
    mark = MARK.format(folder=str(markers))
    content(**{name: mark + text for name, text in FILES.items()})
    file = learner_file(mark + LEARNER)
    command = ["submit", file, "--content", tmp_path, "--data", tmp_path / "data", "--json"]
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", *map(str, command)],
        stdout=subprocess.PIPE,
        env=environment,
    )
    out, _ = process.communicate(timeout=60)
    verdict = json.loads(out)
    assert (process.returncode, verdict["status"]) == (1, "wrong")
    assert int(verdict["stdout"]) != process.pid
    assert not made_by(markers) & {process.pid, ME}


def test_a_hostile_course_ends_the_command_with_the_authors_exit_code(
    content, learner_file, tmp_path, shiken
):
    content(reference=ATTACKS["exit"] + FILES["reference"])
    command = ["--content", tmp_path, "--data", tmp_path / "data", "--json"]
    done = shiken("submit", learner_file(LEARNER), *command)
    assert (done.returncode, done.stdout) == (3, "")
    assert "reference.py, line 1: SystemExit" in done.stderr
    assert "Run the file by itself and mend it." in done.stderr
    assert "Traceback" not in done.stderr
