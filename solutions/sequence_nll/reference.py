"""The training objective of Sutskever, Vinyals and Le (2014), section 3.2, as a loss.

Minus the log-probability of a sequence is a sum over its steps; samples are averaged.
"""

import numpy as np


def sequence_nll(logits, targets, mask):
    log_p = logits - np.logaddexp.reduce(logits, axis=2, keepdims=True)
    log_right = np.take_along_axis(log_p, targets[..., np.newaxis], axis=2)[..., 0]
    if mask is None:
        mask = 1
    return -np.sum(log_right * mask) / len(logits)
