"""PyTorch 2.13 float64: torch.nn.functional.conv2d."""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    chosen = [
        ((2, 2, 3, 4), (2, 2, 2, 2), 1, 0),
        ((1, 2, 4, 3), (3, 2, 3, 2), 1, 1),
        ((2, 1, 5, 4), (2, 1, 2, 3), 2, 1),
        ((1, 3, 2, 3), (2, 3, 1, 1), 1, 0),
    ]
    for images, filters, stride, pad in chosen:
        x, w, b = (rng.normal(size=shape) for shape in (images, filters, filters[:1]))
        yield (x, w, b, stride, pad), _convolved(x, w, b, stride=stride, padding=pad)


def _convolved(*arrays, **options):
    import torch

    return torch.nn.functional.conv2d(*map(torch.tensor, arrays), **options).numpy()
