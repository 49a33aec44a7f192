import numpy as np


def causal_mask(T):
    positions = np.arange(T)
    return positions[:, None] >= positions[None, :]
