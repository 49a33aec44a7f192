"""PyTorch 2.13 float64: torch.bmm of the weights as a row with the states."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for batch, steps, units in ((2, 3, 4), (3, 1, 2), (3, 3, 3)):
        alpha = rng.dirichlet([1.0] * steps, size=batch)
        hs = rng.normal(size=(batch, steps, units))
        contexts = torch.bmm(torch.from_numpy(alpha).unsqueeze(1), torch.from_numpy(hs))
        yield (alpha, hs), contexts.squeeze(1).numpy()
