"""PyTorch 2.13 float64: torch.nn.RNN (tanh, batch first), its second bias zero."""

import numpy as np


def vectors(rng):
    import torch

    for batch, steps, inputs, hidden in ((2, 4, 3, 5), (3, 1, 2, 4), (3, 3, 3, 3)):
        xs = rng.normal(size=(batch, steps, inputs))
        h0 = rng.uniform(-1, 1, size=(batch, hidden))
        W = rng.normal(size=(hidden, inputs))
        U = rng.normal(size=(hidden, hidden))
        b = rng.normal(size=hidden)
        rnn = torch.nn.RNN(inputs, hidden, batch_first=True, dtype=torch.float64)
        with torch.no_grad():
            rnn.weight_ih_l0.copy_(torch.tensor(W))
            rnn.weight_hh_l0.copy_(torch.tensor(U))
            rnn.bias_ih_l0.copy_(torch.tensor(b))
            rnn.bias_hh_l0.zero_()
            hs, _ = rnn(torch.tensor(xs), torch.tensor(h0)[None])
        yield (xs, h0, W, U, b), np.array(hs)
