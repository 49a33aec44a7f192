import numpy as np


def bptt(xs, do, W, U, V):
    B, T, _ = xs.shape
    xs, do, W, U, V = [a.tolist() for a in (xs, do, W, U, V)]
    dW, dU, dV = [[[0.0] * len(row) for row in matrix] for matrix in (W, U, V)]
    for n in range(B):
        hs = [[0.0] * len(U)]
        for t in range(T):
            hs.append(add(times(W, xs[n][t]), times(U, hs[t])))
        later = [0.0] * len(U)
        for t in range(T - 1, -1, -1):
            delta = add(times(flipped(V), do[n][t]), times(flipped(U), later))
            collect(dW, delta, xs[n][t])
            collect(dU, delta, hs[t])
            collect(dV, do[n][t], hs[t + 1])
            later = delta
    return np.array(dW), np.array(dU), np.array(dV)


def times(matrix, vector):
    result = []
    for row in matrix:
        total = 0.0
        for j in range(len(vector)):
            total += row[j] * vector[j]
        result.append(total)
    return result


def flipped(matrix):
    return [[row[j] for row in matrix] for j in range(len(matrix[0]))]


def add(one, other):
    return [one[j] + other[j] for j in range(len(one))]


def collect(gradient, error, entered):
    for i in range(len(error)):
        for j in range(len(entered)):
            gradient[i][j] += error[i] * entered[j]
