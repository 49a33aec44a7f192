"""PyTorch 2.13 float64: torch.bmm of the encoder's states with the decoder's state as a column."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for batch, steps, units in ((2, 3, 4), (3, 1, 2), (3, 3, 3)):
        s = rng.normal(size=(batch, units))
        hs = rng.normal(size=(batch, steps, units))
        scores = torch.bmm(torch.from_numpy(hs), torch.from_numpy(s).unsqueeze(2))
        yield (s, hs), scores.squeeze(2).numpy()
