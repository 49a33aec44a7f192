"""Inputs only. What each should return is the reference's business."""

WORDS = ["model", "layer", "gate", "token", "vector", "weight", "batch", "state", "学習", "単語"]
UNKNOWN = ["zebra", "quark", "fjord", "猫", "waltz", "Models", "lay", ""]


def cases(rng):
    words = _some(rng, WORDS, 8)
    yield "known", (words[:6], _vocab(rng, words))

    words = _some(rng, WORDS, 7)
    tokens = [words[i] for i in (3, 0, 0, 2, 3, 1, 3)]
    yield "repeated", (tokens, _vocab(rng, words))

    words = _some(rng, WORDS, 6)
    vocab = _vocab(rng, words, first=words[0])
    yield "zero", ([words[1], words[0], "<UNK>", "<PAD>", words[0], words[2]], vocab)

    words, strange = _some(rng, WORDS, 8), _some(rng, UNKNOWN, 3)
    tokens = [*strange, words[0], words[1], strange[0], words[2]]
    yield "unknown", (_some(rng, tokens, 7), _vocab(rng, words, first=words[3]))

    words = _some(rng, WORDS, 4)
    yield "all_unknown", (_some(rng, UNKNOWN, 5), _vocab(rng, words))

    words = _some(rng, WORDS[:-2], 5)
    tokens = [*words, words[0].upper(), words[1].title()]
    yield "capitals", (_some(rng, tokens, 7), _vocab(rng, words))

    yield "empty", ([], _vocab(rng, _some(rng, WORDS, 5)))


def _vocab(rng, words, first="<PAD>"):
    """Ids are dealt out at random, except 0; <UNK> has neither 1 nor the last id."""
    others = [word for word in ("<PAD>", *words) if word != first]
    others = _some(rng, others, len(others))
    others.insert(int(rng.integers(2, len(others))), "<UNK>")
    entries = list(enumerate([first, *others]))
    return {word: index for index, word in _some(rng, entries, len(entries))}


def _some(rng, words, count):
    return [words[i] for i in rng.permutation(len(words))[:count]]
