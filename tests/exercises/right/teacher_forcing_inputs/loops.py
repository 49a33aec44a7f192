import numpy as np


def teacher_forcing_inputs(targets, bos):
    B, T = targets.shape
    inputs = np.zeros((B, T), dtype=int)
    for n in range(B):
        for t in range(T):
            inputs[n, t] = bos if t == 0 else targets[n, t - 1]
    return inputs
