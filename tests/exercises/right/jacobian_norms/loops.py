import math


def jacobian_norms(U, hs):
    """The largest singular value without a library: the Gram matrix squared again and again."""
    H = len(U)
    U, hs = U.tolist(), hs.tolist()
    product = [[1.0 if i == j else 0.0 for j in range(H)] for i in range(H)]
    norms = []
    for s in range(len(hs) - 1, 0, -1):
        step = [[(1 - hs[s][i] * hs[s][i]) * U[i][j] for j in range(H)] for i in range(H)]
        product = times(product, step)
        norms.append(largest(product))
    return norms


def times(one, other):
    result = []
    for i in range(len(one)):
        row = []
        for j in range(len(other[0])):
            total = 0.0
            for k in range(len(other)):
                total += one[i][k] * other[k][j]
            row.append(total)
        result.append(row)
    return result


def largest(matrix):
    H = len(matrix)
    gram = times([[matrix[i][j] for i in range(H)] for j in range(H)], matrix)
    power = gram
    for _ in range(50):
        size = trace(power)
        if size == 0:
            return 0.0
        power = [[value / size for value in row] for row in power]
        power = times(power, power)
    return math.sqrt(trace(times(power, gram)) / trace(power))


def trace(matrix):
    total = 0.0
    for i in range(len(matrix)):
        total += matrix[i][i]
    return total
