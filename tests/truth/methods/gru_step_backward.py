"""Complex-step differentiation (step 1e-30) of a step written anew, and PyTorch 2.13 float64
autograd, through a step of single units and, for a diagonal U, through torch.nn.GRUCell.
"""

import numpy as np

STEP = 1e-30


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    arguments, dh_next = _draw(rng, 2, 3, 2)
    yield (*arguments, dh_next), _complex(arguments, dh_next)

    arguments, dh_next = _draw(rng, 1, 2, 3)
    yield (*arguments, dh_next), _torch(_units, arguments, dh_next)

    # With U a diagonal matrix the reset gate may act before or after the product; only the
    # gradient of U itself, off the diagonal, depends on it, and comes from the complex step.
    (*arguments, U), dh_next = _draw(rng, 2, 2, 2)
    arguments = (*arguments, np.diag(np.diag(U)))
    *gradients, _ = _torch(_cell, arguments, dh_next)
    yield (*arguments, dh_next), (*gradients, _complex(arguments, dh_next)[-1])


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    weights = []
    for _ in range(3):
        weights.append(rng.normal(size=(units, inputs)))
        weights.append(rng.normal(size=(units, units)))
    return (x, h, *weights), rng.normal(size=(batch, units))


def _complex(arguments, dh_next):
    gradients = []
    for place, array in enumerate(arguments):
        gradient = np.zeros_like(array)
        for index in np.ndindex(array.shape):
            moved = array.astype(complex)
            moved[index] += 1j * STEP
            h = _step(*arguments[:place], moved, *arguments[place + 1 :])
            gradient[index] = np.sum(dh_next * h).imag / STEP
        gradients.append(gradient)
    return tuple(gradients)


def _step(*arguments):
    x, h, W_r, U_r, W_z, U_z, W, U = arguments
    r = 1 / (1 + np.exp(-np.einsum("bi,ki->bk", x, W_r) - np.einsum("bh,kh->bk", h, U_r)))
    z = 1 / (1 + np.exp(-np.einsum("bi,ki->bk", x, W_z) - np.einsum("bh,kh->bk", h, U_z)))
    candidate = np.tanh(np.einsum("bi,ki->bk", x, W) + np.einsum("bh,bh,kh->bk", r, h, U))
    return h + z * (candidate - h)


def _torch(step, arguments, dh_next):
    import torch

    tensors = [torch.tensor(array, requires_grad=True) for array in arguments]
    loss = (step(*tensors) * torch.tensor(dh_next)).sum()
    return tuple(g.numpy() for g in torch.autograd.grad(loss, tensors))


def _units(*tensors):
    import torch

    xs, hs, W_r, U_r, W_z, U_z, W, U = tensors
    new = []
    for x, h in zip(xs, hs, strict=True):
        seen = torch.sigmoid(torch.mv(W_r, x) + torch.mv(U_r, h)) * h
        for k in range(len(h)):
            z = torch.sigmoid(torch.dot(W_z[k], x) + torch.dot(U_z[k], h))
            candidate = torch.tanh(torch.dot(W[k], x) + torch.dot(U[k], seen))
            new.append(torch.lerp(h[k], candidate, z))
    return torch.stack(new).reshape(hs.shape)


def _cell(*tensors):
    import torch

    x, h, W_r, U_r, W_z, U_z, W, U = tensors
    cell = torch.nn.GRUCell(x.shape[1], h.shape[1], bias=False, dtype=torch.float64)
    given = {"weight_ih": torch.cat([W_r, -W_z, W]), "weight_hh": torch.cat([U_r, -U_z, U])}
    return torch.func.functional_call(cell, given, (x, h))
