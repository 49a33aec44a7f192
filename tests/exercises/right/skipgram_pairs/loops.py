def skipgram_pairs(ids, window):
    pairs = []
    for t in range(len(ids)):
        start = t - window
        if start < 0:
            start = 0
        stop = t + window + 1
        if stop > len(ids):
            stop = len(ids)
        for s in range(start, stop):
            if s == t:
                continue
            pairs.append((ids[t], ids[s]))
    return pairs
