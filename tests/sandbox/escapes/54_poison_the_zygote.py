# Tries to leave something in the process from which the next job is made.
import builtins
import gc
import sys

import numpy as np


def answer(x):
    poisoned = hasattr(builtins, "poisoned") or hasattr(np, "poisoned")
    for module in list(sys.modules.values()):
        try:
            module.poisoned = True
        except (AttributeError, TypeError):
            pass
    builtins.poisoned = True
    gc.freeze()
    try:
        sys.modules["grader.sandbox.worker"].pack = None
        sys.modules["grader.sandbox.zygote"].Zygote.serve = None
    except KeyError:
        pass
    return "ESCAPED" if poisoned else "first"
