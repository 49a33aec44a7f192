import numpy as np


def embedding_grad(ids, dout, V):
    D = dout.shape[-1]
    dE = [[0.0] * D for _ in range(V)]
    for place in np.ndindex(np.shape(ids)):
        row = dE[int(ids[place])]
        for d in range(D):
            row[d] += float(dout[place][d])
    return dE
