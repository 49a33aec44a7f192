"""PyTorch 2.13 float64: the norm of all parameters as one vector. And tables made by hand."""

import numpy as np


def vectors(rng):
    import torch

    for shapes, max_norm in ((((2, 3), (4,), (1, 2, 2)), 1.5), (((3,), (2, 2)), 20.0)):
        grads = [rng.normal(size=shape) for shape in shapes]
        tensors = [torch.tensor(grad) for grad in grads]
        norm = torch.linalg.vector_norm(torch.nn.utils.parameters_to_vector(tensors))
        rate = torch.clamp(max_norm / norm, max=1.0)
        yield (grads, max_norm), ([np.array(rate * tensor) for tensor in tensors], float(norm))

    # 2*2 + 3*3 + 6*6 = 49, so the norm is 7; 3.5 is half of it, and 8 is more than it
    grads = [np.array([[2.0, -3.0]]), np.array([6.0])]
    yield (grads, 3.5), ([np.array([[1.0, -1.5]]), np.array([3.0])], 7.0)
    yield (grads, 8.0), ([np.array([[2.0, -3.0]]), np.array([6.0])], 7.0)
