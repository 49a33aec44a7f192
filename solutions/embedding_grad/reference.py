"""Bengio, Ducharme, Vincent and Jauvin (2003), section 2, for the table; this is its backward pass.

As out = onehot(ids) E, the gradient is onehot(ids)^T dout: each row of dout is added to one row.
"""

import numpy as np


def embedding_grad(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    np.add.at(dE, ids, dout)
    return dE
