import math


def analogy(E, a, b, c, topn):
    D = len(E[0])
    q = [float(E[b][d]) - float(E[a][d]) + float(E[c][d]) for d in range(D)]
    found = []
    for i in range(len(E)):
        if i == a or i == b or i == c:
            continue
        dot = length = 0.0
        for d in range(D):
            dot += float(E[i][d]) * q[d]
            length += float(E[i][d]) ** 2
        cos = dot / math.sqrt(length) if length > 0 else 0.0
        found.append((-cos, i))
    found.sort()
    return [i for _, i in found[:topn]]
