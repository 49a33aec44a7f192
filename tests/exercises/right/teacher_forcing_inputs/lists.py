import numpy as np


def teacher_forcing_inputs(targets, bos):
    rows = [[bos, *row][: len(row)] for row in targets.tolist()]
    return np.array(rows, dtype=np.int64)
