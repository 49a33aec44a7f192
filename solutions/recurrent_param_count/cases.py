"""Inputs only. What each should return is the reference's business."""


def cases(rng):
    yield "rnn", ("rnn", *_sizes(rng))
    yield "gru", ("gru", *_sizes(rng))
    yield "lstm", ("lstm", *_sizes(rng))
    yield "lstm_without_bias", ("lstm", *_sizes(rng), False)
    yield "rnn_without_bias", ("rnn", *_sizes(rng), False)
    yield "gru_with_bias", ("gru", *_sizes(rng), True)
    size = int(rng.integers(20, 60))
    yield "square", ("lstm", size, size)


def _sizes(rng):
    return int(rng.integers(10, 40)), int(rng.integers(50, 90))
