"""Lines with an editor: readline, with a memory of its own for code and for text."""

import sys
from time import sleep

from grader.cli.terminal.resize import changed, on_resize, watch
from grader.cli.terminal.restore import restored

SETTLE = 0.1  # seconds; a window that is being drawn changes its size many times


class ResizedError(Exception):
    """The window has another size; what was typed so far is kept."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class LineEditor:
    """Reads lines from a person. Each kind of line has its own history (arrow up)."""

    def __init__(self) -> None:
        watch()  # before readline takes its own note of it
        import readline  # noqa: PLC0415 - only for a person at a terminal

        self._readline = readline
        self._histories: dict[str, list[str]] = {}
        readline.set_auto_history(False)
        readline.parse_and_bind("set enable-bracketed-paste on")  # Enter is pressed, never pasted
        readline.parse_and_bind('"\\e[": skip-csi-sequence')  # unknown keys, and late answers

    def read(self, prompt: str, kind: str, typed: str = "") -> str | None:
        """Return the line, or None at the end of input. Raises ResizedError."""
        past = self._histories.setdefault(kind, [])
        self._recall(past, typed)
        changed()
        try:
            with restored(sys.stdin.fileno()), on_resize(self._interrupt):
                line = input(prompt)
        except EOFError:
            print()  # noqa: T201 - the cursor stands behind the prompt
            return None
        except UnicodeDecodeError:
            return ""
        finally:
            self._readline.set_pre_input_hook(None)
        line = " ".join(line.split("\n"))
        if line.strip() and line not in past[-1:]:
            past.append(line)
        return line

    def _recall(self, past: list[str], typed: str) -> None:
        self._readline.clear_history()
        for line in past:
            self._readline.add_history(line)

        def insert() -> None:
            self._readline.insert_text(typed)
            self._readline.redisplay()

        self._readline.set_pre_input_hook(insert if typed else None)

    def _interrupt(self) -> None:
        raise ResizedError(self._readline.get_line_buffer())


def settled() -> None:
    """Wait until the window keeps its size."""
    while changed():
        sleep(SETTLE)
