import numpy as np


def he_init(fan_in, fan_out, rng):
    std = np.float32(np.sqrt(2 / fan_in))
    return std * rng.standard_normal((fan_out, fan_in), dtype=np.float32)
