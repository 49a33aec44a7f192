"""A batch of sequences of unequal length; the mask is made from the lengths alone."""

import numpy as np


def pad_sequences(seqs, pad=0):
    longest = max((len(seq) for seq in seqs), default=0)
    ids = np.full((len(seqs), longest), pad)
    mask = np.zeros((len(seqs), longest))
    for row, seq in enumerate(seqs):
        ids[row, : len(seq)] = seq
        mask[row, : len(seq)] = 1
    return ids, mask
