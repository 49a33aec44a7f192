import numpy as np


def truncated_bptt(xs, do, W, U, V, k):
    """Sorted by the step that is reached: what comes from the outputs up to k - 1 steps later."""
    xs, do, W, U, V = (np.asarray(a, dtype=float) for a in (xs, do, W, U, V))
    T = xs.shape[1]
    power = [np.linalg.matrix_power(U, d) for d in range(T)]
    inputs = np.einsum("bti,hi->tbh", xs, W)
    hs = [sum(inputs[s] @ power[t - s].T for s in range(t + 1)) for t in range(T)]
    before = [np.zeros_like(inputs[0]), *hs[:-1]]

    deltas = []
    for s in range(T):
        deltas.append(sum(do[:, t] @ V @ power[t - s] for t in range(s, min(s + k, T))))
    dW = np.einsum("tbh,bti->hi", deltas, xs)
    dU = np.einsum("tbh,tbg->hg", deltas, before)
    dV = np.einsum("bto,tbh->oh", do, hs)
    return [dW.tolist(), dU.tolist(), dV.tolist()]
