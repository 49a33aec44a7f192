# Tries to hold the grader for ever by printing a little now and then.
import os
import time


def answer(x):
    while True:
        os.write(1, b".")
        time.sleep(0.1)
