"""`shiken submit`: run a file against the hidden cases of its exercises and say what happened."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from grader.cli.completion import exercises
from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.verdict_screen import show_verdict
from grader.content.exercise import Exercise
from grader.errors import LearnerError
from grader.grading.batch import known_exercise, solved
from grader.grading.grade import grade, refused
from grader.grading.inspection import Inspection, inspect_submission
from grader.grading.seed import LARGEST, fresh_seed
from grader.grading.submission import Submission, read_submission
from grader.grading.verdict import Status, Verdict
from grader.message import say
from grader.sandbox.plain import Recipe


def register(app: typer.Typer) -> None:
    @app.command("submit")
    @guarded
    def submit(
        context: typer.Context,
        file: Annotated[Path, typer.Argument(help="Your .py or .ipynb file.")],
        *,
        exercise: Annotated[
            str,
            typer.Option(
                help="Exercise; without it, all whose function is defined.",
                autocompletion=exercises,
            ),
        ] = "",
        as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
        seed: Annotated[
            int | None, typer.Option(min=0, max=LARGEST, help="Draw the same hidden cases again.")
        ] = None,
        inputs: Annotated[
            bool, typer.Option("--inputs", help="Print the inputs of the first case that failed.")
        ] = False,
    ) -> None:
        """Grade a .py or .ipynb file against hidden numeric cases."""
        how = How(exercise, seed, as_json=as_json, inputs=inputs)
        raise typer.Exit(int(not grade_file(file, context.obj, how)))


@dataclass(frozen=True, slots=True)
class How:
    """What was asked about a grading."""

    exercise: str = ""
    seed: int | None = None
    as_json: bool = False
    inputs: bool = False


def grade_file(file: Path, settings: Settings, how: How = How()) -> bool:
    """Grade a file, save and show the verdicts, and return whether all are accepted."""
    submission = read_submission(file)
    found = verdicts(submission, how, settings)
    with settings.history() as history:
        for verdict in found:
            record = verdict.as_json(settings.tongue.tell)
            history.save_attempt(record, submission.digest, datetime.now(UTC))
            if how.as_json:
                typer.echo(json.dumps(record, ensure_ascii=False))
            else:
                _show(verdict, file, settings, inputs=how.inputs)
    return all(verdict.accepted for verdict in found)


def verdicts(submission: Submission, how: How, settings: Settings) -> Sequence[Verdict]:
    """Grade a submission; one verdict for each of its exercises. Nothing is saved."""
    seed = fresh_seed() if how.seed is None else how.seed
    name = how.exercise
    desk = settings.desk
    named = [desk.exercise(name)] if name else []
    inspection = inspect_submission(submission, desk.run)
    exercises = named or _found(submission, inspection, settings)
    if not exercises:
        return [refused(submission)]
    return [grade(submission, inspection, one, desk, seed=seed) for one in exercises]


def _found(submission: Submission, inspection: Inspection, settings: Settings) -> list[Exercise]:
    """Return the exercises that the file solves; by its name when it defines none of them."""
    if exercises := solved(inspection, settings.library):
        return exercises
    if slug := known_exercise(settings.desk)(Path(submission.name).stem):
        return [settings.library.exercise(slug)]
    if submission.refusal:
        return []
    defined = ", ".join(inspection.defined or ()) or "-"
    raise LearnerError(
        say(
            "{file} defines no function of an exercise; found: {names}",
            file=submission.name,
            names=defined[:200],
        ),
        hint=say("Name it with --exercise; `shiken list` shows the exercises."),
    )


def _show(verdict: Verdict, file: Path, settings: Settings, *, inputs: bool) -> None:
    screen = Screen(settings.tongue)
    known = verdict.exercise in settings.library.slugs
    exercise = settings.library.exercise(verdict.exercise) if known else None
    title = settings.tongue.tell(exercise.brief.title) if exercise else ""
    command = f"shiken submit {file} --exercise {verdict.exercise} --seed {verdict.seed}"
    show_verdict(screen, verdict, title, command)
    if inputs and exercise and verdict.status is not Status.REJECTED:
        _show_inputs(verdict, exercise, settings)


def _show_inputs(verdict: Verdict, exercise: Exercise, settings: Settings) -> None:
    """Print the arguments of the first failed case as Python that can be pasted and run."""
    known = settings.desk.expectation(exercise, verdict.seed)
    failed = [i for i, case in enumerate(verdict.cases) if case.status is not Status.ACCEPTED]
    if not failed:
        return
    trial = known.trials[failed[0]]
    with np.printoptions(threshold=10_000, precision=17, linewidth=100):
        for name, value in zip(exercise.arguments, trial.args, strict=False):
            typer.echo(f"{name} = {_source(value)}")


def _source(value: Any) -> str:
    """Write a value as Python; what a box makes from a recipe is made by the same means."""
    match value:
        case Recipe("generator", (seed,)):
            return f"np.random.default_rng({seed})"
        case Recipe("step_table", (logits, following)):
            table = f"({_plain_source(logits)}, {_plain_source(following)})"
            return (
                "(lambda logits, following: lambda token, state:"
                f" (logits[state, token].copy(), int(following[state, token]))){table}"
            )
    return _plain_source(value)


def _plain_source(value: Any) -> str:
    """The names that `repr` takes from NumPy, wherever they stand, get their `np.`."""
    return re.sub(r"(?<![\w.'\"])(array\(|nan\b|inf\b|(?<=dtype=)\w+)", r"np.\1", repr(value))
