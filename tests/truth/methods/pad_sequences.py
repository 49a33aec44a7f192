"""PyTorch 2.13: torch.nn.utils.rnn.pad_sequence, and tables by hand where it takes no input."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.utils.rnn import pad_sequence

    for pad in (0, -7):
        seqs = [rng.integers(1, 20, size=length).tolist() for length in (3, 5, 1, 4)]
        seqs[1][2] = pad  # real all the same: ones are filled up just as the ids are
        ids = pad_sequence([torch.tensor(s) for s in seqs], batch_first=True, padding_value=pad)
        mask = pad_sequence([torch.ones(len(s)).double() for s in seqs], batch_first=True)
        yield (seqs, pad), (ids.numpy(), mask.numpy())
    # The longest has 2; one row has nothing of its own; the last 9 is real, the others are not.
    expected = np.array([[5, 9], [9, 9], [8, 9]]), np.array([[1.0, 0], [0, 0], [1, 1]])
    yield ([[5], [], [8, 9]], 9), expected
    yield ([],), (np.zeros((0, 0), dtype=np.int64), np.zeros((0, 0)))
