"""PyTorch 2.13 float64: torch.nn.functional.softmax; and multiples of ln 2, where it is by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for shape, axis in (((3, 5), -1), ((2, 4, 3), 1), ((4, 2), 0)):
        x = 3 * rng.normal(size=shape)
        yield (x, axis), torch.nn.functional.softmax(torch.from_numpy(x), dim=axis).numpy()

    # powers of two: 1, 2, 4, 1 of 8, and 0, 1, 3, 0 of 4 (with -inf for 0 and ln 3 for 3)
    x = np.log(2) * np.array([[0.0, 1.0, 2.0, 0.0], [-np.inf, 0.0, np.log2(3), -np.inf]])
    yield (x,), np.array([[0.125, 0.25, 0.5, 0.125], [0.0, 0.25, 0.75, 0.0]])
