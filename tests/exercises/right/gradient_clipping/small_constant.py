import numpy as np


def gradient_clipping(grad, threshold):
    """The way many libraries do it: a small constant in the denominator, and a minimum."""
    flat = np.ravel(grad).astype(float)
    rate = threshold / (np.sqrt(flat @ flat) + 1e-6)
    return (flat * np.minimum(rate, 1.0)).reshape(np.shape(grad))
