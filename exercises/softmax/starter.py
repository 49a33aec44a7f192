import numpy as np


def softmax(x, axis=-1):
    """ソフトマックス関数 / Softmax.

    x: 1次元以上の配列 / an array with one axis or more
    axis: 和が 1 になる軸 / the axis along which the result sums to 1
    returns: x と同じ形の配列 / an array of the shape of x

    大きな値や -inf があっても nan にしない。引数は書き換えない。
    No nan even with large elements or -inf. Do not modify the argument.
    """
    raise NotImplementedError
