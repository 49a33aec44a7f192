# Tries to confuse the grader by closing its socket and living on.
import os
import time


def answer(x):
    os.close(3)
    time.sleep(1000)
