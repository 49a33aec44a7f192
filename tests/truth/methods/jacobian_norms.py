"""PyTorch 2.13 float64: autograd Jacobians of a tanh RNN that runs through the given states.

And a closed form: scaled rotations of the plane at zero states, whose k steps have norm scale^k.
"""

import numpy as np


def vectors(rng):
    import torch

    for steps, hidden in ((4, 3), (2, 4), (5, 5)):
        U = torch.tensor(rng.normal(size=(hidden, hidden)))
        hs = torch.tensor(rng.uniform(-0.9, 0.9, size=(steps, hidden)))
        inputs = [None] + [torch.atanh(hs[s]) - U @ hs[s - 1] for s in range(1, steps)]
        norms = []
        for t in reversed(range(steps - 1)):

            def run(h, t=t, U=U, inputs=inputs, steps=steps):
                for s in range(t + 1, steps):
                    h = torch.tanh(U @ h + inputs[s])
                return h

            jacobian = torch.autograd.functional.jacobian(run, hs[t])
            norms.append(float(torch.linalg.matrix_norm(jacobian, ord=2)))
        yield (np.array(U), np.array(hs)), np.array(norms)

    turn, scale = 0.7, 1.25
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    yield (scale * rotation, np.zeros((4, 2))), np.array([1.25, 1.5625, 1.953125])
