"""Glorot and Bengio (2010), section 4.2: the compromise between forward and backward pass.

There the draws are uniform; here they are normal, with the same variance 2 / (fan_in + fan_out).
"""

import numpy as np


def xavier_init(fan_in, fan_out, rng):
    return rng.normal(scale=np.sqrt(2 / (fan_in + fan_out)), size=(fan_out, fan_in))
