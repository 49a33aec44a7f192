import numpy as np


def truncated_bptt(xs, do, W, U, V, k):
    B, T, _ = xs.shape
    xs, do, W, U, V = [a.tolist() for a in (xs, do, W, U, V)]
    dW, dU, dV = [[[0.0] * len(row) for row in matrix] for matrix in (W, U, V)]
    for n in range(B):
        hs = [[0.0] * len(U)]
        for t in range(T):
            hs.append([a + b for a, b in zip(times(W, xs[n][t]), times(U, hs[t]))])
        for t in range(T):
            collect(dV, do[n][t], hs[t + 1])
            delta = times(flipped(V), do[n][t])
            s = t
            gone = 0
            while s >= 0 and gone < k:
                collect(dW, delta, xs[n][s])
                collect(dU, delta, hs[s])
                delta = times(flipped(U), delta)
                s -= 1
                gone += 1
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


def collect(gradient, error, entered):
    for i in range(len(error)):
        for j in range(len(entered)):
            gradient[i][j] += error[i] * entered[j]
