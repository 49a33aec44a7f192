"""A table made by hand, and sentences made by putting stop words into a known remainder."""

WORDS = ["cat", "mat", "theory", "The", "cat"]
STOP = ["the", "on", "a", "は"]


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    yield (["the", "cat", "on", "the", "mat"], {"the", "on"}), ["cat", "mat"]
    # Only whole words in the same case go: neither The nor theory equals the.
    yield (["The", "the", "theory", "the", "the"], {"the"}), ["The", "theory"]
    yield (["a", "a"], {"a", "b"}), []
    yield ([], {"a"}), []
    # Stop words are put into a known list, at any places; that list must be what remains.
    left = [WORDS[i] for i in rng.integers(len(WORDS), size=7)]
    tokens = list(left)
    for i in rng.integers(len(STOP), size=8):
        tokens.insert(int(rng.integers(len(tokens) + 1)), STOP[i])
    yield (tokens, set(STOP)), left
