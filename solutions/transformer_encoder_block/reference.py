"""Vaswani et al. (2017), Attention is all you need, section 3.1: the layer with norms at the end.

The parts: section 3.2 (attention), equation 2 (feed-forward network), and layer normalisation.
"""

import numpy as np


def transformer_encoder_block(x, params, n_head, mask):
    u = layer_norm(x + attention(x, params, n_head, mask), params["g1"], params["be1"])
    return layer_norm(u + feed_forward(u, params), params["g2"], params["be2"])


def attention(x, params, n_head, mask):
    Q, K, V = (split(x @ params["W" + name].T + params["b" + name], n_head) for name in "qkv")
    scores = Q @ K.transpose(0, 1, 3, 2) / np.sqrt(Q.shape[-1])
    heads = softmax(scores, True if mask is None else mask) @ V
    return heads.transpose(0, 2, 1, 3).reshape(x.shape) @ params["Wo"].T + params["bo"]


def split(x, n_head):
    """(batch, steps, D) -> (batch, head, steps, D / n_head)"""
    batch, steps, size = x.shape
    return x.reshape(batch, steps, n_head, size // n_head).transpose(0, 2, 1, 3)


def softmax(scores, mask):
    scores = np.where(mask, scores, np.finfo(float).min)
    weights = mask * np.exp(scores - scores.max(axis=-1, keepdims=True))
    total = weights.sum(axis=-1, keepdims=True)  # at least 1, the largest weight; or 0 if all False
    return weights / np.maximum(total, 1)


def feed_forward(x, params):
    return np.maximum(x @ params["W1"].T + params["b1"], 0) @ params["W2"].T + params["b2"]


def layer_norm(x, gamma, beta):
    mean = x.mean(axis=-1, keepdims=True)
    variance = x.var(axis=-1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(variance + 1e-5) + beta
