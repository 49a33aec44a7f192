import numpy as np


def jacobian_norms(U, hs):
    """Each product from scratch, and the root of the largest eigenvalue of J J^T."""
    U, hs = np.asarray(U, dtype=float), np.asarray(hs, dtype=float)
    steps = [(1 - h * h)[:, None] * U for h in hs]
    norms = []
    for t in range(len(hs) - 2, -1, -1):
        factors = steps[:t:-1]
        J = np.linalg.multi_dot(factors) if len(factors) > 1 else factors[0]
        norms.append(np.sqrt(np.linalg.eigvalsh(J @ J.T)[-1]))
    return np.array(norms)
