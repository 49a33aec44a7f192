"""The unigram distribution, raised to a power and normalised.

Mikolov, Sutskever, Chen, Corrado and Dean (2013), "Distributed representations of words and
phrases and their compositionality", section 2.2.
"""


def unigram_sampler_probs(counts, power=0.75):
    weights = counts**power
    return weights / weights.sum()
