# Tries to hold the grader for ever with frames that say "still here", each of which is in order.
import os
import sys
import time


def answer(x):
    wire = sys.modules["grader.sandbox.wire"]
    while True:
        os.write(3, wire.pack(wire.Kind.READY, 0, None))
        time.sleep(0.1)
