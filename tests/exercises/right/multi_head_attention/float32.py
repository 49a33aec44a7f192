import numpy as np


def multi_head_attention(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """Head by head on slices, then one concatenation."""
    Xq, Xkv, W_q, W_k, W_v, W_o = [
        np.asarray(a, dtype=np.float32) for a in (Xq, Xkv, W_q, W_k, W_v, W_o)
    ]
    d = Xq.shape[2] // n_head
    q, k, v = Xq @ W_q.T, Xkv @ W_k.T, Xkv @ W_v.T
    outs, weights = [], []
    for h in range(n_head):
        part = slice(h * d, (h + 1) * d)
        s = np.matmul(q[:, :, part], k[:, :, part].transpose(0, 2, 1)) / np.float32(np.sqrt(d))
        e = np.exp(s - s.max(axis=2, keepdims=True))
        a = e / e.sum(axis=2, keepdims=True)
        weights.append(a)
        outs.append(np.matmul(a, v[:, :, part]))
    return np.concatenate(outs, axis=2) @ W_o.T, np.stack(weights, axis=1)
