import numpy as np


def tanh_grad(x):
    """The reciprocal of cosh squared. Overflow gives 1 / inf, which is 0, as it should be."""
    return 1.0 / np.cosh(x) ** 2
