import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    """Centring as a matrix; the variance as the mean of squares minus the square of the mean."""
    D = x.shape[-1]
    rows = np.asarray(x, dtype=float).reshape(-1, D)
    centred = rows @ (np.eye(D) - 1 / D)
    variance = np.einsum("nd,nd->n", rows, rows) / D - rows.mean(axis=1) ** 2
    return (centred / np.sqrt(variance + eps)[:, None] * gamma + beta).reshape(x.shape)
