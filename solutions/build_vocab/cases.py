"""Inputs only. What each should return is the reference's business."""

WORDS = ["model", "layer", "gate", "token", "vector", "weight", "batch", "state", "学習", "単語"]
TIED = ["Gate", "gate", "Zeta", "alpha", "beta", "be", "bet", "学", "りんご", "データ", "2x", "é"]


def cases(rng):
    words = _some(rng, WORDS, 10)
    yield "sentences", (_sentences(rng, words, [1, 1, 2, 2, 3, 4, 4, 5, 1, 3]),)
    yield "ties", (_sentences(rng, TIED, [2] * len(TIED)),)
    words = _some(rng, WORDS, 10)
    yield "min_freq", (_sentences(rng, words, [1, 2, 2, 3, 3, 3, 4, 4, 5, 2]), 3)
    yield "within_and_across", (_within_and_across(rng), 3)
    yield "nothing_reaches", (_sentences(rng, words, [1, 2, 3, 1, 2, 3, 1, 2, 3, 3]), 4)

    words = ["<UNK>", "<PAD>", *_some(rng, WORDS, 4)]
    sents = _sentences(rng, words, [3, 5, 4, 4, 2, 1])
    yield "reserved", (sents, 2)

    first, second = _sentences(rng, WORDS[:4], [2, 1, 3, 1], sentences=2)
    yield "empty_sentence", ([[], first, [], second, []],)
    yield "empty", ([],)


def _sentences(rng, words, counts, sentences=4):
    """Each word as often as its count says, in any order, cut into sentences."""
    tokens = [word for word, count in zip(words, counts, strict=True) for _ in range(count)]
    tokens = _some(rng, tokens, len(tokens))
    step = -(-len(tokens) // sentences)
    return [tokens[i : i + step] for i in range(0, len(tokens), step)]


def _within_and_across(rng):
    """One word comes four times in one sentence, others once in each of two, three or five."""
    gathered, two, three, five, last = _some(rng, WORDS, 5)
    sents = [[gathered, five, gathered], [three, five], [five, two, three], [three, five]]
    sents[0] += [gathered, gathered, two]
    return [*sents, [last, five, last]]


def _some(rng, words, count):
    return [words[i] for i in rng.permutation(len(words))[:count]]
