"""How a process of ours is started for the box: isolated, with an empty environment."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BOOT = (
    "import gc, sys; gc.disable(); "  # nothing that is imported becomes garbage
    "sys.path.insert(0, {root!r}); import {module} as m; sys.path.remove({root!r}); "
    "gc.enable(); m.{call}"
)


def command(module: str, call: str) -> list[str]:
    """Return the command that runs `call` in a module of ours, apart from all user settings.

    Our own folder is on the path only while our modules are imported.
    """
    boot = BOOT.format(root=str(ROOT), module=module, call=call)
    return [sys.executable, "-I", "-c", boot]


def environment() -> dict[str, str]:
    """Return the whole environment. More than one BLAS thread would hang where none may start."""
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {"LANG": "C.UTF-8", **threads}
