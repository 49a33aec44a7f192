import numpy as np


def train_binary_addition(n_iter, hidden, lr, seed):
    """float32 throughout, smaller initial weights, larger batches."""
    rng = np.random.default_rng(seed)
    shapes = {"W": (hidden, 2), "U": (hidden, hidden), "V": (1, hidden)}
    bound = 1 / np.sqrt(hidden)
    params = {k: rng.uniform(-bound, bound, s).astype(np.float32) for k, s in shapes.items()}
    params["b"] = np.zeros(hidden, dtype=np.float32)
    params["c"] = np.zeros(1, dtype=np.float32)
    losses = np.empty(n_iter, dtype=np.float32)
    for i in range(n_iter):
        a, b = rng.integers(0, 128, size=64), rng.integers(0, 128, size=64)
        losses[i], grads = gradients(params, bits(a), bits(b), bits(a + b))
        for k, g in grads.items():
            params[k] -= np.float32(lr) * g
    return params, losses


def bits(numbers):
    """(8, B), the least significant bit first."""
    return np.array([(numbers >> t) % 2 for t in range(8)], dtype=np.float32)


def gradients(params, a, b, d):
    W, U, V = params["W"], params["U"], params["V"]
    x = np.stack([a, b], axis=2)
    h = [np.zeros((x.shape[1], len(U)), dtype=np.float32)]
    for t in range(8):
        h.append(np.tanh(x[t] @ W.T + h[-1] @ U.T + params["b"]))
    z = np.stack([h[t + 1] @ V[0] for t in range(8)]) + params["c"]
    loss = np.mean(np.logaddexp(np.float32(0), z) - d * z)
    dz = (1 / (1 + np.exp(-z)) - d) / np.float32(d.size)
    grads = {k: np.zeros_like(p) for k, p in params.items()}
    back = np.zeros_like(h[0])
    for t in range(7, -1, -1):
        grads["V"] += dz[t][None] @ h[t + 1]
        grads["c"] += dz[t].sum()
        back = (back + np.outer(dz[t], V[0])) * (1 - h[t + 1] * h[t + 1])
        grads["W"] += back.T @ x[t]
        grads["U"] += back.T @ h[t]
        grads["b"] += back.sum(axis=0)
        back = back @ U
    return loss, grads
