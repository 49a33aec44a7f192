import numpy as np


def pad_sequences(seqs, pad=0):
    """パディングとマスク / Padding and mask.

    seqs: list of B lists of int
    pad: int  埋めるID / id to fill up with
    returns: ids (B, T) int64, mask (B, T) float

    右側を埋める。mask は本物の位置が 1、埋めた位置が 0
    filled up on the right; mask is 1 where an id is real, 0 elsewhere
    """
    raise NotImplementedError
