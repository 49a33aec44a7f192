import numpy as np


def attention_score_general(s, hs, W):
    return np.einsum("bi,ij,btj->bt", s, W, hs, optimize=True)
