"""PyTorch 2.13 float64: torch.linalg.vector_norm over all entries. And tables made by hand."""

import numpy as np


def vectors(rng):
    import torch

    for shape, threshold in (((5,), 0.75), ((3, 4), 1.5), ((2, 2, 3), 30.0)):
        grad = rng.normal(size=shape)
        norm = torch.linalg.vector_norm(torch.tensor(grad))
        rate = torch.clamp(threshold / norm, max=1.0)
        yield (grad, threshold), np.array(rate * torch.tensor(grad))

    # 2*2 + 3*3 + 6*6 = 49, so the norm is 7: 3.5 halves it, and 7 leaves it alone
    grad = np.array([[2.0], [-3.0], [6.0]])
    yield (grad, 3.5), np.array([[1.0], [-1.5], [3.0]])
    yield (grad, 7.0), np.array([[2.0], [-3.0], [6.0]])
