import numpy as np


def pad_sequences(seqs, pad=0):
    B, T = len(seqs), 0
    for seq in seqs:
        if len(seq) > T:
            T = len(seq)
    ids = np.zeros((B, T), dtype=int)
    mask = np.zeros((B, T))
    for b in range(B):
        for t in range(T):
            if t < len(seqs[b]):
                ids[b, t] = seqs[b][t]
                mask[b, t] = 1.0
            else:
                ids[b, t] = pad
    return ids, mask
