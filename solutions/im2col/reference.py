"""Windows of a convolution as the rows of a matrix.

Chellapilla, Puri and Simard (2006), "High performance convolutional neural networks for document
processing": the unrolled convolution. The order of rows and columns is the exercise's own.
"""

import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    _, _, height, width = x.shape
    windows = [
        image[:, i : i + kh, j : j + kw].ravel()
        for image in x
        for i in range(0, height - kh + 1, stride)
        for j in range(0, width - kw + 1, stride)
    ]
    return np.stack(windows)
