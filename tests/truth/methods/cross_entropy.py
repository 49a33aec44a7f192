"""PyTorch 2.13 float64: torch.nn.functional.cross_entropy; and extreme logits by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for samples, classes in ((5, 4), (1, 3), (3, 3)):
        logits = 3 * rng.normal(size=(samples, classes))
        target = rng.integers(classes, size=samples)
        pair = torch.from_numpy(logits), torch.from_numpy(target)
        yield (logits, target), torch.nn.functional.cross_entropy(*pair).item()

    # beside exp(0) the other exponentials are nothing: 900 for the wrong class, 0 for the right one
    logits = np.array([[900.0, 0.0, -900.0], [0.0, -1000.0, -1000.0]])
    yield (logits, np.array([1, 0])), 450.0
