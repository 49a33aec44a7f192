"""What a learner hands in: the code of a .py file, or of the code cells of a notebook.

Only text is taken. Outputs and metadata of a notebook are not believed, and nothing is parsed as
Python here: that happens in a box (`survey`).
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from grader.errors import LearnerError
from grader.message import NOTHING, Message, say

MAX_FILE_BYTES = 20 << 20  # notebooks carry their pictures
MAX_CODE_BYTES = 1 << 20
MAX_CELLS = 5000
SUFFIXES = (".py", ".ipynb")


@dataclass(frozen=True, slots=True)
class Submission:
    name: str
    digest: str
    """SHA-256 of the file: the same content is the same submission."""
    cells: tuple[str, ...] = ()
    refusal: str = ""
    """Why it cannot be graded at all: `unreadable` or `too_large`."""
    complaint: Message = NOTHING

    @property
    def is_notebook(self) -> bool:
        return self.name.endswith(".ipynb")


def read_submission(path: Path) -> Submission:
    """Return the submission. A file that is there but unreadable is refused, not an error."""
    if path.suffix not in SUFFIXES:
        raise LearnerError(
            say("{file} is neither a .py nor an .ipynb file.", file=path.name),
            hint=say("Submit the Python file or the notebook that you edited."),
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LearnerError(
            say("{file} cannot be read: {error}", file=path, error=error.strerror),
            hint=say(
                "Give the path of your .py or .ipynb file. `shiken start EXERCISE` writes one."
            ),
        ) from error
    digest = hashlib.sha256(data).hexdigest()
    if len(data) > MAX_FILE_BYTES:
        return _refused(
            path, digest, "too_large", say("the file is larger than 20 MB: clear its outputs")
        )
    try:
        cells = _notebook_cells(data) if path.suffix == ".ipynb" else (data.decode("utf-8-sig"),)
    except UnicodeDecodeError as error:
        message = say("the file is not UTF-8 (byte {at}): save it as UTF-8", at=error.start)
        return _refused(path, digest, "unreadable", message)
    except _NotANotebookError as error:
        message = say("the file is not a notebook: {error}; save it again in Jupyter", error=error)
        return _refused(path, digest, "unreadable", message)
    # What the box takes is counted in bytes and in values, so the limits are as well.
    if len(cells) > MAX_CELLS or sum(map(_bytes, cells)) > MAX_CODE_BYTES:
        return _refused(
            path, digest, "too_large", say("more than a megabyte of code: submit the solution only")
        )
    return Submission(path.name, digest, tuple(cell.replace("\r\n", "\n") for cell in cells))


def _refused(path: Path, digest: str, refusal: str, complaint: Message) -> Submission:
    return Submission(path.name, digest, refusal=refusal, complaint=complaint)


def _bytes(cell: str) -> int:
    return len(cell.encode("utf-8", "replace"))  # JSON can hold half a surrogate pair


class _NotANotebookError(Exception):
    pass


_BROKEN = (
    *(LookupError, TypeError, AttributeError, ValueError, RecursionError, ImportError, NameError),
)
"""What the readers and converters of old formats raise on data that is not theirs."""


def _notebook_cells(data: bytes) -> tuple[str, ...]:
    """Return the sources of the code cells, of any notebook format there has been."""
    import nbformat  # noqa: PLC0415 - as slow as NumPy, for notebooks only
    from nbformat.reader import NotJSONError, reads  # noqa: PLC0415

    try:
        notebook = nbformat.convert(reads(data.decode("utf-8-sig")), 4)
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        return tuple(str(cell["source"]) for cell in cells)
    except NotJSONError as error:
        raise _NotANotebookError("not JSON") from error
    except (nbformat.ValidationError, *_BROKEN) as error:
        raise _NotANotebookError(f"{type(error).__name__}") from error
