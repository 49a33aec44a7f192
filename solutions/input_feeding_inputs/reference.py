"""Luong, Pham and Manning (2015), "Effective approaches to attention-based neural machine
translation", section 3.3: attentional vectors are joined with the inputs of the next step.
"""

import numpy as np


def input_feeding_inputs(emb_t, h_tilde_prev):
    return np.concatenate([emb_t, h_tilde_prev], axis=1)
