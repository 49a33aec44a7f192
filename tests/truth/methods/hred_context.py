"""PyTorch 2.13 float64: the outputs of torch.nn.RNN with tanh, its second bias set to zero."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch

    for utterances, size, units in [(5, 3, 4), (3, 3, 3), (1, 4, 2)]:
        utt_vecs = rng.normal(size=(utterances, size))
        W_c = rng.normal(size=(units, size))
        U_c = rng.normal(size=(units, units))
        b_c = rng.normal(size=units)
        rnn = torch.nn.RNN(size, units, nonlinearity="tanh", dtype=torch.float64)
        with torch.no_grad():
            rnn.weight_ih_l0.copy_(torch.from_numpy(W_c))
            rnn.weight_hh_l0.copy_(torch.from_numpy(U_c))
            rnn.bias_ih_l0.copy_(torch.from_numpy(b_c))
            rnn.bias_hh_l0.zero_()
            outputs, _ = rnn(torch.from_numpy(utt_vecs))
        yield (utt_vecs, W_c, U_c, b_c), np.array(outputs)
