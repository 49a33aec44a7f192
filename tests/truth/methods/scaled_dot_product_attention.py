"""PyTorch 2.13 float64: torch.nn.functional.scaled_dot_product_attention, which gives zeros where a
query has no key. It returns no weights; called once more, with the identity for V, it shows them.
"""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    yield _with_torch(rng, (2,), (3, 4, 5, 2), None)
    yield _with_torch(rng, (), (4, 4, 3, 3), np.tri(4, dtype=bool))
    nothing = np.array([[[[True, False, True]], [[True, True, False]]], [[[False] * 3]] * 2])
    yield _with_torch(rng, (2, 2), (2, 3, 1, 2), nothing)


def _with_torch(rng, first, sizes, mask):
    import torch
    from torch.nn.functional import scaled_dot_product_attention

    queries, keys, size, value_size = sizes
    Q = rng.normal(size=(*first, queries, size))
    K = rng.normal(size=(*first, keys, size))
    V = rng.normal(size=(*first, keys, value_size))
    allowed = None if mask is None else torch.from_numpy(mask)
    query, key, value = (torch.from_numpy(array) for array in (Q, K, V))
    identity = torch.eye(keys, dtype=torch.float64).expand(*first, keys, keys)
    out = scaled_dot_product_attention(query, key, value, attn_mask=allowed)
    weights = scaled_dot_product_attention(query, key, identity, attn_mask=allowed)
    return (Q, K, V, mask), (out.numpy(), weights.numpy())
