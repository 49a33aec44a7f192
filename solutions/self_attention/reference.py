"""Vaswani et al. (2017), Attention is all you need, equation 1, on projections of one sequence."""

import numpy as np


def self_attention(X, W_q, W_k, W_v, mask):
    Q, K, V = X @ W_q.T, X @ W_k.T, X @ W_v.T
    scores = Q @ K.transpose(0, 2, 1) / np.sqrt(len(W_q))
    return softmax(scores, True if mask is None else mask) @ V


def softmax(scores, mask):
    scores = np.where(mask, scores, np.finfo(float).min)
    weights = mask * np.exp(scores - scores.max(axis=-1, keepdims=True))
    total = weights.sum(axis=-1, keepdims=True)  # at least 1, the largest weight; or 0 if all False
    return weights / np.maximum(total, 1)
