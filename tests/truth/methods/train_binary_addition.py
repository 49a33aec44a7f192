"""PyTorch 2.13 float64: the same draws and updates, with autograd and its own cross-entropy.

Which numbers are drawn in which order is the reference's choice; its gradients are tested here.
"""

import numpy as np


def vectors(rng):
    import torch

    for n_iter, hidden, lr in ((1, 2, 1.5), (3, 3, 0.8)):
        seed = int(rng.integers(1 << 30))
        draws = np.random.default_rng(seed)
        start = [
            draws.normal(size=shape) / shape[1] ** 0.5
            for shape in ((hidden, 2), (hidden, hidden), (1, hidden))
        ]
        W, U, V = (torch.tensor(array, requires_grad=True) for array in start)
        b = torch.zeros(hidden, dtype=torch.float64, requires_grad=True)
        c = torch.zeros(1, dtype=torch.float64, requires_grad=True)
        descent = torch.optim.SGD([W, U, b, V, c], lr=lr)

        losses = []
        for _ in range(n_iter):
            pairs = draws.integers(128, size=(16, 2))
            rows = [[_digits(p), _digits(q), _digits(p + q)] for p, q in pairs]
            digits = torch.tensor(rows, dtype=torch.float64)
            h, logits = torch.zeros(16, hidden, dtype=torch.float64), []
            for t in range(8):
                x = digits[:, :2, t]
                h = torch.tanh(torch.nn.functional.linear(x, W, b) + h @ U.T)
                logits.append(torch.nn.functional.linear(h, V, c))
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                torch.cat(logits, dim=1), digits[:, 2]
            )
            losses.append(loss.item())
            descent.zero_grad()
            loss.backward()
            descent.step()
        params = {"W": W, "U": U, "b": b, "V": V, "c": c}
        trained = {name: tensor.detach().numpy().copy() for name, tensor in params.items()}
        yield (n_iter, hidden, lr, seed), (trained, np.array(losses))


def _digits(number):
    """Eight binary digits, the least significant first."""
    return [float(digit) for digit in reversed(f"{number:08b}")]
