# Tries to fill the screen with its complaints, and to command the terminal in them.
import os
import sys


def answer(x):
    wire = sys.modules["grader.sandbox.wire"]
    note = ["\x1b[31m" * 100, "\x1b]0;owned\x07" * 50_000, "\x1b", 0, 0]
    while True:
        os.write(3, wire.pack(wire.Kind.RAISED, 0, note))
