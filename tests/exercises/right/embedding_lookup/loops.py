import numpy as np


def embedding_lookup(E, ids):
    ids = np.asarray(ids)
    result = np.zeros(ids.shape + (E.shape[1],))
    for place in np.ndindex(ids.shape):
        for d in range(E.shape[1]):
            result[place + (d,)] = E[ids[place], d]
    return result
