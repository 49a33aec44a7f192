"""PyTorch 2.13 float64: cross_entropy without reduction, masked and summed; extremes by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for (samples, steps, words), masked in (((3, 4, 5), True), ((2, 3, 4), False)):
        logits = 2 * rng.normal(size=(samples, steps, words))
        targets = rng.integers(words, size=(samples, steps))
        mask = rng.integers(2, size=(samples, steps)) if masked else np.ones((samples, steps))
        losses = torch.nn.functional.cross_entropy(
            torch.from_numpy(logits).transpose(1, 2), torch.from_numpy(targets), reduction="none"
        )
        expected = (losses * torch.from_numpy(mask)).sum().item() / samples
        yield (logits, targets, mask.astype(float) if masked else None), expected

    # 900 and 0 in the first sample, 400 (and a step that does not count) in the second, half of it
    logits = np.array([[[900.0, 0.0], [0.0, -800.0]], [[-400.0, 0.0], [5.0, 9.0]]])
    mask = np.array([[True, True], [True, False]])
    yield (logits, np.array([[1, 0], [0, 0]]), mask), 650.0
