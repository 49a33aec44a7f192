"""A table made by hand, one token a row, shuffled and cut into batches; p is 0.25."""

import numpy as np

MASK, SPECIAL = 5, [0, 7]
TABLE = [
    # id, u_select, u_kind, rand_id -> input, label      why
    (11, 0.10, 0.30, 61, 5, 11),  # chosen, below 0.8: [MASK]
    (12, 0.00, 0.00, 62, 5, 12),  # chosen, the least numbers
    (13, 0.24, 0.79, 63, 5, 13),  # chosen, just below 0.8
    (14, 0.20, 0.80, 64, 64, 14),  # chosen, at 0.8: random
    (15, 0.01, 0.89, 65, 65, 15),  # chosen, just below 0.9: random
    (16, 0.05, 0.90, 66, 16, 16),  # chosen, at 0.9: kept, and still to be predicted
    (17, 0.15, 0.99, 67, 17, 17),  # chosen, kept
    (18, 0.25, 0.10, 68, 18, -100),  # u_select at p: not chosen
    (19, 0.90, 0.85, 69, 19, -100),  # not chosen
    (0, 0.02, 0.40, 60, 0, -100),  # special
    (7, 0.03, 0.86, 59, 7, -100),  # special
    (5, 0.11, 0.85, 58, 58, 5),  # [MASK] itself is not among the special ones here
]


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for shape in [(3, 4), (2, 6), (1, 12)]:
        rows = rng.permutation(np.array(TABLE))
        ids, u_select, u_kind, rand_ids, inputs, labels = rows.T.reshape(6, *shape)
        whole = [a.astype(np.int64) for a in (ids, rand_ids, inputs, labels)]
        args = (whole[0], u_select, u_kind, whole[1], MASK, SPECIAL, 0.25)
        yield args, (whole[2], whole[3])
