import numpy as np


def conv_output_size(n, k, stride=1, pad=0, dilation=1):
    """畳み込みの出力サイズ / Output size of a convolution.

    n: int         入力の長さ / length of the input
    k: int         カーネルの長さ / length of the kernel
    stride: int    ずらす幅 / step of the kernel
    pad: int       両側それぞれのパディング / padding on each end
    dilation: int  カーネル要素の間隔（1 は隙間なし） / distance of kernel elements (1: no gaps)

    returns: int   出力の長さ（余りは切り捨て） / length of the output (rounded down)
    """
    raise NotImplementedError
