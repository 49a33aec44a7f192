import numpy as np


def train_binary_addition(n_iter, hidden, lr, seed):
    """One matrix for input, state and bias; time is the first axis; old-style randomness."""
    rng = np.random.RandomState(seed)
    A = rng.randn(hidden, 2 + hidden + 1) / np.sqrt(2 + hidden)
    A[:, -1] = 0
    v = np.append(rng.randn(hidden) / np.sqrt(hidden), 0.0)
    losses = []
    for _ in range(n_iter):
        a, b = rng.randint(0, 2**7, (2, 32))
        digits = [[int(n >> t) & 1 for n in row] for row in (a, b, a + b) for t in range(8)]
        x1, x2, d = np.array(digits, dtype=float).reshape(3, 8, 32)
        rows = np.ones((9, 32, 3 + hidden))
        rows[:8, :, 0], rows[:8, :, 1], rows[0, :, 2:-1] = x1, x2, 0
        for t in range(8):
            rows[t + 1, :, 2:-1] = np.tanh(rows[t] @ A.T)
        y = 0.5 + 0.5 * np.tanh(rows[1:, :, 2:] @ v / 2)
        losses.append(float(-(d * np.log(y) + (1 - d) * np.log(1 - y)).mean()))

        e = (y - d) / d.size
        gA = np.zeros_like(A)
        later = np.zeros((32, hidden))
        for t in range(7, -1, -1):
            s = rows[t + 1, :, 2:-1]
            u = (e[t][:, None] * v[:-1] + later) * (1 + s) * (1 - s)
            gA += np.einsum("bh,bk->hk", u, rows[t])
            later = u @ A[:, 2:-1]
        A = A - lr * gA
        v = v - lr * np.einsum("tb,tbk->k", e, rows[1:, :, 2:])
    params = {"W": A[:, :2], "U": A[:, 2:-1], "b": A[:, -1], "V": v[None, :-1], "c": v[-1:]}
    return params, losses
