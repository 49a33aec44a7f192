"""Inputs only. What each should return is the reference's business."""


def cases(rng):
    yield "batch", (_draw(rng, 3, 6, 2, 5),)
    yield "equal_lengths", (_draw(rng, 4, 4, 4, 4), 7)
    yield "one_sequence", (_draw(rng, 5), 3)

    seqs, pad = _draw(rng, 5, 2, 4), int(rng.integers(2, 9))
    seqs[0][1], seqs[1][1], seqs[2][3] = pad, pad, pad
    yield "pad_within", (seqs, pad)

    yield "negative_pad", (_draw(rng, 2, 4, 3), -int(rng.integers(1, 101)))
    yield "some_empty", (_draw(rng, 0, 3, 0, 4, 1, 0), int(rng.integers(20, 30)))
    yield "all_empty", ([[], [], []],)
    yield "no_sequences", ([],)


def _draw(rng, *lengths):
    return [rng.integers(1, 20, size=length).tolist() for length in lengths]
