import numpy as np


def conv2d_forward(x, w, b, stride, pad):
    """2次元畳み込みの順伝播 / Forward pass of a 2D convolution.

    x: (N, C, H, W), w: (F, C, kh, kw), b: (F,)
    stride: int  窓をずらす幅 / step of the window
    pad: int     上下左右に付ける 0 の幅 / width of the zeros on each side
    returns (N, F, OH, OW)

    フィルタは反転しない / the filters are not flipped
    """
    raise NotImplementedError
