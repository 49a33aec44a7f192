from itertools import permutations


def skipgram_pairs(ids, window):
    pairs = permutations(enumerate(ids), 2)
    return [(v, w) for (t, v), (s, w) in pairs if abs(t - s) <= window]
