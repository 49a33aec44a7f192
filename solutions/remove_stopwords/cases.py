"""Inputs only. What each should return is the reference's business."""

WORDS = ["model", "layer", "gate", "token", "vector", "weight", "batch", "state"]
STOP = ["a", "an", "the", "of", "in", "is", "to", "で", "は"]
LONGER = ["theory", "training", "island", "offset", "token", "he", "layers", "です", "はい"]


def cases(rng):
    words, stop = _some(rng, WORDS, 5), _some(rng, STOP, 4)
    yield "sentence", (_shuffled(rng, words + stop[:3]), {*stop, "unused"})

    words, stop = _some(rng, WORDS, 3), _some(rng, STOP, 2)
    tokens = [*stop, *words, words[0], *words, stop[0]]
    yield "repeated", (_shuffled(rng, tokens * 2), set(stop))

    words, stop = _some(rng, WORDS, 3), _some(rng, STOP, 3)
    tokens = [*stop, words[0], stop[0], stop[0], words[1], *stop, stop[1], words[2]]
    yield "neighbours", (tokens, set(stop))

    words = _shuffled(rng, [*LONGER, "the", "in", "は"])
    yield "part_of_word", (words, {"the", "in", "is", "of", "to", "a", "layer", "で", "は"})

    words, stop = _some(rng, WORDS, 2), _some(rng, STOP[:-2], 3)
    tokens = [*words, *stop, *(word.title() for word in stop)]
    yield "capitals", (_shuffled(rng, tokens), {*stop, words[0].upper()})

    stop = _some(rng, STOP, 3)
    yield "all_removed", (_shuffled(rng, stop * 2), set(stop))

    yield "no_stop_words", ([*_some(rng, WORDS, 3), *_some(rng, WORDS, 3)], set())
    yield "no_tokens", ([], set(_some(rng, STOP, 3)))


def _some(rng, words, count):
    return [words[i] for i in rng.permutation(len(words))[:count]]


def _shuffled(rng, words):
    return _some(rng, words, len(words))
