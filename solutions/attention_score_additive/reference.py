"""Luong, Pham and Manning (2015), "Effective approaches to attention-based neural machine
translation", section 3.1: the score "concat", v^T tanh(W [s; h]). Bahdanau, Cho and Bengio (2015)
write the same as v^T tanh(W s + U h), where s is the state of the step before.
"""

import numpy as np


def attention_score_additive(s, hs, W_a, v_a):
    s, hs, W_a, v_a = (np.asarray(array, dtype=np.float64) for array in (s, hs, W_a, v_a))
    units = s.shape[1]
    from_s = s @ W_a[:, :units].T
    from_hs = hs @ W_a[:, units:].T
    return np.tanh(from_s[:, np.newaxis] + from_hs) @ v_a
