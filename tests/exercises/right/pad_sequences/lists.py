import numpy as np


def pad_sequences(seqs, pad=0):
    T = max([len(seq) for seq in seqs] + [0])
    ids = [seq + [pad] * (T - len(seq)) for seq in seqs]
    mask = [[1] * len(seq) + [0] * (T - len(seq)) for seq in seqs]
    shape = (len(seqs), T)
    return [np.array(ids, dtype=np.int64).reshape(shape), np.array(mask).reshape(shape)]
