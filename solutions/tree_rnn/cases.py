"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "pair", (_node(_leaf(rng, 3), _leaf(rng, 3)), *_weights(rng, 3))

    quarter = [_node(_leaf(rng, 4), _leaf(rng, 4)) for _ in range(4)]
    halves = _node(quarter[0], quarter[1]), _node(quarter[2], quarter[3])
    yield "balanced", (_node(*halves), *_weights(rng, 4))

    yield "leaf", (_leaf(rng, 5), *_weights(rng, 5))

    tree = _leaf(rng, 3)
    for _ in range(4):
        tree = _node(tree, _leaf(rng, 3))
    yield "left_heavy", (tree, *_weights(rng, 3))

    tree = _leaf(rng, 3)
    for _ in range(4):
        tree = _node(_leaf(rng, 3), tree)
    yield "right_heavy", (tree, *_weights(rng, 3))

    yield "mixed", (_irregular(rng, 4), *_weights(rng, 4))

    tree = _leaf(rng, 2)
    for on_the_left in rng.random(300) < 0.5:
        leaf = _leaf(rng, 2)
        tree = _node(tree, leaf) if on_the_left else _node(leaf, tree)
    yield "chain", (tree, *_weights(rng, 2))

    # Eighths: float32 sums are exact, so work that mixes float32 and float64 is right, too.
    values = (_leaf(rng, 4), _leaf(rng, 4), *_weights(rng, 4))
    left, right, W, b = ((np.round(8 * a) / 8).astype(np.float32) for a in values)
    yield "float32", (_node(left, right), W, b)


def _node(left, right):
    return {"left": left, "right": right}


def _leaf(rng, size):
    """No entry is close to 0, where tanh would hardly change it."""
    signs = rng.choice([-1.0, 1.0], size=size)
    return signs * rng.uniform(0.5, 1.5, size=size)


def _weights(rng, size):
    W = rng.normal(size=(size, 2 * size)) / np.sqrt(2 * size)
    b = rng.choice([-1.0, 1.0], size=size) * rng.uniform(0.3, 0.7, size=size)
    return W, b


def _irregular(rng, size):
    """Join neighbours at random until one tree is left, as a parser would."""
    trees = [_leaf(rng, size) for _ in range(8)]
    while len(trees) > 1:
        at = int(rng.integers(len(trees) - 1))
        trees[at : at + 2] = [_node(trees[at], trees[at + 1])]
    return trees[0]
