import numpy as np


def unigram_sampler_probs(counts, power=0.75):
    """負例を引く分布 / The distribution of negative samples.

    counts: (V,) 出現回数 / how often each word occurs
    power: 出現回数に施す指数 / exponent applied to the counts
    returns (V,) 確率 / probabilities

    出現回数の power 乗に比例し、和は 1
    proportional to the counts raised to that power; the sum is 1
    """
    raise NotImplementedError
