import numpy as np


def attention_score_dot(s, hs):
    return np.einsum("bh,bth->bt", s, hs)
