def build_vocab(sents, min_freq=1):
    counts = {}
    for sent in sents:
        for word in sent:
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1

    vocab = {"<PAD>": 0, "<UNK>": 1}
    left = [word for word in counts if word not in vocab and counts[word] >= min_freq]
    while left:
        best = left[0]
        for word in left:
            if counts[word] > counts[best] or (counts[word] == counts[best] and word < best):
                best = word
        vocab[best] = len(vocab)
        left.remove(best)
    return vocab
