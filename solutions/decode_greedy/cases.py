"""Inputs only. What each should return is the reference's business."""

import numpy as np
from recipes import step_table

VOCABULARY = 8


def cases(rng):
    bos, eos, *words = (int(token) for token in rng.permutation(VOCABULARY))
    a, b, c, d, *_ = words
    yield "sentence", (*_decoder(rng, bos, [a, b, a, c, eos, b, d]), bos, eos, 9)

    tokens = [words[i] for i in rng.integers(len(words), size=12)]
    yield "long", (*_decoder(rng, bos, [*tokens, a, b, b, eos, a]), bos, eos, 30)

    yield "cut", (*_decoder(rng, bos, [b, c, d, a, c, d, eos, b]), bos, eos, 5)
    yield "exact", (*_decoder(rng, bos, [d, c, b, eos, a, c]), bos, eos, 4)
    yield "eos_first", (*_decoder(rng, bos, [eos, a, c, eos, b]), bos, eos, 6)
    yield "none", (*_decoder(rng, bos, [c, a, eos]), bos, eos, 0)
    yield "tie", (*_decoder(rng, bos, [b, d, a, eos, c], tie=True), bos, eos, 8)


def _decoder(rng, bos, path, tie=False):
    """A decoder that follows the path, in a new state at each step, and its first state.

    State 0 is not on the path. With a tie, the id after all others is as good as the right one.
    """
    size = VOCABULARY + tie
    states = np.concatenate([[0], rng.permutation(len(path)) + 1])
    logits = rng.normal(size=(len(states), size, size))
    following = rng.integers(len(states), size=(len(states), size))
    reads = [bos, *path[:-1]]
    for at, (read, best) in enumerate(zip(reads, path, strict=True), start=1):
        logits[states[at], read, best] = 4
        following[states[at], read] = states[(at + 1) % len(states)]
        if tie:
            logits[states[at], read, -1] = 4
    # What must not be read: the first token in state 0, the second in the first state or after bos.
    logits[0, bos, path[0]] = -4
    logits[states[1], path[0], path[1]] = -4
    logits[states[2], bos, path[1]] = -4
    return step_table(logits, following), int(states[1])
