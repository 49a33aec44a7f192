"""Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.

Algorithm 1, with the gradients of all parameters as one vector.
"""

import numpy as np


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(grad**2) for grad in grads))
    rate = max_norm / max(norm, max_norm)
    return [rate * grad for grad in grads], norm
