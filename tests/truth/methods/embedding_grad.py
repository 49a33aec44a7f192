"""Complex step through a forward pass of one-hot products; PyTorch 2.13 float64 once."""

import numpy as np

STEP = 1e-30


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    import torch
    from torch.nn.functional import embedding

    for shape, words, size in ((6,), 5, 3), ((2, 4), 4, 2), ((), 3, 4):
        ids, dout = rng.integers(words, size=shape), rng.normal(size=(*shape, size))
        yield (ids, dout, words), _by_complex_step(ids, dout, rng.normal(size=(words, size)))

    ids, dout = rng.integers(1, 4, size=(3, 5)), rng.normal(size=(3, 5, 2))
    E = torch.zeros(6, 2, dtype=torch.float64, requires_grad=True)
    embedding(torch.as_tensor(ids), E).backward(torch.as_tensor(dout))
    yield (ids, dout, 6), E.grad.numpy()


def _by_complex_step(ids, dout, E):
    """L = sum(dout * out) has the derivative dout; each entry of E takes a tiny imaginary step."""
    gradient = np.zeros_like(E)
    for place in np.ndindex(E.shape):
        stepped = E.astype(complex)
        stepped[place] += STEP * 1j
        out = (np.arange(len(E)) == ids[..., None]) @ stepped
        gradient[place] = np.sum(dout * out).imag / STEP
    return gradient
