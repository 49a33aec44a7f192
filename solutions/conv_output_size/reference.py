"""Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning.

o = floor((n + 2p - d(k - 1) - 1) / s) + 1
"""


def conv_output_size(n, k, stride=1, pad=0, dilation=1):
    travel = n + 2 * pad - dilation * (k - 1) - 1
    return travel // stride + 1
