"""Complex-step differentiation (step 1e-30) of a step written anew, and autograd of
PyTorch 2.13 float64 through torch.nn.LSTMCell (blocks i, f, g, o): the two in turn.
"""

import numpy as np

STEP = 1e-30


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    sizes = [(2, 3, 2), (1, 2, 3), (3, 1, 2), (2, 2, 2)]
    for (batch, inputs, units), differentiate in zip(sizes, [_complex, _torch] * 2, strict=True):
        x = rng.normal(size=(batch, inputs))
        h = rng.uniform(-1, 1, size=(batch, units))
        c = rng.normal(size=(batch, units))
        W = rng.normal(size=(4 * units, inputs))
        U = rng.normal(size=(4 * units, units))
        b = rng.normal(size=4 * units)
        dc_next = rng.normal(size=(batch, units))
        dh_next = rng.normal(size=(batch, units))
        arguments = (x, h, c, W, U, b)
        yield (*arguments, dc_next, dh_next), differentiate(arguments, dc_next, dh_next)


def _complex(arguments, dc_next, dh_next):
    gradients = []
    for place, array in enumerate(arguments):
        gradient = np.zeros_like(array)
        for index in np.ndindex(array.shape):
            moved = array.astype(complex)
            moved[index] += 1j * STEP
            c, h = _step(*arguments[:place], moved, *arguments[place + 1 :])
            gradient[index] = np.sum(dc_next * c + dh_next * h).imag / STEP
        gradients.append(gradient)
    return tuple(gradients)


def _step(*arguments):
    x, h, c, W, U, b = arguments
    n = h.shape[1]
    z = np.einsum("bi,ki->bk", x, W) + np.einsum("bh,kh->bk", h, U) + b
    gates = 1 / (1 + np.exp(-z[:, n:]))
    c = gates[:, :n] * np.tanh(z[:, :n]) + gates[:, n : 2 * n] * c
    return c, gates[:, 2 * n :] * np.tanh(c)


def _torch(arguments, dc_next, dh_next):
    import torch

    x, h, c, W, U, b = (torch.tensor(array, requires_grad=True) for array in arguments)
    cell = torch.nn.LSTMCell(x.shape[1], h.shape[1], dtype=torch.float64)
    given = {
        "weight_ih": _reordered(W),
        "weight_hh": _reordered(U),
        "bias_ih": _reordered(b),
        "bias_hh": torch.zeros_like(b),
    }
    h_new, c_new = torch.func.functional_call(cell, given, (x, (h, c)))
    loss = (c_new * torch.tensor(dc_next)).sum() + (h_new * torch.tensor(dh_next)).sum()
    return tuple(g.numpy() for g in torch.autograd.grad(loss, (x, h, c, W, U, b)))


def _reordered(tensor):
    import torch

    a, i, f, o = tensor.chunk(4)
    return torch.cat([i, f, a, o])
