"""PyTorch 2.13 float64: torch.nn.functional.linear of torch.cat((c, h), 1), then tanh."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import linear

    for batch, units, outputs in ((2, 3, 4), (1, 2, 4), (3, 3, 3)):
        c = rng.normal(size=(batch, units))
        h = rng.uniform(-1, 1, size=(batch, units))
        W_c = rng.normal(size=(outputs, 2 * units))
        joined = torch.cat((torch.from_numpy(c), torch.from_numpy(h)), 1)
        yield (c, h, W_c), linear(joined, torch.from_numpy(W_c)).tanh().numpy()
