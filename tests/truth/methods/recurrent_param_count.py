"""PyTorch 2.13: the elements of the layer's own parameters, leaving out the second bias vector
(bias_hh), which it keeps beside bias_ih.
"""


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for cell in ("rnn", "gru", "lstm"):
        for bias in (True, False):
            inputs, units = (int(size) for size in rng.integers(1, 30, size=2))
            yield (cell, inputs, units, bias), _count(cell, inputs, units, bias=bias)
        yield (cell, 10, 20), _count(cell, 10, 20)
    yield ("gru", 7, 7), _count("gru", 7, 7)


def _count(cell, inputs, units, **options):
    import torch

    layer = getattr(torch.nn, cell.upper())(inputs, units, **options)
    named = dict(layer.named_parameters())
    return sum(weights.numel() for name, weights in named.items() if "bias_hh" not in name)
