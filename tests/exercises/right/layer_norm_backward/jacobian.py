import numpy as np


def layer_norm_backward(x, gamma, dy):
    """The whole Jacobian of every row, and the chain rule as one einsum."""
    D = x.shape[-1]
    rows = x.reshape(-1, D).astype(float)
    errors = dy.reshape(-1, D).astype(float)
    scale = np.sqrt(rows.var(axis=1) + 1e-5)
    x_hat = (rows - rows.mean(axis=1)[:, None]) / scale[:, None]
    jacobian = np.eye(D) - (1 + np.einsum("ni,nj->nij", x_hat, x_hat)) / D
    dx = np.einsum("nj,j,nji->ni", errors, gamma, jacobian / scale[:, None, None])
    return [dx.reshape(x.shape), np.einsum("nj,nj->j", errors, x_hat), errors.sum(axis=0)]
