"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def lstm_step_backward(x, h, c, W, U, b, dc_next, dh_next):
    B, H = h.shape
    I = x.shape[1]
    dx, dh, dc = np.zeros((B, I)), np.zeros((B, H)), np.zeros((B, H))
    dW, dU, db = np.zeros((4 * H, I)), np.zeros((4 * H, H)), np.zeros(4 * H)
    for n in range(B):
        for k in range(H):
            sums = []
            for row in (k, H + k, 2 * H + k, 3 * H + k):
                total = float(b[row])
                for j in range(I):
                    total += float(W[row, j]) * float(x[n, j])
                for j in range(H):
                    total += float(U[row, j]) * float(h[n, j])
                sums.append(total)
            a, i, f, o = math.tanh(sums[0]), sigmoid(sums[1]), sigmoid(sums[2]), sigmoid(sums[3])
            old = float(c[n, k])
            out = math.tanh(i * a + f * old)
            above = float(dh_next[n, k])
            cell = float(dc_next[n, k]) + above * o * (1 - out * out)
            dc[n, k] = cell * f
            errors = {
                k: cell * i * (1 - a * a),
                H + k: cell * a * i * (1 - i),
                2 * H + k: cell * old * f * (1 - f),
                3 * H + k: above * out * o * (1 - o),
            }
            for row, error in errors.items():
                db[row] += error
                for j in range(I):
                    dW[row, j] += error * float(x[n, j])
                    dx[n, j] += error * float(W[row, j])
                for j in range(H):
                    dU[row, j] += error * float(h[n, j])
                    dh[n, j] += error * float(U[row, j])
    return dx, dh, dc, dW, dU, db
