"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def weighted(row, vector):
    total = 0.0
    for j in range(len(row)):
        total += row[j] * vector[j]
    return total


def gru_step_backward(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    B, I = x.shape
    H = h.shape[1]
    dx, dh = np.zeros((B, I)), np.zeros((B, H))
    dW_r, dW_z, dW = (np.zeros((H, I)) for _ in range(3))
    dU_r, dU_z, dU = (np.zeros((H, H)) for _ in range(3))
    W_r, U_r, W_z, U_z, W, U = (w.tolist() for w in (W_r, U_r, W_z, U_z, W, U))
    for n in range(B):
        row, old, up = x[n].tolist(), h[n].tolist(), dh_next[n].tolist()
        r = [sigmoid(weighted(W_r[k], row) + weighted(U_r[k], old)) for k in range(H)]
        z = [sigmoid(weighted(W_z[k], row) + weighted(U_z[k], old)) for k in range(H)]
        seen = [r[k] * old[k] for k in range(H)]
        new = [math.tanh(weighted(W[k], row) + weighted(U[k], seen)) for k in range(H)]
        d_seen = [0.0] * H
        for k in range(H):
            error = up[k] * z[k] * (1 - new[k] * new[k])
            for j in range(H):
                d_seen[j] += error * U[k][j]
                dU[k, j] += error * seen[j]
            for j in range(I):
                dW[k, j] += error * row[j]
                dx[n, j] += error * W[k][j]
        for k in range(H):
            dh[n, k] += up[k] * (1 - z[k]) + d_seen[k] * r[k]
            of_r = d_seen[k] * old[k] * r[k] * (1 - r[k])
            of_z = up[k] * (new[k] - old[k]) * z[k] * (1 - z[k])
            for j in range(H):
                dh[n, j] += of_r * U_r[k][j] + of_z * U_z[k][j]
                dU_r[k, j] += of_r * old[j]
                dU_z[k, j] += of_z * old[j]
            for j in range(I):
                dx[n, j] += of_r * W_r[k][j] + of_z * W_z[k][j]
                dW_r[k, j] += of_r * row[j]
                dW_z[k, j] += of_z * row[j]
    return dx, dh, dW_r, dU_r, dW_z, dU_z, dW, dU
