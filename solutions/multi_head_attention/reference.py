"""Vaswani et al. (2017), Attention is all you need, section 3.2.2, without mask and biases."""

import numpy as np


def multi_head_attention(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    Q, K, V = split(Xq @ W_q.T, n_head), split(Xkv @ W_k.T, n_head), split(Xkv @ W_v.T, n_head)
    weights = softmax(Q @ K.transpose(0, 1, 3, 2) / np.sqrt(Q.shape[-1]))
    joined = (weights @ V).transpose(0, 2, 1, 3).reshape(Xq.shape)
    return joined @ W_o.T, weights


def split(x, n_head):
    """(batch, steps, D) -> (batch, head, steps, D / n_head)"""
    batch, steps, size = x.shape
    return x.reshape(batch, steps, n_head, size // n_head).transpose(0, 2, 1, 3)


def softmax(scores):
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return grown / grown.sum(axis=-1, keepdims=True)
