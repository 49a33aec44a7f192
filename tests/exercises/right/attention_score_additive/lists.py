"""Right, with lists only."""

import math


def attention_score_additive(s, hs, W_a, v_a):
    rows, outer = W_a.tolist(), v_a.tolist()
    return [
        [score(state + h, rows, outer) for h in encoded]
        for state, encoded in zip(s.tolist(), hs.tolist(), strict=True)
    ]


def score(joined, rows, outer):
    return dot(outer, [math.tanh(dot(row, joined)) for row in rows])


def dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))
