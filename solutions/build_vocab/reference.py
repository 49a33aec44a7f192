"""Ids by falling count, as vocabularies are usually made; the statement settles ties."""

from collections import Counter

SPECIAL = ["<PAD>", "<UNK>"]


def build_vocab(sents, min_freq=1):
    counts = Counter(word for sent in sents for word in sent if word not in SPECIAL)
    kept = [word for word, count in counts.items() if count >= min_freq]
    kept.sort(key=lambda word: (-counts[word], word))
    return {word: index for index, word in enumerate(SPECIAL + kept)}
