"""Inputs only. What right answers have in common is in properties.py."""

from recipes import generator


def cases(rng):
    seed, *seeds = (int(n) for n in rng.choice(1 << 30, size=4, replace=False))
    yield "wide", (300, 120, generator(seed))
    yield "tall", (120, 300, generator(seeds[0]))
    yield "one_input", (1, 20000, generator(seeds[1]))
    yield "again", (300, 120, generator(seed))
    yield "other_seed", (300, 120, generator(seeds[2]))
