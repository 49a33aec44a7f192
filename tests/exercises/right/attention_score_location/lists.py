"""Right, with lists only."""


def attention_score_location(s, W_a, T):
    rows = W_a.tolist()[:T]
    return [
        [sum(w * x for w, x in zip(row, state, strict=True)) for row in rows]
        for state in s.tolist()
    ]
