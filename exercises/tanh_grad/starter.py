import numpy as np


def tanh_grad(x):
    """tanhの微分 / Derivative of tanh.

    x: 任意の形の配列、tanh の入力 / an array of any shape, the input of tanh
    returns: x と同じ形の配列、各要素での微分 / the same shape, the derivative at each element

    |x| が1000程度でも nan にしない。引数は書き換えない。
    No nan even for |x| of about 1000. Do not modify the argument.
    """
    raise NotImplementedError
