"""Right, one number at a time."""

import numpy as np


def im2col(x, kh, kw, stride, pad):
    N, C, H, W = x.shape
    OH = (H + 2 * pad - kh) // stride + 1
    OW = (W + 2 * pad - kw) // stride + 1
    out = np.zeros((N * OH * OW, C * kh * kw))
    row = 0
    for n in range(N):
        for oh in range(OH):
            for ow in range(OW):
                column = 0
                for c in range(C):
                    for i in range(kh):
                        for j in range(kw):
                            top = oh * stride + i - pad
                            left = ow * stride + j - pad
                            if 0 <= top < H and 0 <= left < W:
                                out[row, column] = x[n, c, top, left]
                            column += 1
                row += 1
    return out
