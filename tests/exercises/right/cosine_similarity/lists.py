from math import hypot


def cosine_similarity(a, b):
    a, b = a.tolist(), b.tolist()
    lengths = hypot(*a) * hypot(*b)
    return sum(map(lambda x, y: x * y, a, b)) / lengths if lengths > 0 else 0.0
