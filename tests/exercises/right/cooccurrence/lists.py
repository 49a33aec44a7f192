def cooccurrence(ids, V, window=1):
    words = ids.tolist()
    C = [[0] * V for _ in range(V)]
    for t, word in enumerate(words):
        for other in words[max(0, t - window) : t] + words[t + 1 : t + window + 1]:
            C[word][other] += 1
    return C
