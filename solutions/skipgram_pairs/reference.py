"""The (centre, context) pairs of skip-gram.

Mikolov, Chen, Corrado and Dean (2013), "Efficient estimation of word representations in vector
space", section 3.2; there each centre draws a smaller window at random, here it is fixed.
"""


def skipgram_pairs(ids, window):
    return [
        (centre, context)
        for t, centre in enumerate(ids)
        for s, context in enumerate(ids)
        if t - window <= s <= t + window and s != t
    ]
