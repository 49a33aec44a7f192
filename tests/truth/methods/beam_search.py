"""Brute force: all sentences scored one by one where the beam holds them all; for narrow beams the
definition step by step, with every score computed anew from bos.
"""

from itertools import product

import numpy as np

from grader.sandbox.plain import Recipe

BOS, EOS, SIZE = 1, 2, 4


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for beam, max_len in [(64, 3), (1, 4), (2, 4), (3, 4)]:
        logits = rng.normal(scale=2, size=(3, SIZE, SIZE)).round(3)
        following = rng.integers(3, size=(3, SIZE))
        reachable = everything if beam >= SIZE**max_len else by_steps
        sentences = reachable(logits, following, beam, max_len)
        best = max(sentences, key=lambda s: log_prob(logits, following, s))
        expected = list(best), log_prob(logits, following, best)
        yield (Recipe("step_table", (logits, following)), 0, BOS, EOS, beam, max_len), expected


def log_prob(logits, following, sentence):
    state, read, total = 0, BOS, 0.0
    for token in sentence:
        row = logits[state, read]
        total -= np.log(sum(np.exp(other - row[token]) for other in row))
        state, read = following[state, read], token
    return total


def everything(logits, following, beam, max_len):
    """Sentences with one eos, at the end, and those of full length without any."""
    for length in range(1, max_len + 1):
        for sentence in product(range(SIZE), repeat=length):
            ended = sentence[-1] == EOS
            if EOS not in sentence[:-1] and (ended or length == max_len):
                yield sentence


def by_steps(logits, following, beam, max_len):
    """The sentences that a narrow beam is left with."""
    found, open_ones = [], [()]
    for _ in range(max_len):
        longer = [(*sentence, token) for sentence in open_ones for token in range(SIZE)]
        scores = [log_prob(logits, following, sentence) for sentence in longer]
        kept = [s for s, own in zip(longer, scores, strict=True) if np.sum(scores > own) < beam]
        found += [s for s in kept if s[-1] == EOS]
        open_ones = [s for s in kept if s[-1] != EOS]
    return found + open_ones
