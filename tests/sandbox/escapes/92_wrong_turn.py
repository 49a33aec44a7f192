# Tries to answer calls out of their turn, and with words that only the grader says.
import os
import sys


def answer(x):
    wire = sys.modules["grader.sandbox.wire"]
    order = [(wire.Kind.JOB, 0), (wire.Kind.LOADED, 0), (wire.Kind.RETURNED, 7), (wire.Kind.END, 0)]
    os.write(3, b"".join(wire.pack(kind, index, [[], []]) for kind, index in order))
    os._exit(0)
