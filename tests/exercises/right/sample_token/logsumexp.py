import numpy as np


def sample_token(logits, u, temperature):
    """By log-probabilities, and counting the cuts that lie at or below u."""
    scaled = np.asarray(logits, dtype=float) / temperature
    log_p = scaled - np.logaddexp.reduce(scaled)
    cuts = np.cumsum(np.exp(log_p))
    return min(int(np.sum(cuts <= u)), scaled.size - 1)
