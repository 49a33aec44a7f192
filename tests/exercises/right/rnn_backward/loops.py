import math

import numpy as np


def rnn_backward(xs, h0, W, U, b, dhs):
    B, T, inputs = xs.shape
    H = len(b)
    xs, h0, W, U, b, dhs = [a.tolist() for a in (xs, h0, W, U, b, dhs)]
    dxs = np.zeros((B, T, inputs))
    dh0 = np.zeros((B, H))
    dW, dU, db = np.zeros((H, inputs)), np.zeros((H, H)), np.zeros(H)
    for n in range(B):
        hs = [h0[n]]
        for t in range(T):
            state = []
            for j in range(H):
                total = b[j]
                for i in range(inputs):
                    total += W[j][i] * xs[n][t][i]
                for i in range(H):
                    total += U[j][i] * hs[t][i]
                state.append(math.tanh(total))
            hs.append(state)
        later = [0.0] * H
        for t in range(T - 1, -1, -1):
            du = []
            for j in range(H):
                du.append((dhs[n][t][j] + later[j]) * (1.0 - hs[t + 1][j] * hs[t + 1][j]))
            later = [0.0] * H
            for j in range(H):
                db[j] += du[j]
                for i in range(inputs):
                    dW[j, i] += du[j] * xs[n][t][i]
                    dxs[n, t, i] += du[j] * W[j][i]
                for i in range(H):
                    dU[j, i] += du[j] * hs[t][i]
                    later[i] += du[j] * U[j][i]
        dh0[n] = later
    return dxs, dh0, dW, dU, db
