"""PyTorch 2.13 float64: exp of cross_entropy with ignore_index; simple ones by hand."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for (samples, steps, words), masked in (((3, 4, 5), True), ((2, 3, 4), False)):
        logits = 2 * rng.normal(size=(samples, steps, words))
        targets = rng.integers(words, size=(samples, steps))
        mask = rng.integers(2, size=(samples, steps)) if masked else np.ones((samples, steps))
        mask[0, 0] = 1
        marked = np.where(mask == 1, targets, -100)
        loss = torch.nn.functional.cross_entropy(
            torch.from_numpy(logits).reshape(-1, words),
            torch.from_numpy(marked).reshape(-1),
            ignore_index=-100,
        )
        yield (logits, targets, mask.astype(bool) if masked else None), loss.exp().item()

    # equal logits make every probability 1/6, whichever the words are
    yield (np.full((2, 3, 6), 0.5), rng.integers(6, size=(2, 3)), None), 6.0

    # one loss of 800 among 40 words, the others 0 to all digits: e to the power of 20
    logits = np.zeros((1, 40, 2))
    logits[0, :, 1] = -900
    logits[0, 3] = [0, 800]
    yield (logits, np.zeros((1, 40), dtype=int), None), float(np.exp(20.0))
