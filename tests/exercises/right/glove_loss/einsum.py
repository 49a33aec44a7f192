import numpy as np


def glove_loss(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """Whole matrices; cells without a count get weight 0 and an arbitrary logarithm."""
    ones = np.ones(len(b))
    left = np.column_stack([W, b, ones])
    right = np.column_stack([W_tilde, ones, b_tilde])
    error = np.einsum("id,jd->ij", left, right) - np.log(np.where(X > 0, X, 1))
    weight = np.where(X < x_max, np.power(X / x_max, alpha), 1.0)
    return np.einsum("ij,ij,ij->", weight, error, error)
