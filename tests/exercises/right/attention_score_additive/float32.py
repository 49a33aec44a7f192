"""Right, with every number in float32 and the two vectors joined."""

import numpy as np


def attention_score_additive(s, hs, W_a, v_a):
    s, hs, W_a, v_a = (array.astype(np.float32) for array in (s, hs, W_a, v_a))
    repeated = np.tile(s[:, None, :], (1, hs.shape[1], 1))
    joined = np.concatenate([repeated, hs], axis=-1)
    return np.tanh(joined.dot(W_a.T)).dot(v_a)
