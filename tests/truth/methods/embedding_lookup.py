"""PyTorch 2.13 float64: torch.nn.functional.embedding; one-hot rows times E for an int."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import embedding

    for shape in (5,), (2, 3), (), (0,):
        E = rng.normal(size=(4, 3))
        ids = rng.integers(4, size=shape)
        yield (E, ids), embedding(torch.as_tensor(ids), torch.as_tensor(E)).numpy()
    E = rng.normal(size=(3, 5))
    yield (E, 2), np.array([0.0, 0.0, 1.0]) @ E
