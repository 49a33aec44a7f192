"""What every command is given: language, folders, and what is made from them when needed.

What brings NumPy or YAML is imported when it is first asked for: no question waits for it that
can be shown without.
"""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from grader.cli.preferences import Preferences, read_preferences
from grader.cli.words import Tongue
from grader.content.paths import content_root

if TYPE_CHECKING:
    from grader.content.desk import ContentDesk
    from grader.content.index import Index
    from grader.content.library import Library
    from grader.history.store import History


class Settings:
    """`file` is where the learner's own settings are."""

    def __init__(self, tongue: Tongue, content: Path | None, data: Path, file: Path) -> None:
        self.tongue = tongue
        self.content = content
        self.data = data
        self.file = file

    @cached_property
    def preferences(self) -> Preferences:
        return read_preferences(self.file)

    @cached_property
    def root(self) -> Path:
        return content_root(self.content)

    @cached_property
    def library(self) -> "Library":
        from grader.content.library import Library  # noqa: PLC0415 - see above

        return Library(self.root)

    @cached_property
    def desk(self) -> "ContentDesk":
        from grader.sandbox import pool  # noqa: PLC0415 - see above

        pool.begin()  # the zygote comes up while NumPy is imported here
        from grader.content.desk import ContentDesk  # noqa: PLC0415 - see above
        from grader.sandbox.run import run  # noqa: PLC0415 - see above

        return ContentDesk(self.library, run)

    @cached_property
    def index(self) -> "Index":
        from grader.content.index import Index  # noqa: PLC0415 - see above

        return Index(self.root)

    def history(self) -> "History":
        from grader.history.store import History  # noqa: PLC0415 - see above

        return History(self.data)
