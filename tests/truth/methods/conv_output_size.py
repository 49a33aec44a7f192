"""Counting the windows that fit, one start after another; and the length that PyTorch 2.13's
torch.nn.functional.conv1d produces. Both must agree before a vector is given.
"""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    chosen = [(7, 3, 2, 1), (28, 5), (9, 1, 3), (6, 8, 2, 1), (20, 3, 4, 2, 3), (19, 3, 3, 0, 2)]
    for _ in range(6):
        k, stride, pad, dilation = (int(v) for v in rng.integers([1, 1, 0, 1], [6, 5, 4, 4]))
        n = int(rng.integers(1, 30)) + dilation * (k - 1)
        chosen.append((n, k, stride, pad, dilation))
    for arguments in chosen:
        every = (*arguments, *(1, 0, 1)[len(arguments) - 2 :])
        counted, produced = _count(every), _produced(every)
        assert counted == produced, arguments
        yield arguments, counted


def _count(arguments):
    n, k, stride, pad, dilation = arguments
    places = set(range(-pad, n + pad))
    count = 0
    for start in range(-pad, n + pad, stride):
        count += {start + dilation * j for j in range(k)} <= places
    return count


def _produced(arguments):
    import torch

    n, k, stride, pad, dilation = arguments
    signal, kernel = torch.zeros(1, 1, n), torch.zeros(1, 1, k)
    result = torch.nn.functional.conv1d(
        signal, kernel, stride=stride, padding=pad, dilation=dilation
    )
    return result.shape[2]
