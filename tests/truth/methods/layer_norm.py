"""PyTorch 2.13 float64: torch.nn.functional.layer_norm over the last axis."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for shape, eps in (((3, 4), ()), ((2, 3, 5), ()), ((6,), (1e-3,)), ((2, 1), (0.5,))):
        x, (gamma, beta) = rng.normal(1, 2, size=shape), rng.normal(size=(2, shape[-1]))
        tensors = (torch.tensor(array) for array in (gamma, beta))
        out = torch.nn.functional.layer_norm(torch.tensor(x), shape[-1:], *tensors, *eps)
        yield (x, gamma, beta, *eps), out.numpy()
