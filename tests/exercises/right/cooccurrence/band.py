import numpy as np


def cooccurrence(ids, V, window=1):
    """One-hot words on both sides of a band of ones with an empty diagonal."""
    place = np.arange(len(ids))
    gap = np.abs(place[:, None] - place)
    band = ((gap > 0) & (gap <= window)).astype(np.int32)
    words = np.eye(V, dtype=np.int32)[ids]
    return words.T @ band @ words
