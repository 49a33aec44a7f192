"""Bishop (2006), Pattern Recognition and Machine Learning, equation 4.90, as a mean.

With p = 1 / (1 + exp(-x)) the two logarithms are -ln(1 - p) = ln(1 + exp(x)) and
-ln p = ln(1 + exp(x)) - x, so that no probability has to be computed.
"""

import numpy as np


def binary_cross_entropy(logits, targets):
    return np.mean(np.logaddexp(0, logits) - targets * logits)
