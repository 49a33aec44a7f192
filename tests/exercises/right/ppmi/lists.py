from math import log2


def ppmi(C):
    rows = C.tolist()
    sums = [sum(column) for column in zip(*rows)]
    total = sum(sums)

    def cell(count, s, t):
        return max(log2(count) + log2(total) - log2(s) - log2(t), 0.0) if count else 0.0

    return [[cell(c, s, t) for c, t in zip(row, sums)] for row, s in zip(rows, sums)]
