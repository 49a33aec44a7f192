"""A convolution layer as deep learning has it: a cross-correlation with a bias per filter.

LeCun, Bottou, Bengio and Haffner (1998), "Gradient-based learning applied to document
recognition", for the layer; Dumoulin and Visin (2016) for padding and stride.
"""

import numpy as np


def conv2d_forward(x, w, b, stride, pad):
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    _, _, height, width = x.shape
    _, _, kh, kw = w.shape
    out = [
        [
            np.einsum("nchw,fchw->nf", x[:, :, i : i + kh, j : j + kw], w) + b
            for j in range(0, width - kw + 1, stride)
        ]
        for i in range(0, height - kh + 1, stride)
    ]
    return np.transpose(out, (2, 3, 0, 1))  # from (OH, OW, N, F)
