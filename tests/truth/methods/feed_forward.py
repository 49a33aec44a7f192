"""PyTorch 2.13 float64: torch.nn.functional.linear twice with torch.relu between."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import linear

    for shape, hidden in (((2, 3, 4), 5), ((3, 2), 6), ((4,), 3)):
        size = shape[-1]
        shapes = shape, (hidden, size), (hidden,), (size, hidden), (size,)
        args = tuple(rng.normal(size=each) for each in shapes)
        x, *layers = (torch.tensor(array) for array in args)
        out = linear(torch.relu(linear(x, *layers[:2])), *layers[2:])
        yield args, out.numpy()
