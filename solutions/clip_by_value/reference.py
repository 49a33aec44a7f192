"""Graves (2013), Generating sequences with recurrent neural networks: derivatives kept in a range.

Each entry by itself goes to the nearest number of [-limit, limit].
"""

import numpy as np


def clip_by_value(grad, limit):
    return np.clip(grad, -limit, limit)
