"""Who holds a session: two terminals must not go on with the same one."""

import fcntl
from pathlib import Path

FILE = "session.lock"


class Hold:
    """A lock that ends with its process, however that ends."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / FILE).open("ab")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.held = False
        except OSError:  # a file system without locks: nobody is kept out
            self.held = True
        else:
            self.held = True

    def close(self) -> None:
        self._file.close()
