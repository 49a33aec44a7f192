"""A table made by hand, and texts put together from words and gaps that are known beforehand."""

GAPS = [" ", "  ", "\t", "\n", "\r\n", "\u3000", " \n\t"]
WORDS = ["to", "be", "or", "not", "I", "文", "x_1", "don't", "E.U."]


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    yield ("to be or not to be",), ["to", "be", "or", "not", "to", "be"]
    # Two spaces are one gap, the tab and the line break are gaps, none of the ends is a word.
    yield ("  a\tb\n\nc  ",), ["a", "b", "c"]
    # No white space at all, hence one word; only white space, hence none.
    yield ("Don't-stop!",), ["Don't-stop!"]
    yield (" \u3000\n",), []
    # Words put together with one gap after each must come back as they went in.
    words = [WORDS[i] for i in rng.integers(len(WORDS), size=12)]
    gaps = [GAPS[i] for i in rng.integers(len(GAPS), size=12)]
    yield ("".join(word + gap for word, gap in zip(words, gaps, strict=True)),), words
