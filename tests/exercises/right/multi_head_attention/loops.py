import math

import numpy as np


def multi_head_attention(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    B, Tq, D = Xq.shape
    Tk = Xkv.shape[1]
    d = D // n_head
    out = np.zeros((B, Tq, D))
    weights = np.zeros((B, n_head, Tq, Tk))
    for n in range(B):
        q = project(W_q, Xq[n])
        k = project(W_k, Xkv[n])
        v = project(W_v, Xkv[n])
        joined = [[0.0] * D for _ in range(Tq)]
        for h in range(n_head):
            block = range(h * d, h * d + d)
            for i in range(Tq):
                scores = []
                for j in range(Tk):
                    scores.append(sum(q[i][c] * k[j][c] for c in block) / math.sqrt(d))
                grown = [math.exp(score - max(scores)) for score in scores]
                for j in range(Tk):
                    weight = grown[j] / sum(grown)
                    weights[n, h, i, j] = weight
                    for c in block:
                        joined[i][c] += weight * v[j][c]
        out[n] = project(W_o, np.array(joined))
    return out, weights


def project(W, rows):
    W, rows = W.tolist(), rows.tolist()
    return [[sum(w * x for w, x in zip(line, row)) for line in W] for row in rows]
