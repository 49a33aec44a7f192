"""Right, with lists only."""

import math


def luong_attentional(c, h, W_c):
    rows = W_c.tolist()
    return [
        [math.tanh(sum(w * x for w, x in zip(row, context + state, strict=True))) for row in rows]
        for context, state in zip(c.tolist(), h.tolist(), strict=True)
    ]
