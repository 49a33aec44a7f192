"""Inputs only. What each should return is the reference's business.

The decoders are trees: rows of probabilities of the next token, by what was generated so far. The
letters are words, $ is eos. What a row does not name shares the rest; where there is no row, all
tokens are about equally likely, and no sentence that goes there can win.
"""

import numpy as np
from recipes import step_table

# Greedy goes A A $ with .12. A beam of 2 finds B A $ with .35, then all of it is finished.
GARDEN_PATH = {
    "": {"A": 0.58, "B": 0.39},
    "A": {"A": 0.40, "B": 0.33},
    "AA": {"$": 0.50},
    "B": {"A": 0.95},
    "BA": {"$": 0.95},
}
# $ with .26 is best. A B (.35) and A C (.32) overtake it at the second step, but end in A C $ with
# .19 and A B C $ with .16, which has the best mean.
SHORT_WINS = {
    "": {"$": 0.26, "A": 0.70},
    "A": {"B": 0.50, "C": 0.46},
    "AB": {"C": 0.55},
    "ABC": {"$": 0.82},
    "AC": {"$": 0.58},
}
# Best is A C B with .31, against A B C with .25 and $ with .20. After two steps A B is in front.
UNFINISHED_WINS = {
    "": {"A": 0.74, "$": 0.20},
    "A": {"B": 0.48, "C": 0.44},
    "AB": {"C": 0.70},
    "AC": {"B": 0.95},
}
# $ with .20 and A $ with .19 finish first, A C B $ with .32 at the limit.
COMEBACK = {
    "": {"A": 0.62, "$": 0.20},
    "A": {"C": 0.55, "$": 0.30},
    "AC": {"B": 0.97},
    "ACB": {"$": 0.97},
}
# A beam of 2 drops $ (.19), later B C (.15; .147 with $) and is left with A B $ (.12). A beam that
# holds everything finds $.
PRUNED = {
    "": {"A": 0.46, "B": 0.33, "$": 0.19},
    "A": {"B": 0.42, "A": 0.39},
    "AB": {"$": 0.62},
    "B": {"C": 0.46},
    "BC": {"$": 0.97},
}


def cases(rng):
    yield "garden_path", (*_decoder(rng, GARDEN_PATH), 2, 5)
    yield "short_wins", (*_decoder(rng, SHORT_WINS), 2, 4)
    yield "unfinished_wins", (*_decoder(rng, UNFINISHED_WINS), 2, 3)
    yield "comeback", (*_decoder(rng, COMEBACK), 2, 4)
    yield "pruned", (*_decoder(rng, PRUNED), 2, 4)
    yield "beam_one", (*_decoder(rng, GARDEN_PATH), 1, 5)
    yield "wide", (*_decoder(rng, PRUNED), 400, 3)  # all sentences of 3 out of 7 tokens: 343
    yield "large", (*_decoder(rng, GARDEN_PATH, large=True), 2, 5)
    yield "empty", (*_decoder(rng, GARDEN_PATH), 2, 0)


def _decoder(rng, tree, large=False):
    """Return the step, the first state, bos and eos: ids and states are drawn anew each time.

    Each row is moved by a number of its own, which changes no probability. The large ones are made
    of sixteenths, so that float32 can hold them.
    """
    size = 7
    bos, *ids = (int(token) for token in rng.permutation(size))
    token = dict(zip("$ABC", ids[:4], strict=True))
    first, limbo, *rest = (int(state) for state in rng.permutation(len(tree) + 2))
    after = dict(zip(tree, rest, strict=True))  # the state after reading what was generated

    logits = 0.2 * rng.normal(size=(len(tree) + 2, size, size))
    following = np.full((len(tree) + 2, size), limbo)
    for prefix, row in tree.items():
        place = (after[prefix[:-1]], token[prefix[-1]]) if prefix else (first, bos)
        p = np.full(size, (1 - sum(row.values())) / (size - len(row)))
        p[[token[name] for name in row]] = list(row.values())
        logits[place] = np.log(p) + rng.uniform(-0.01, 0.01, size=size)
        following[place] = after[prefix]

    shift = rng.uniform(1, 3, size=(*following.shape, 1))
    if large:
        logits, shift = np.round(16 * logits) / 16, np.round(100 * shift) + 700
    shift *= rng.choice([-1, 1], size=shift.shape)
    return step_table(logits + shift, following), first, bos, token["$"]
