"""PyTorch 2.13 float64: torch.nn.RNN with bidirectional=True, then torch.nn.functional.linear."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for batch, steps, inputs, units, outputs in (2, 4, 3, 2, 5), (3, 3, 3, 3, 3), (2, 1, 2, 4, 3):
        xs = rng.normal(size=(batch, steps, inputs))
        shapes = [(units, inputs), (units, units), (units,)] * 2
        weights = [rng.normal(size=shape) for shape in shapes]  # W, U, b forward, then backward
        readout = rng.normal(size=(outputs, 2 * units))

        rnn = torch.nn.RNN(inputs, units, batch_first=True, bidirectional=True).double()
        ends = ("_l0", "_l0_reverse")
        names = [name + end for end in ends for name in ("weight_ih", "weight_hh", "bias_ih")]
        with torch.no_grad():
            for name, weight in zip(names, weights, strict=True):
                getattr(rnn, name).copy_(torch.as_tensor(weight))
            rnn.bias_hh_l0.zero_()  # PyTorch has two biases, and we have one
            rnn.bias_hh_l0_reverse.zero_()
            states, _ = rnn(torch.as_tensor(xs))
            expected = torch.nn.functional.linear(states, torch.as_tensor(readout))
        yield (xs, *weights, readout), np.asarray(expected)
