"""`shiken doctor`: versions, folders, and what isolation this machine gives."""

import json
import platform
import sys
from importlib.metadata import version
from typing import Annotated, Any

import typer
from rich.text import Text

from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.bank import read_bank
from grader.errors import SandboxError
from grader.message import say
from grader.sandbox.health import Layer, examine
from grader.sandbox.job import UNWALLED
from grader.sandbox.run import isolation

MEANINGS = {
    "L3": say("L3: all walls stand. Other people's code can be graded."),
    "L2": say("L2: system calls and files are walled. Other people's code can be graded."),
    "L1": say("L1: system calls are walled. Other people's code can be graded."),
    "L0": say(
        "L0: a process of its own with limits. It stops accidents, not attackers: files and the"
        " network are open to the code. Fine for your own work; grading other people's needs"
        " --allow-unsandboxed."
    ),
}
PACKAGES = (
    *("shiken", "numpy", "typer", "rich", "pyyaml", "msgspec", "jsonschema", "nbformat", "fsrs"),
)


def register(app: typer.Typer) -> None:
    @app.command("doctor")
    @guarded
    def doctor(
        context: typer.Context,
        *,
        as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    ) -> None:
        """Show versions, folders and the isolation of this machine."""
        settings: Settings = context.obj
        layers = examine()
        report = _report(settings, layers)
        if as_json:
            typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
        else:
            _show(report, layers, Screen(settings.tongue))
        if not all(layer.holds for layer in layers if layer.needed):
            raise typer.Exit(SandboxError.exit_code)


def _report(settings: Settings, layers: tuple[Layer, ...]) -> dict[str, Any]:
    bank = read_bank(settings.root)
    with settings.history() as history:
        store = str(history.path)
    return {
        "schema": "shiken/doctor/1",
        "python": f"{platform.python_version()} ({sys.executable})",
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "versions": {name: version(name) for name in PACKAGES},
        "content": str(settings.root),
        "questions": len(bank.items),
        "problems": len(bank.problems),
        "exercises": len(settings.library.slugs),
        "history": store,
        "settings": str(settings.file),
        "index": str(settings.index.file),
        "isolation": isolation(),
        "layers": {layer.name: layer.holds for layer in layers},
    }


def _show(report: dict[str, Any], layers: tuple[Layer, ...], screen: Screen) -> None:
    for name in ("python", "system", "content", "history", "settings", "index"):
        screen.console.print(Text.assemble((f"{name:10}", "bold"), str(report[name])))
    versions = "  ".join(f"{name} {number}" for name, number in report["versions"].items())
    screen.console.print(Text.assemble((f"{'versions':10}", "bold"), versions))
    screen.say(
        say(
            "{questions} questions, {exercises} exercises, {problems} problems in the content",
            questions=report["questions"],
            exercises=report["exercises"],
            problems=report["problems"],
        )
    )
    screen.blank_line()
    screen.say(say("Isolation: {grade}", grade=report["isolation"]), "bold")
    for layer in layers:
        sign = Text("✓ ", style="green") if layer.holds else Text("✗ ", style="red")
        screen.console.print(sign.append(screen.tongue.tell(layer.title)))
        if not layer.holds:
            screen.say(say("    {advice}", advice=layer.advice))
    screen.say(MEANINGS[report["isolation"]], "yellow" if report["isolation"] == UNWALLED else "")
