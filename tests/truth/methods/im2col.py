"""PyTorch 2.13: torch.nn.functional.unfold, (N, C*kh*kw, OH*OW), each image's matrix transposed
and all of them one below the other.
"""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    chosen = [
        ((2, 2, 3, 4), (2, 2, 1, 0)),
        ((1, 2, 4, 3), (3, 2, 1, 1)),
        ((2, 1, 5, 4), (2, 3, 2, 1)),
        ((1, 1, 4, 6), (2, 1, 3, 0)),
    ]
    for shape, (kh, kw, stride, pad) in chosen:
        x = np.round(rng.normal(size=shape), 3)
        yield (x, kh, kw, stride, pad), _unfolded(x, (kh, kw), stride, pad)


def _unfolded(x, size, stride, pad):
    import torch

    columns = torch.nn.functional.unfold(torch.tensor(x), size, padding=pad, stride=stride)
    return torch.cat([image.T for image in columns]).numpy()
