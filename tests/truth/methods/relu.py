"""PyTorch 2.13 float64: torch.relu and its autograd; and a table by hand around 0."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for shape in ((7,), (2, 3, 4)):
        x = rng.normal(size=shape)
        tensor = torch.from_numpy(x).requires_grad_()
        y = torch.relu(tensor)
        y.sum().backward()
        yield (x,), (y.detach().numpy(), tensor.grad.numpy())

    x = np.array([[-2.0, -0.0, 0.0], [1e-300, -1e-300, 3.5]])
    y = np.array([[0.0, 0.0, 0.0], [1e-300, 0.0, 3.5]])
    slope = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 1.0]])
    yield (x,), (y, slope)
