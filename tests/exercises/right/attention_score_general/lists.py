"""Right, with lists only."""


def attention_score_general(s, hs, W):
    columns = list(zip(*W.tolist(), strict=True))
    scores = []
    for state, encoded in zip(s.tolist(), hs.tolist(), strict=True):
        query = [dot(state, column) for column in columns]
        scores.append([dot(query, h) for h in encoded])
    return scores


def dot(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))
