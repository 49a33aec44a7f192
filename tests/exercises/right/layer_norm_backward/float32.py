import numpy as np


def layer_norm_backward(x, gamma, dy):
    x, gamma, dy = [np.asarray(a, dtype=np.float32) for a in (x, gamma, dy)]
    D = x.shape[-1]
    centred = x - x.mean(axis=-1, keepdims=True)
    inverse = 1 / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(1e-5))
    x_hat = centred * inverse
    g = dy * gamma
    dx = D * g - g.sum(axis=-1, keepdims=True) - x_hat * (g * x_hat).sum(axis=-1, keepdims=True)
    dx = inverse / D * dx
    return dx, (dy * x_hat).reshape(-1, D).sum(axis=0), dy.reshape(-1, D).sum(axis=0)
