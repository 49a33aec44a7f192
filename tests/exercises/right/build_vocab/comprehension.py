def build_vocab(sents, min_freq=1):
    tokens = [word for sent in sents for word in sent]
    special = ("<PAD>", "<UNK>")
    ranked = sorted((-tokens.count(w), w) for w in set(tokens) if w not in special)
    words = [word for negative, word in ranked if -negative >= min_freq]
    return dict(zip([*special, *words], range(len(words) + 2)))
