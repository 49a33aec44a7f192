import numpy as np


def context_vector(alpha, hs):
    return np.einsum("bt,bth->bh", alpha, hs)
