"""Inputs only. What each should return is the reference's business."""


def cases(rng):
    # Which words they are is drawn, the pattern is not.
    yield "sentence", (_words(rng, 20, [0, 1, 2, 3, 4, 2, 5]), 2)
    yield "neighbours", (_words(rng, 9, [0, 1, 2, 3, 4, 5]), 1)
    yield "broad", (_words(rng, 30, [0, 1, 2, 3, 4, 5, 6, 7, 1]), 3)
    yield "repeats", (_words(rng, 6, [0, 0, 1, 0, 2, 2, 2, 1]), 2)
    yield "short", (_words(rng, 8, [0, 1, 2, 1]), 6)
    yield "one_word", (_words(rng, 5, [0]), 2)
    yield "empty", ([], 1)


def _words(rng, vocabulary, pattern):
    """Ids no smaller than the sequence is long, so that no word's id is one of the positions."""
    ids = rng.permutation(vocabulary) + len(pattern)
    return [int(ids[letter]) for letter in pattern]
