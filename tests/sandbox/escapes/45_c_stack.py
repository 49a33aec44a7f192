# Tries to overflow the C stack: the text of a list nested 200 000 deep.
import sys


def answer(x):
    sys.setrecursionlimit(2**31 - 1)
    nested = []
    for _ in range(200_000):
        nested = [nested]
    return repr(nested)
