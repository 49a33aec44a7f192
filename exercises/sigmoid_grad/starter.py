import numpy as np


def sigmoid_grad(x):
    """シグモイド関数の微分 / Derivative of the sigmoid.

    x: 任意の形の配列、シグモイド関数の入力 / an array of any shape, the sigmoid's input
    returns: x と同じ形の配列、各要素での微分 / the same shape, the derivative at each element

    |x| が1000程度でも nan にしない。引数は書き換えない。
    No nan even for |x| of about 1000. Do not modify the argument.
    """
    raise NotImplementedError
