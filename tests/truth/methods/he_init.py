"""PyTorch 2.13 float64: the standard deviation of torch.nn.init.kaiming_normal_.

It is the ratio of its draws to standard normal ones of equal seed; NumPy's draws are scaled by it.
"""

import numpy as np


def vectors(rng):
    import torch

    from grader.sandbox.plain import Recipe

    for fan_in, fan_out in ((5, 3), (3, 5), (1, 4)):
        given = torch.empty(fan_out, fan_in, dtype=torch.float64)
        torch.nn.init.kaiming_normal_(given, generator=torch.Generator().manual_seed(1))
        plain = torch.empty(fan_out, fan_in, dtype=torch.float64)
        torch.nn.init.normal_(plain, generator=torch.Generator().manual_seed(1))
        std = float((given / plain).mean())

        seed = int(rng.integers(1 << 30))
        draws = np.random.default_rng(seed).standard_normal((fan_out, fan_in))
        yield (fan_in, fan_out, Recipe("generator", (seed,))), std * draws
