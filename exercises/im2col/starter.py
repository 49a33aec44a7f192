import numpy as np


def im2col(x, kh, kw, stride, pad):
    """im2col（畳み込みの窓を行列に並べる） / The windows of a convolution as a matrix.

    x: (N, C, H, W)
    kh, kw: int  窓の高さと幅 / height and width of the window
    stride: int  窓をずらす幅 / step of the window
    pad: int     上下左右に付ける 0 の幅 / width of the zeros on each side
    returns (N*OH*OW, C*kh*kw)

    行は n, oh, ow の順、列は c, 窓の縦、窓の横の順
    rows ordered by n, oh, ow; columns by c, then down and across the window
    """
    raise NotImplementedError
