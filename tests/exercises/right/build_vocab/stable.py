from collections import Counter
from itertools import chain


def build_vocab(sents, min_freq=1):
    """Sorting is stable: by the words first, then by the counts."""
    counts = Counter(chain.from_iterable(sents))
    words = sorted(counts)
    words.sort(key=counts.get, reverse=True)
    vocab = {"<PAD>": 0, "<UNK>": 1}
    for word in words:
        if counts[word] >= min_freq:
            vocab.setdefault(word, len(vocab))
    return vocab
