# Tries to take the process down by reading address 0.
import ctypes


def answer(x):
    return ctypes.string_at(0)
