import numpy as np


def cooccurrence(ids, V, window=1):
    C = np.zeros((V, V), dtype=int)
    for t in range(len(ids)):
        for distance in range(1, window + 1):
            if t - distance >= 0:
                C[ids[t], ids[t - distance]] += 1
            if t + distance < len(ids):
                C[ids[t], ids[t + distance]] += 1
    return C
