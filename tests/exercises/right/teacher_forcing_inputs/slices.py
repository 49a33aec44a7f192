import numpy as np


def teacher_forcing_inputs(targets, bos):
    inputs = np.full_like(targets, bos)
    inputs[:, 1:] = targets[:, :-1]
    return inputs
