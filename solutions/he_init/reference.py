"""He, Zhang, Ren and Sun (2015), Delving deep into rectifiers, section 2.2.

ReLU halves what comes through, so the variance is twice that of a linear layer: 2 / fan_in.
"""

import numpy as np


def he_init(fan_in, fan_out, rng):
    return rng.normal(scale=np.sqrt(2 / fan_in), size=(fan_out, fan_in))
