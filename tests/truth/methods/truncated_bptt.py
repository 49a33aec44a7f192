"""PyTorch 2.13 float64: autograd of each output through its own window, from a detached state."""

import numpy as np


def vectors(rng):
    import torch

    for batch, steps, inputs, hidden, outputs, k in (
        (2, 5, 3, 4, 1, 2),
        (3, 4, 2, 3, 2, 1),
        (2, 4, 2, 3, 2, 6),
        (2, 6, 1, 3, 2, 4),
    ):
        xs = rng.normal(size=(batch, steps, inputs))
        do = rng.normal(size=(batch, steps, outputs))
        weights = [
            0.7 * rng.normal(size=shape)
            for shape in ((hidden, inputs), (hidden, hidden), (outputs, hidden))
        ]
        W, U, V = (torch.tensor(w, requires_grad=True) for w in weights)
        x, error = torch.tensor(xs), torch.tensor(do)

        with torch.no_grad():
            before = [torch.zeros(batch, hidden, dtype=torch.float64)]
            for t in range(steps):
                before.append(torch.nn.functional.linear(x[:, t], W) + before[t] @ U.T)

        for t in range(steps):
            first = max(0, t + 1 - k)
            h = before[first]  # no graph behind it: here the error stops
            for s in range(first, t + 1):
                h = torch.nn.functional.linear(x[:, s], W) + torch.nn.functional.linear(h, U)
            (torch.nn.functional.linear(h, V) * error[:, t]).sum().backward()
        yield (xs, do, *weights, k), tuple(np.array(w.grad) for w in (W, U, V))
