import numpy as np


def bptt(xs, do, W, U, V):
    xs, do, W, U, V = [np.asarray(a, dtype=np.float32) for a in (xs, do, W, U, V)]
    B, T, _ = xs.shape
    hs = np.zeros((B, T + 1, U.shape[0]), dtype=np.float32)
    for t in range(T):
        hs[:, t + 1] = xs[:, t] @ W.T + hs[:, t] @ U.T

    dW, dU, dV = np.zeros_like(W), np.zeros_like(U), np.zeros_like(V)
    for t in range(T):
        dV += do[:, t].T @ hs[:, t + 1]
        delta = do[:, t] @ V
        for s in range(t, -1, -1):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ hs[:, s]
            delta = delta @ U
    return dW, dU, dV
