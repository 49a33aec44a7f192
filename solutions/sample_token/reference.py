"""Drawing from a softmax with temperature by inverting the cumulative distribution.

The temperature is that of the Boltzmann machine, Ackley, Hinton and Sejnowski (1985).
"""

import numpy as np


def sample_token(logits, u, temperature):
    scaled = logits / temperature
    p = np.exp(scaled - scaled.max())
    cumulative = np.cumsum(p / p.sum())
    first_above = np.searchsorted(cumulative, u, side="right")
    return int(min(first_above, len(logits) - 1))
