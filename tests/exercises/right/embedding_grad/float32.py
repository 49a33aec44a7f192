import numpy as np


def embedding_grad(ids, dout, V):
    dout = dout.astype(np.float32)
    dE = np.zeros((V, dout.shape[-1]), dtype=np.float32)
    for k in range(V):
        dE[k] = dout[ids == k].reshape(-1, dout.shape[-1]).sum(axis=0)
    return dE
