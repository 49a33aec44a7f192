"""The cosine of the angle between two vectors.

Salton, Wong and Yang (1975), "A vector space model for automatic indexing".
"""

import numpy as np


def cosine_similarity(a, b):
    a = np.asarray(a, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    norms = np.linalg.norm(a) * np.linalg.norm(b)
    return sum(a * b) / norms if norms else 0.0
