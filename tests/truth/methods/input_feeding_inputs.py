"""PyTorch 2.13 float64: torch.cat along dim 1. The last vector is written down by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for batch, embedding, units in ((2, 3, 4), (3, 3, 3)):
        emb_t = rng.integers(-64, 65, size=(batch, embedding)) / 64
        h_tilde_prev = rng.integers(-64, 65, size=(batch, units)) / 64
        joined = torch.cat((torch.from_numpy(emb_t), torch.from_numpy(h_tilde_prev)), dim=1)
        yield (emb_t, h_tilde_prev), joined.numpy()

    word = np.array([[1.0, 2.0], [3.0, 4.0]])
    first = np.zeros((2, 3))
    yield (word, first), np.array([[1.0, 2.0, 0.0, 0.0, 0.0], [3.0, 4.0, 0.0, 0.0, 0.0]])
