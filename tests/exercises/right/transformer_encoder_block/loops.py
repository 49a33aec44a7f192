import math

import numpy as np


def transformer_encoder_block(x, params, n_head, mask):
    B, T, D = x.shape
    p = {name: value.tolist() for name, value in params.items()}
    mask = np.broadcast_to(True if mask is None else mask, (B, n_head, T, T))
    return np.array([encode(x[n].tolist(), p, n_head, mask[n].tolist()) for n in range(B)])


def encode(rows, p, n_head, mask):
    q, k, v = [[linear(row, p["W" + c], p["b" + c]) for row in rows] for c in "qkv"]
    D = len(rows[0])
    d = D // n_head
    result = []
    for i in range(len(rows)):
        joined = [0.0] * D
        for h in range(n_head):
            seen = [j for j in range(len(rows)) if mask[h][i][j]]
            scores = []
            for j in seen:
                total = 0.0
                for c in range(h * d, (h + 1) * d):
                    total += q[i][c] * k[j][c]
                scores.append(total / math.sqrt(d))
            grown = [math.exp(score - max(scores)) for score in scores]
            for j, weight in zip(seen, grown):
                for c in range(h * d, (h + 1) * d):
                    joined[c] += weight / sum(grown) * v[j][c]
        attended = linear(joined, p["Wo"], p["bo"])
        u = norm([a + b for a, b in zip(rows[i], attended)], p["g1"], p["be1"])
        hidden = [value if value > 0 else 0.0 for value in linear(u, p["W1"], p["b1"])]
        f = linear(hidden, p["W2"], p["b2"])
        result.append(norm([a + b for a, b in zip(u, f)], p["g2"], p["be2"]))
    return result


def linear(row, W, b):
    result = []
    for weights, bias in zip(W, b):
        total = bias
        for w, value in zip(weights, row):
            total += w * value
        result.append(total)
    return result


def norm(row, gamma, beta):
    mean = sum(row) / len(row)
    variance = sum((value - mean) ** 2 for value in row) / len(row)
    scale = math.sqrt(variance + 1e-5)
    return [g * (value - mean) / scale + b for value, g, b in zip(row, gamma, beta)]
