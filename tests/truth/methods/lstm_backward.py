"""PyTorch 2.13 float64, autograd through torch.nn.LSTM (blocks i, f, g, o), and complex-step
differentiation (step 1e-30) of a forward pass written anew: the two in turn.
"""

import numpy as np

STEP = 1e-30


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    sizes = [(2, 3, 3, 2), (2, 4, 1, 2), (1, 5, 2, 2), (3, 1, 2, 2)]
    for (batch, steps, inputs, units), way in zip(sizes, [_torch, _complex] * 2, strict=True):
        xs = rng.normal(size=(batch, steps, inputs))
        h0 = rng.uniform(-1, 1, size=(batch, units))
        c0 = rng.normal(size=(batch, units))
        W = rng.normal(size=(4 * units, inputs))
        U = rng.normal(size=(4 * units, units))
        b = rng.normal(size=4 * units)
        dhs = rng.normal(size=(batch, steps, units))
        arguments = (xs, h0, c0, W, U, b)
        yield (*arguments, dhs), way(arguments, dhs)


def _torch(arguments, dhs):
    import torch

    xs, h0, c0, W, U, b = (torch.tensor(array, requires_grad=True) for array in arguments)
    layer = torch.nn.LSTM(xs.shape[2], h0.shape[1], batch_first=True, dtype=torch.float64)
    given = {
        "weight_ih_l0": _reordered(W),
        "weight_hh_l0": _reordered(U),
        "bias_ih_l0": _reordered(b),
        "bias_hh_l0": torch.zeros_like(b),
    }
    hs, _ = torch.func.functional_call(layer, given, (xs, (h0[None], c0[None])))
    loss = (hs * torch.tensor(dhs)).sum()
    return tuple(g.numpy() for g in torch.autograd.grad(loss, (xs, h0, c0, W, U, b)))


def _reordered(tensor):
    import torch

    a, i, f, o = tensor.chunk(4)
    return torch.cat([i, f, a, o])


def _complex(arguments, dhs):
    gradients = []
    for place, array in enumerate(arguments):
        gradient = np.zeros_like(array)
        for index in np.ndindex(array.shape):
            moved = array.astype(complex)
            moved[index] += 1j * STEP
            hs = _run(*arguments[:place], moved, *arguments[place + 1 :])
            gradient[index] = np.sum(dhs * hs).imag / STEP
        gradients.append(gradient)
    return tuple(gradients)


def _run(*arguments):
    xs, h, c, W, U, b = arguments
    n = h.shape[1]
    hs = []
    for x in xs.swapaxes(0, 1):
        z = np.einsum("bi,ki->bk", x, W) + np.einsum("bh,kh->bk", h, U) + b
        gates = 1 / (1 + np.exp(-z[:, n:]))
        c = gates[:, :n] * np.tanh(z[:, :n]) + gates[:, n : 2 * n] * c
        h = gates[:, 2 * n :] * np.tanh(c)
        hs.append(h)
    return np.stack(hs, axis=1)
