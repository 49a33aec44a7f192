"""Right, with every number in float32."""

import numpy as np


def context_vector(alpha, hs):
    alpha, hs = alpha.astype(np.float32), hs.astype(np.float32)
    return np.matmul(alpha[:, None, :], hs)[:, 0]
