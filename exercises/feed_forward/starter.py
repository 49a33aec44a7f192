import numpy as np


def feed_forward(x, W1, b1, W2, b2):
    """位置ごとの順伝播ネットワーク / The position-wise feed-forward network.

    x: (..., D)
    W1: (F, D), b1: (F,)   1つ目の全結合 / the first linear layer
    W2: (D, F), b2: (D,)   2つ目の全結合 / the second linear layer

    returns: x と同じ形 / the same shape as x

    間に ReLU が入る。残差接続はない。 / A ReLU stands between. No residual connection.
    """
    raise NotImplementedError
