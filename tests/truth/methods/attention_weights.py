"""PyTorch 2.13 float64: torch.softmax of scores filled with -inf; a row without any True is zero.

The rows of the last vector are made by hand: exp(0), exp(ln 3) are 1 and 3, so weights 1/4, 3/4.
"""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    scores = rng.normal(size=(2, 3, 4))
    yield (scores, None), torch.softmax(torch.from_numpy(scores), dim=-1).numpy()

    mask = np.array([[[True, True, False, True]], [[False, True, True, False]]])
    filled = torch.from_numpy(scores).masked_fill(torch.from_numpy(~mask), -torch.inf)
    yield (scores, mask), torch.softmax(filled, dim=-1).numpy()

    by_hand = np.array([[0, np.log(3), 5], [1e4, -1e4, 1e4], [1, 2, 3]])
    allowed = np.array([[True, True, False], [True, True, True], [False, False, False]])
    yield (by_hand, allowed), np.array([[0.25, 0.75, 0], [0.5, 0, 0.5], [0, 0, 0]])
