"""PyTorch 2.13: torch.nn.functional.one_hot; a table by hand for an int."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import one_hot

    for shape, n in ((6,), 5), ((2, 3), 4), ((), 3), ((0,), 2):
        ids = rng.integers(n, size=shape)
        yield (ids, n), one_hot(torch.as_tensor(ids), n).double().numpy()
    # Id 1 is the second component of three.
    yield (1, 3), np.array([0.0, 1.0, 0.0])
