# Tries to take the process down by aborting.
import os


def answer(x):
    os.abort()
