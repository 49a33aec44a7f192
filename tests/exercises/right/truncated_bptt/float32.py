import numpy as np


def truncated_bptt(xs, do, W, U, V, k):
    """One loop over the distance gone back, the errors of all outputs at once."""
    xs, do, W, U, V = [np.asarray(a, dtype=np.float32) for a in (xs, do, W, U, V)]
    B, T, _ = xs.shape
    hs = np.zeros((B, T + 1, U.shape[0]), dtype=np.float32)
    for t in range(T):
        hs[:, t + 1] = xs[:, t] @ W.T + hs[:, t] @ U.T

    dV = np.einsum("bto,bth->oh", do, hs[:, 1:])
    dW, dU = np.zeros_like(W), np.zeros_like(U)
    delta = do @ V  # at distance d: the error of output t stands at place t - d
    for _ in range(min(k, T)):
        reached = delta.shape[1]
        dW += np.einsum("bth,bti->hi", delta, xs[:, :reached])
        dU += np.einsum("bth,btg->hg", delta, hs[:, :reached])
        delta = delta[:, 1:] @ U
    return dW, dU, dV
