"""What every command is given: language, folders, and what is made from them when needed."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from grader.cli.preferences import Preferences, read_preferences
from grader.cli.words import Tongue
from grader.content.desk import ContentDesk
from grader.content.index import Index
from grader.content.library import Library
from grader.content.paths import content_root
from grader.history.store import History
from grader.sandbox.run import run


@dataclass
class Settings:
    tongue: Tongue
    content: Path | None
    data: Path
    file: Path
    """Where the learner's own settings are."""

    @cached_property
    def preferences(self) -> Preferences:
        return read_preferences(self.file)

    @cached_property
    def root(self) -> Path:
        return content_root(self.content)

    @cached_property
    def library(self) -> Library:
        return Library(self.root)

    @cached_property
    def desk(self) -> ContentDesk:
        return ContentDesk(self.library, run)

    @cached_property
    def index(self) -> Index:
        return Index(self.root)

    def history(self) -> History:
        return History(self.data)
