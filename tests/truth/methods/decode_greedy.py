"""Planted paths: tables of logits made from the sentence that decoding them must give."""

import numpy as np

from grader.sandbox.plain import Recipe

BOS, EOS = 0, 3


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for path, max_len in [([1, 2, 1, EOS], 6), ([2, 2, 1, 4], 3), ([EOS, 1], 2), ([4, EOS], 2)]:
        # Reading the token before in state t gives path[t] the largest logit, and state t + 1.
        logits = rng.uniform(-1, 0, size=(len(path), 5, 5)).round(3)
        for t, (read, best) in enumerate(zip([BOS, *path[:-1]], path, strict=True)):
            logits[t, read, best] = rng.uniform(0.1, 1)
        following = np.tile(np.arange(len(path))[:, None] + 1, (1, 5)) % len(path)
        expected = path[: path.index(EOS) + 1] if EOS in path else path
        yield (Recipe("step_table", (logits, following)), 0, BOS, EOS, max_len), expected[:max_len]
