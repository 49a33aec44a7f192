"""Right, one number at a time."""

import numpy as np


def conv2d_forward(x, w, b, stride, pad):
    N, C, H, W = x.shape
    F, _, kh, kw = w.shape
    OH = (H + 2 * pad - kh) // stride + 1
    OW = (W + 2 * pad - kw) // stride + 1
    x, w, b = x.tolist(), w.tolist(), b.tolist()
    out = np.zeros((N, F, OH, OW))
    for n in range(N):
        for f in range(F):
            for oh in range(OH):
                for ow in range(OW):
                    total = b[f]
                    for c in range(C):
                        for i in range(kh):
                            for j in range(kw):
                                top = oh * stride + i - pad
                                left = ow * stride + j - pad
                                if 0 <= top < H and 0 <= left < W:
                                    total += x[n][c][top][left] * w[f][c][i][j]
                    out[n, f, oh, ow] = total
    return out
