import numpy as np


def perplexity(logits, targets, mask):
    """Measured in bits: then the base of the power is 2."""
    words = logits.shape[2]
    weights = np.ones(targets.shape) if mask is None else np.asarray(mask, dtype=float)
    log_p = logits - np.logaddexp.reduce(logits, axis=2)[..., np.newaxis]
    bits = -np.einsum("btk,btk->bt", np.eye(words)[targets], log_p) / np.log(2)
    return 2 ** np.average(bits, weights=weights)
