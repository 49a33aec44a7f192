import numpy as np


def transformer_encoder_block(x, params, n_head, mask):
    x = np.asarray(x, dtype=np.float32)
    p = {name: np.asarray(value, dtype=np.float32) for name, value in params.items()}
    B, T, D = x.shape

    def split(y):
        return y.reshape(B, T, n_head, D // n_head).transpose(0, 2, 1, 3)

    def norm(y, g, b):
        y = y - y.mean(axis=-1, keepdims=True)
        return y / np.sqrt((y * y).mean(axis=-1, keepdims=True) + np.float32(1e-5)) * g + b

    q, k, v = (split(x @ p["W" + c].T + p["b" + c]) for c in "qkv")
    s = q @ k.transpose(0, 1, 3, 2) / np.float32(np.sqrt(D // n_head))
    if mask is not None:
        s = np.where(mask, s, np.float32(-np.inf))
    top = s.max(axis=-1, keepdims=True)
    e = np.exp(s - np.where(np.isfinite(top), top, np.float32(0)))
    total = e.sum(axis=-1, keepdims=True)
    a = np.divide(e, total, out=np.zeros_like(e), where=total > 0)
    o = (a @ v).transpose(0, 2, 1, 3).reshape(B, T, D)
    u = norm(x + o @ p["Wo"].T + p["bo"], p["g1"], p["be1"])
    f = np.maximum(u @ p["W1"].T + p["b1"], np.float32(0)) @ p["W2"].T + p["b2"]
    return norm(u + f, p["g2"], p["be2"])
