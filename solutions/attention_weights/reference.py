"""The softmax of attention (Luong, Pham and Manning 2015, section 3) with a mask as in Vaswani et
al. (2017), section 3.2.3: a masked score counts as minus infinity.

The greatest allowed score of a row is subtracted first, so that exp cannot overflow and the row's
sum is at least 1. Only a row with nothing to attend to has the sum 0; its weights stay 0.
"""

import numpy as np


def attention_weights(scores, mask):
    scores = np.asarray(scores, dtype=np.float64)
    allowed = True if mask is None else mask
    top = np.where(allowed, scores, -np.inf).max(axis=-1, keepdims=True)
    grown = np.exp(np.where(allowed, scores - top, -np.inf))
    return grown / np.maximum(grown.sum(axis=-1, keepdims=True), 1)
