# Tries to write its own verdict after the last word: at exit, in a finalizer, in a handler.
import os
import sys

import numpy as np

try:
    import atexit
    import pickle
except ModuleNotFoundError:  # then only the finalizers are left
    atexit = pickle = None


def forge(*_):
    if pickle is not None:
        os.write(3, pickle.dumps(True))
    else:
        wire = sys.modules["grader.sandbox.wire"]
        os.write(3, wire.pack(wire.Kind.RETURNED, 0, [np.zeros(1), []]))


class Late:
    def __del__(self):
        forge()


KEPT = Late()
if atexit is not None:
    atexit.register(forge)


def answer(x):
    return 0 * x
