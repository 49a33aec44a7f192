import numpy as np


def jacobian_norms(U, hs):
    """Backwards like a gradient: transposed factors, scaled by broadcasting."""
    U, hs = np.asarray(U, dtype=np.float32), np.asarray(hs, dtype=np.float32)
    slopes = 1 - np.square(hs)
    norms = np.empty(len(hs) - 1, dtype=np.float32)
    back = np.eye(U.shape[0], dtype=np.float32)
    for k in range(1, len(hs)):
        back = U.T @ (slopes[-k][:, None] * back)
        norms[k - 1] = np.linalg.svd(back, compute_uv=False).max()
    return norms
