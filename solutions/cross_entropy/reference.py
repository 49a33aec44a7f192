"""Mean negative log-likelihood of a softmax over logits.

Bishop (2006), Pattern Recognition and Machine Learning, equation 4.108, with one-hot targets and
divided by the number of samples. The loss of a sample is ln(sum(exp(x))) - x_t.
"""

import numpy as np


def cross_entropy(logits, target):
    z = logits - np.max(logits, axis=1, keepdims=True)
    losses = np.log(np.sum(np.exp(z), axis=1)) - z[np.arange(len(target)), target]
    return np.mean(losses)
