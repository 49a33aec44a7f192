import math


def cosine_similarity(a, b):
    dot = aa = bb = 0.0
    for x, y in zip(a, b):
        dot += float(x) * float(y)
        aa += float(x) ** 2
        bb += float(y) ** 2
    if aa == 0 or bb == 0:
        return 0
    return dot / math.sqrt(aa * bb)
