"""PyTorch 2.13 float64: torch.nn.RNN with tanh over torch.nn.functional.embedding, last state."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for steps, vocabulary, embedding, units in [(5, 6, 3, 4), (3, 3, 3, 3), (1, 4, 2, 5)]:
        ids = rng.integers(vocabulary, size=steps)
        E = rng.normal(size=(embedding, vocabulary))
        W = rng.normal(size=(units, embedding))
        U = rng.normal(size=(units, units))
        b = rng.normal(size=units)
        rnn = torch.nn.RNN(embedding, units, nonlinearity="tanh", dtype=torch.float64)
        with torch.no_grad():
            rnn.weight_ih_l0.copy_(torch.from_numpy(W))
            rnn.weight_hh_l0.copy_(torch.from_numpy(U))
            rnn.bias_ih_l0.copy_(torch.from_numpy(b))
            rnn.bias_hh_l0.zero_()
            read = torch.nn.functional.embedding(torch.from_numpy(ids), torch.from_numpy(E.T))
            _, last = rnn(read)
        words = np.zeros((steps, vocabulary))
        words[np.arange(steps), ids] = 1
        yield (words, E, W, U, b), np.array(last[0])
