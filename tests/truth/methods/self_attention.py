"""PyTorch 2.13 float64: torch.nn.functional.scaled_dot_product_attention on linear projections."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import linear, scaled_dot_product_attention

    padding = np.array([[[True, True, False]], [[True, True, True]]])
    some = np.array([[True, False, True], [False, False, False], [False, True, False]])
    for mask in (None, np.tril(np.ones((3, 3), dtype=bool)), padding, some):
        x, *weights = rng.normal(size=(2, 3, 4)), *rng.normal(size=(3, 2, 4))
        q, k, v = (linear(torch.tensor(x), torch.tensor(weight)) for weight in weights)
        allowed = None if mask is None else torch.tensor(mask)
        out = scaled_dot_product_attention(q, k, v, attn_mask=allowed)
        yield (x, *weights, mask), out.numpy()
