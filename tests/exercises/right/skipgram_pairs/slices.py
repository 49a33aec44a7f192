def skipgram_pairs(ids, window):
    pairs = []
    for t, centre in enumerate(ids):
        contexts = ids[max(0, t - window) : t] + ids[t + 1 : t + 1 + window]
        pairs.extend([centre, context] for context in contexts)
    return pairs
