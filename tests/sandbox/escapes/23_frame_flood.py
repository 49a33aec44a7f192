# Tries to drown the grader in frames that are each in order.
import os
import sys


def answer(x):
    wire = sys.modules["grader.sandbox.wire"]
    frames = b"".join(wire.pack(wire.Kind.RETURNED, i, [x, []]) for i in range(20_000))
    while True:
        os.write(3, frames)
