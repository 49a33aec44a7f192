import numpy as np


def embedding_lookup(E, ids):
    rows = np.take(E, np.ravel(ids), axis=0)
    return rows.reshape(np.shape(ids) + E.shape[1:])
