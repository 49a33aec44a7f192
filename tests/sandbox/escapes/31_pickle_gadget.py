# Tries to have the grader run a command when it unpickles the result.
import os

import numpy as np

SCRATCH = "/nowhere"


class Gadget:
    def __reduce__(self):
        return os.system, (f"touch {SCRATCH}/unpickled",)


def answer(x):
    return np.array([Gadget()], dtype=object)
