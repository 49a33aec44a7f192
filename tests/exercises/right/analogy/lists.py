from math import hypot


def analogy(E, a, b, c, topn):
    rows = E.tolist()
    query = [y - x + z for x, y, z in zip(rows[a], rows[b], rows[c])]

    def cosine(v):
        lengths = hypot(*v) * hypot(*query)
        return sum(x * y for x, y in zip(v, query)) / lengths if lengths else 0

    ranked = sorted((-cosine(v), i) for i, v in enumerate(rows) if i not in {a, b, c})
    return [i for _, i in ranked][:topn]
