"""PyTorch 2.13 float64, a unit at a time with torch.dot; where U is diagonal, and the reset may
act before or after the product, torch.nn.GRU with the update gate's weights negated.
"""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, steps, inputs, units in [(2, 4, 3, 2), (1, 5, 2, 3)]:
        arguments = _draw(rng, batch, steps, inputs, units)
        yield arguments, _by_units(*arguments)
    for batch, steps, inputs, units in [(2, 5, 2, 3), (2, 1, 3, 2)]:
        *arguments, U = _draw(rng, batch, steps, inputs, units)
        arguments = (*arguments, np.diag(np.diag(U)))
        yield arguments, _by_layer(*arguments)


def _draw(rng, *sizes):
    batch, steps, inputs, units = sizes
    xs = rng.normal(size=(batch, steps, inputs))
    h0 = rng.uniform(-1, 1, size=(batch, units))
    weights = []
    for _ in range(3):
        weights.append(rng.normal(size=(units, inputs)))
        weights.append(rng.normal(size=(units, units)))
    return xs, h0, *weights


def _by_units(*arguments):
    import torch

    xs, h0, W_r, U_r, W_z, U_z, W, U = (torch.tensor(array) for array in arguments)
    hs = torch.empty(*xs.shape[:2], h0.shape[1], dtype=torch.float64)
    for n in range(len(xs)):
        h = h0[n]
        for t, x in enumerate(xs[n]):
            r = torch.stack(
                [torch.dot(w, x) + torch.dot(u, h) for w, u in zip(W_r, U_r, strict=True)]
            )
            seen = torch.sigmoid(r) * h
            for k in range(len(h)):
                z = torch.sigmoid(torch.dot(W_z[k], x) + torch.dot(U_z[k], h))
                candidate = torch.tanh(torch.dot(W[k], x) + torch.dot(U[k], seen))
                hs[n, t, k] = torch.lerp(h[k], candidate, z)
            h = hs[n, t]
    return hs.numpy()


def _by_layer(*arguments):
    import torch

    xs, h0, W_r, U_r, W_z, U_z, W, U = (torch.tensor(array) for array in arguments)
    layer = torch.nn.GRU(xs.shape[2], h0.shape[1], bias=False, batch_first=True)
    layer = layer.to(torch.float64)
    with torch.no_grad():
        layer.weight_ih_l0.copy_(torch.cat([W_r, -W_z, W]))
        layer.weight_hh_l0.copy_(torch.cat([U_r, -U_z, U]))
        hs, _ = layer(xs, h0[None])
    return hs.numpy()
