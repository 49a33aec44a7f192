# Tries to hold the grader after a right answer and the END: both are sent, and then it loops.
import os
import sys


def answer(x):
    wire = sys.modules["grader.sandbox.wire"]
    os.write(3, wire.pack(wire.Kind.RETURNED, 0, [2 * x, []]) + wire.pack(wire.Kind.END, 1, None))
    while True:
        pass
