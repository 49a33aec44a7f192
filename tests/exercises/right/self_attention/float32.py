import numpy as np


def self_attention(X, W_q, W_k, W_v, mask):
    X, W_q, W_k, W_v = [np.asarray(a, dtype=np.float32) for a in (X, W_q, W_k, W_v)]
    Q, K, V = X @ W_q.T, X @ W_k.T, X @ W_v.T
    scores = np.matmul(Q, np.transpose(K, (0, 2, 1))) / np.float32(np.sqrt(W_q.shape[0]))
    if mask is not None:
        scores = np.where(mask, scores, np.float32(-np.inf))
    highest = np.max(scores, axis=2, keepdims=True)
    highest = np.where(np.isinf(highest), np.float32(0), highest)
    weights = np.exp(scores - highest)
    total = np.sum(weights, axis=2, keepdims=True)
    total[total == 0] = 1
    return np.matmul(weights / total, V)
