import numpy as np


def unigram_sampler_probs(counts, power=0.75):
    """A softmax of power * log(count)."""
    with np.errstate(divide="ignore"):
        logits = power * np.log(counts)
    return np.exp(logits - np.logaddexp.reduce(logits))
