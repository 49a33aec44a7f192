import numpy as np


def sigmoid(x):
    """シグモイド関数 / The logistic sigmoid.

    x: 任意の形の配列（0次元、空、整数もある） / an array of any shape (0-d, empty, integers too)
    returns: x と同じ形の実数の配列 / real numbers in the same shape

    |x| が1000程度でも nan や inf にしない。引数は書き換えない。
    No nan or inf even for |x| of about 1000. Do not modify the argument.
    """
    raise NotImplementedError
