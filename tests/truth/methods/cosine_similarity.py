"""PyTorch 2.13 float64: torch.nn.functional.cosine_similarity; its eps does not act at these norms.

The last two vectors are closed forms: (1, 1, 0) and (0, 1, 1) enclose 60 degrees; zero gives 0.
"""

import numpy as np


def vectors(rng):
    import torch

    for size in (3, 8):
        a, b = rng.normal(size=(2, size))
        ta, tb = torch.tensor(a), torch.tensor(b)
        yield (a, b), float(torch.nn.functional.cosine_similarity(ta, tb, dim=0))
    yield (np.array([1.0, 1.0, 0.0]), np.array([0.0, 1.0, 1.0])), 0.5
    yield (np.zeros(3), np.array([1.0, -2.0, 2.0])), 0.0
