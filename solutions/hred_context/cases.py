"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "dialogue", _draw(rng, 5, 4, 3)
    yield "square", _draw(rng, 4, 4, 4)
    yield "long", _draw(rng, 14, 3, 6)
    yield "one_utterance", _draw(rng, 1, 3, 4)

    utt_vecs, *weights = _draw(rng, 3, 5, 4)
    yield "repeated", (utt_vecs[[0, 1, 1, 2, 0, 0]], *weights)

    utt_vecs, *weights = _draw(rng, 6, 3, 5)
    utt_vecs[1:] = 0
    yield "silent", (utt_vecs, *weights)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 4, 5, 3))


def _draw(rng, utterances, size, units):
    utt_vecs = rng.uniform(-1, 1, size=(utterances, size))
    W_c = 1.5 * rng.normal(size=(units, size)) / np.sqrt(size)
    U_c = 1.2 * rng.normal(size=(units, units)) / np.sqrt(units)
    b_c = rng.uniform(0.2, 0.6, size=units) * rng.choice([-1, 1], size=units)
    return utt_vecs, W_c, U_c, b_c


def _coarse(array):
    """float32 on a grid of sixteenths, so that products with the utterances are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
