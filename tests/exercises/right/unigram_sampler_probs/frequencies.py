import numpy as np


def unigram_sampler_probs(counts, power=0.75):
    frequency = counts / np.sum(counts)
    return frequency**power / np.sum(frequency**power)
