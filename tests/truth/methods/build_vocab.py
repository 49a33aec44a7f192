"""Tables made by hand, and each word's id as two plus the number of words that precede it."""

WORDS = ["b", "a", "ab", "B", "学", "か", "z"]


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    # b comes twice; a and c once each, and a < c.
    yield ([["b", "a"], ["b", "c"]],), {"<PAD>": 0, "<UNK>": 1, "b": 2, "a": 3, "c": 4}
    # x 3 times in one sentence, y once in each of 2: only x reaches 3. B < b: 66 < 98.
    sents = [["x", "x", "x", "y", "B"], ["y", "b", "b", "b"], ["B", "B"]]
    yield (sents, 3), {"<PAD>": 0, "<UNK>": 1, "B": 2, "b": 3, "x": 4}
    # The special words keep their ids, however often they come, and leave no gap.
    sents = [["<UNK>", "a", "<UNK>", "<PAD>"], [], ["<UNK>", "b", "b"]]
    yield (sents,), {"<PAD>": 0, "<UNK>": 1, "b": 2, "a": 3}
    yield ([[], []], 2), {"<PAD>": 0, "<UNK>": 1}
    # Without sorting: a word's id is 2 plus the number of words that must stand before it.
    tokens = [WORDS[i] for i in rng.integers(len(WORDS), size=16)]
    expected = {"<PAD>": 0, "<UNK>": 1}
    for word in tokens:
        own = tokens.count(word)
        before = {w for w in tokens if tokens.count(w) > own}
        before |= {w for w in tokens if tokens.count(w) == own and w < word}
        if own >= 2:
            expected[word] = 2 + len(before)
    yield ([tokens[:5], tokens[5:6], tokens[6:]], 2), expected
