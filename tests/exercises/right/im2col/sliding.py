"""Right, with NumPy's view of all windows; returns lists."""

import numpy as np


def im2col(x, kh, kw, stride, pad):
    x = np.pad(x, [(0, 0)] * 2 + [(pad, pad)] * 2, mode="constant")
    views = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(2, 3))
    views = views[:, :, ::stride, ::stride].transpose(0, 2, 3, 1, 4, 5)
    return views.reshape(-1, x.shape[1] * kh * kw).tolist()
