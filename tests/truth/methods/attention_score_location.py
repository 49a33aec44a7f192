"""PyTorch 2.13 float64: torch.nn.functional.linear, then Tensor.narrow to the first T outputs."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import linear

    for batch, units, positions, steps in ((2, 3, 5, 4), (3, 4, 3, 3), (1, 2, 4, 1)):
        s = rng.normal(size=(batch, units))
        W_a = rng.normal(size=(positions, units))
        scores = linear(torch.from_numpy(s), torch.from_numpy(W_a)).narrow(1, 0, steps)
        yield (s, W_a, steps), scores.numpy().copy()
