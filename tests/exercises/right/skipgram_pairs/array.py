import numpy as np


def skipgram_pairs(ids, window):
    """A table of distances; np.argwhere lists the places row by row."""
    words = np.array(ids, dtype=np.int64)
    place = np.arange(len(words))
    distance = np.abs(place[:, None] - place[None, :])
    near = np.argwhere((distance >= 1) & (distance <= window))
    return [tuple(words[pair]) for pair in near]
