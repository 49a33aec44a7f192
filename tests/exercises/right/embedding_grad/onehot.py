import numpy as np


def embedding_grad(ids, dout, V):
    """out = onehot @ E, so dE is the transpose times dout, with all places as rows."""
    places = np.size(ids)
    onehot = np.eye(V)[ids].reshape(places, V)
    return onehot.T @ dout.reshape(places, dout.shape[-1])
