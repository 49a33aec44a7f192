"""PyTorch 2.13 float64: binary_cross_entropy_with_logits; and extreme logits by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    loss = torch.nn.functional.binary_cross_entropy_with_logits
    for shape in ((6,), (3, 4)):
        logits, targets = 2 * rng.normal(size=shape), rng.uniform(size=shape)
        yield (
            (logits, targets),
            loss(torch.from_numpy(logits), torch.from_numpy(targets)).item(),
        )

    # far wrong costs the logit, far right nothing, the soft one 0.75 * 900: the mean of 800 and 675
    # and two zeros
    logits = np.array([800.0, -700.0, -900.0, 1000.0])
    targets = np.array([0.0, 0.0, 0.75, 1.0])
    yield (logits, targets), 368.75
