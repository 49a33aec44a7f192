#!/usr/bin/env python3
"""From nothing to a running Shiken, with nothing but Python and pip.

    python3 run.py shiken [ARGUMENTS]    set up, then start shiken
    python3 run.py tests [ARGUMENTS]     set up, then run the tests

Everything goes into .venv beside this file, never into the system's Python, so a system that
refuses `pip install` is no obstacle. The set-up is done again only when pyproject.toml changes.
"""

from __future__ import annotations  # an older Python must get as far as the refusal in `main`

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
OLDEST = (3, 11)
USAGE = "usage: python3 run.py shiken|tests [ARGUMENTS]"


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Shiken needs Python 3.11 or newer; this is {found}.", file=sys.stderr)
        print("    Install a newer one and use that: python3.12 run.py …", file=sys.stderr)
        return 2
    if not arguments or arguments[0] not in {"shiken", "tests"}:
        print(USAGE, file=sys.stderr)
        return 2
    what, *rest = arguments
    if not set_up("dev" if what == "tests" else ""):
        return 4
    module = ["pytest"] if what == "tests" else ["grader"]
    folder = ROOT if what == "tests" else Path.cwd()
    try:
        return subprocess.run([PYTHON, "-m", *module, *rest], cwd=folder, check=False).returncode
    except KeyboardInterrupt:
        return 130


def set_up(extra: str) -> bool:
    """Make the virtual environment if it is missing or older than pyproject.toml."""
    stamp = VENV / f"ready-{extra or 'plain'}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return True
    print("Setting up .venv (once; it takes a minute or two) …", file=sys.stderr, flush=True)
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = make_venv()
    if pip is None or not run([*pip, "install", "--quiet", "--editable", target]):
        print("The set-up failed; see the lines above.", file=sys.stderr)
        print("    pip needs a package index: check the network.", file=sys.stderr)
        return False
    stamp.write_text(wanted, encoding="ascii")
    return True


def make_venv() -> list[str] | None:
    """Return the pip command for the environment; systems that ship venv in parts have another."""
    inner = [str(PYTHON), "-m", "pip"]
    if PYTHON.exists() and run([*inner, "--version"], quiet=True):
        return inner
    if run([sys.executable, "-m", "venv", "--clear", str(VENV)], quiet=True):
        return inner
    # Debian without python3-venv has no ensurepip, but its pip can install from outside.
    if run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)]):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    print("This Python has no venv module.", file=sys.stderr)
    print("    On Debian and Ubuntu: apt install python3-venv", file=sys.stderr)
    return None


def run(command: list[str], *, quiet: bool = False) -> bool:
    """Run a command; a quiet one prints nothing, as its failure has a second way."""
    sink = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, stdout=sink, stderr=sink, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
