"""A table made by hand from the six steps; the reasoning stands beside each row."""

WORDS = ["alpha", "beta", "gamma", "delta"]


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    # A tag and a comma with a space each leave a run of spaces, which becomes one; ends stripped.
    yield ("<b>Hello</b>, Ｗｏｒｌｄ!",), "hello world"
    # NFKC: wide letters to ASCII, U+3000 to a space, TM to capitals (lowered later), 1 in a circle.
    yield ("ＧＲＵ　Cell™ ①_x",), "gru celltm 1 x"
    # NFKC: half-width kana with its voicing mark becomes one letter; the sound mark is a letter.
    yield ("「ﾃﾞｰﾀ」を、人々が…",), "データ を 人々が"
    # A tag may hold a line break; the last < has no > after it and is a sign like any other.
    yield ("one<a\nhref='x'>two</a>three <4",), "one two three 4"
    # Letters of any script stay; an emoji and a full stop are one space each.
    yield ("Straße😀CAFÉ.",), "straße café"
    # Nothing is left of signs, tags and white space.
    yield ("<p>\t♪ _ </p>\n",), ""
    # Any words in capitals, joined by signs, are those words with one space in between.
    words = [WORDS[i] for i in rng.integers(len(WORDS), size=6)]
    yield ("_-*".join(words).upper(),), " ".join(words)
