import numpy as np


def glove_loss(W, W_tilde, b, b_tilde, X, x_max, alpha):
    W, W_tilde, b, b_tilde, X = (a.astype(np.float32) for a in (W, W_tilde, b, b_tilde, X))
    seen = X > 0
    guess = (W @ W_tilde.T + b[:, None] + b_tilde[None, :])[seen]
    weight = np.minimum(X[seen] / np.float32(x_max), np.float32(1)) ** np.float32(alpha)
    return np.sum(weight * (np.log(X[seen]) - guess) ** 2)
