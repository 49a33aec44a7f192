"""PyTorch 2.13 float64: torch.nn.MultiheadAttention without biases, its weights set to ours."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for asking, answering, size, heads in ((2, 3, 4, 2), (3, 2, 6, 3), (3, 3, 3, 1)):
        weights = tuple(rng.normal(size=(4, size, size)))
        queries = rng.normal(size=(2, asking, size))
        keys = rng.normal(size=(2, answering, size))
        layer = torch.nn.MultiheadAttention(
            size, heads, bias=False, batch_first=True, dtype=torch.float64
        )
        source = torch.tensor(keys)
        with torch.no_grad():
            layer.in_proj_weight.copy_(torch.tensor(np.concatenate(weights[:3])))
            layer.out_proj.weight.copy_(torch.tensor(weights[3]))
            expected = layer(torch.tensor(queries), source, source, average_attn_weights=False)
        yield (queries, keys, *weights, heads), tuple(part.numpy() for part in expected)
