"""The context level of a hierarchical recurrent encoder-decoder.

Sordoni et al. (2015), "A hierarchical recurrent encoder-decoder for generative context-aware query
suggestion"; for dialogues Serban et al. (2016). Here with the simple tanh unit of Elman (1990).
"""

import numpy as np


def hred_context(utt_vecs, W_c, U_c, b_c):
    utt_vecs, W_c, U_c, b_c = (np.asarray(a, dtype=np.float64) for a in (utt_vecs, W_c, U_c, b_c))
    c = np.zeros(len(b_c))
    contexts = []
    for v in utt_vecs:
        c = np.tanh(W_c @ v + U_c @ c + b_c)
        contexts.append(c)
    return np.array(contexts)
