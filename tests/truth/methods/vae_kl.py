"""PyTorch 2.13 float64: torch.distributions.kl_divergence of Independent normal distributions."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.distributions import Independent, Normal, kl_divergence

    for batch, size in [(3, 4), (1, 2), (2, 2), (4, 1)]:
        mu = rng.normal(size=(batch, size))
        logvar = rng.uniform(-3, 2, size=(batch, size))
        q = Independent(Normal(torch.from_numpy(mu), torch.from_numpy(np.exp(logvar / 2))), 1)
        zeros = torch.zeros(batch, size, dtype=torch.float64)
        p = Independent(Normal(zeros, zeros + 1), 1)
        yield (mu, logvar), float(kl_divergence(q, p).mean())
