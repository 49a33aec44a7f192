"""PyTorch 2.13 float64: torch.sigmoid; beyond +-700, where it is 0 or 1 to all digits, by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for shape in ((), (7,), (2, 3, 4)):
        x = np.array(5 * rng.normal(size=shape))
        yield (x,), torch.sigmoid(torch.from_numpy(x)).numpy()

    # exp(-1000) is below the smallest float64 (5e-324), so the value is 0, and its mirror is 1
    yield (np.array([-1000.0, 0.0, 1000.0]),), np.array([0.0, 0.5, 1.0])
