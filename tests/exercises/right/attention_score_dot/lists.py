"""Right, with lists only."""


def attention_score_dot(s, hs):
    return [
        [sum(a * b for a, b in zip(query, h, strict=True)) for h in states]
        for query, states in zip(s.tolist(), hs.tolist(), strict=True)
    ]
