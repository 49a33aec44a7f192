"""Where content is: in the wheel, beside the package in a checkout, or where `--content` says."""

import os
from pathlib import Path

from platformdirs import user_cache_path

from grader.errors import LearnerError
from grader.message import say


def content_root(chosen: Path | None = None) -> Path:
    """Return the folder that holds questions/, exercises/ and solutions/."""
    package = Path(__file__).parents[1]
    candidates = [chosen] if chosen else [package / "_content", package.parent]
    for root in candidates:
        if (root / "questions").is_dir() or (root / "exercises").is_dir():
            return root
    raise LearnerError(
        say("There is no content in {folder}.", folder=candidates[-1]),
        hint=say("Give a folder with questions/ and exercises/ in it: --content DIR."),
    )


def bank_files(root: Path) -> list[Path]:
    """Return the files that hold questions, in the order in which they are read."""
    return sorted((root / "questions").rglob("*.y*ml"))


def cache_folder() -> Path:
    """Return where things are kept that can be made again."""
    chosen = os.environ.get("SHIKEN_CACHE")
    return Path(chosen) if chosen else user_cache_path("shiken", appauthor=False)
