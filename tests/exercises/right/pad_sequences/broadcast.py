import numpy as np


def pad_sequences(seqs, pad=0):
    lengths = np.array([len(seq) for seq in seqs], dtype=np.int64)
    T = lengths.max(initial=0)
    real = np.arange(T) < lengths[:, None]
    ids = np.full(real.shape, pad, dtype=np.int32)
    ids[real] = [token for seq in seqs for token in seq]
    return ids, real.astype(np.float32)
