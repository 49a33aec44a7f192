"""Right, in float32, filling one place of the window at a time for all windows at once."""

import numpy as np


def im2col(x, kh, kw, stride, pad):
    N, C, H, W = x.shape
    OH = 1 + (H + 2 * pad - kh) // stride
    OW = 1 + (W + 2 * pad - kw) // stride
    img = np.zeros((N, C, H + 2 * pad, W + 2 * pad), dtype=np.float32)
    img[:, :, pad : pad + H, pad : pad + W] = x
    col = np.zeros((N, C, kh, kw, OH, OW), dtype=np.float32)
    for i in range(kh):
        for j in range(kw):
            last_i, last_j = i + stride * OH, j + stride * OW
            col[:, :, i, j] = img[:, :, i:last_i:stride, j:last_j:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * OH * OW, -1)
