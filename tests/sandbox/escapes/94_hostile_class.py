# Tries to run code in the reader with properties of its type: name, class, dtype.
import numpy as np


class Meta(type):
    def __instancecheck__(cls, other):
        return True

    @property
    def __name__(cls):
        while True:
            pass


class Hostile(metaclass=Meta):
    @property
    def __class__(self):
        return np.ndarray

    dtype = np.dtype(float)
    shape = (2, 3)
    ndim = 2
    nbytes = 48

    def __array__(self, *args, **kwargs):
        while True:
            pass


def answer(x):
    return Hostile()
