"""Inputs only. What right answers have in common is in properties.py.

The rule of the update comes first: most wrong answers show there, and it is quick.
"""

LR = 1.5


def cases(rng):
    first, second, *others = (int(n) for n in rng.choice(1 << 30, size=5, replace=False))
    yield "still", (800, 16, 0.0, first)
    yield "slow", (800, 16, 1e-5, first)
    yield "seed_1", (400, 16, LR, first)
    yield "seed_2", (400, 16, LR, second)
    for name, seed, n_iter, hidden in zip(
        ("seed_3", "seed_4", "seed_5"), others, (410, 400, 405), (20, 24, 18), strict=True
    ):
        yield name, (n_iter, hidden, LR, seed)
    yield "again", (400, 16, LR, first)
