"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def lstm_backward(xs, h0, c0, W, U, b, dhs):
    B, T, I = xs.shape
    H = h0.shape[1]
    dxs, dh0, dc0 = np.zeros((B, T, I)), np.zeros((B, H)), np.zeros((B, H))
    dW, dU, db = np.zeros((4 * H, I)), np.zeros((4 * H, H)), np.zeros(4 * H)
    W, U, b = W.tolist(), U.tolist(), b.tolist()
    for n in range(B):
        x = xs[n].tolist()
        h, c, kept = [h0[n].tolist()], [c0[n].tolist()], []
        for t in range(T):
            sums = []
            for row in range(4 * H):
                total = b[row]
                for j in range(I):
                    total += W[row][j] * x[t][j]
                for j in range(H):
                    total += U[row][j] * h[t][j]
                sums.append(total)
            active = [math.tanh(s) for s in sums[:H]] + [sigmoid(s) for s in sums[H:]]
            kept.append(active)
            new_c, new_h = [], []
            for k in range(H):
                new_c.append(active[H + k] * active[k] + active[2 * H + k] * c[t][k])
                new_h.append(active[3 * H + k] * math.tanh(new_c[k]))
            c.append(new_c)
            h.append(new_h)
        dh, dc = [0.0] * H, [0.0] * H
        for t in range(T - 1, -1, -1):
            dz = [0.0] * (4 * H)
            for k in range(H):
                a, i, f, o = kept[t][k], kept[t][H + k], kept[t][2 * H + k], kept[t][3 * H + k]
                s = math.tanh(c[t + 1][k])
                above = dh[k] + float(dhs[n, t, k])
                cell = dc[k] + above * o * (1 - s * s)
                dz[k] = cell * i * (1 - a * a)
                dz[H + k] = cell * a * i * (1 - i)
                dz[2 * H + k] = cell * c[t][k] * f * (1 - f)
                dz[3 * H + k] = above * s * o * (1 - o)
                dc[k] = cell * f
            dh = [0.0] * H
            for row in range(4 * H):
                db[row] += dz[row]
                for j in range(I):
                    dW[row, j] += dz[row] * x[t][j]
                    dxs[n, t, j] += dz[row] * W[row][j]
                for j in range(H):
                    dU[row, j] += dz[row] * h[t][j]
                    dh[j] += dz[row] * U[row][j]
        dh0[n], dc0[n] = dh, dc
    return dxs, dh0, dc0, dW, dU, db
