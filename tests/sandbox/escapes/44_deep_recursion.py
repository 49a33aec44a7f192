# Tries to crash its interpreter, and who shares it, by recursion without an end.
import sys


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def answer(x):
    sys.setrecursionlimit(2**31 - 1)
    return Deep().a
