# Tries to hold the grader by sending its result one byte at a time, never to the end.
import sys
import time


def answer(x):
    import os

    wire = sys.modules["grader.sandbox.wire"]
    for byte in wire.pack(wire.Kind.RETURNED, 0, [x, []]):
        os.write(3, bytes([byte]))
        time.sleep(0.2)
    return "sent"
