"""Right, one row and one number at a time."""

import math

import numpy as np


def attention_weights(scores, mask):
    if mask is None:
        mask = np.ones(scores.shape, dtype=bool)
    mask = np.broadcast_to(mask, scores.shape)
    weights = np.zeros(scores.shape)
    for row in np.ndindex(scores.shape[:-1]):
        seen = [t for t in range(scores.shape[-1]) if mask[row][t]]
        if not seen:
            continue
        top = max(float(scores[row][t]) for t in seen)
        total = 0.0
        for t in seen:
            total += math.exp(float(scores[row][t]) - top)
        for t in seen:
            weights[(*row, t)] = math.exp(float(scores[row][t]) - top) / total
    return weights
