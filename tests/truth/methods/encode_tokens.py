"""A table made by hand, and known ids turned back into words, some of which the dict forgets."""

import numpy as np

WORDS = ["a", "b", "c", "d", "e", "f", "g"]


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    vocab = {"c": 0, "<PAD>": 4, "a": 2, "<UNK>": 3, "b": 1}
    # A is not a, so it is unknown; the word with id 0 is known; <PAD> is looked up as it is.
    yield (["b", "A", "c", "<PAD>", "c"], vocab), np.array([1, 3, 0, 4, 0])
    yield (["x", "y", "x"], vocab), np.array([3, 3, 3])
    yield ([], vocab), np.array([], dtype=np.int64)
    # Backwards: draw ids and spell them; the dict forgets words, whose ids become that of <UNK>.
    ids = rng.integers(len(WORDS), size=10)
    unknown = len(WORDS) + int(rng.integers(5))
    vocab = {word: index for index, word in enumerate(WORDS) if index % 3}
    vocab["<UNK>"] = unknown
    yield ([WORDS[i] for i in ids], vocab), np.where(ids % 3 == 0, unknown, ids)
