import numpy as np


def unigram_sampler_probs(counts, power=0.75):
    p = np.power(counts.astype(np.float32), np.float32(power))
    return p / np.sum(p)
