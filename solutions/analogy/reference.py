"""The vector offset method for word analogies.

Mikolov, Yih and Zweig (2013), "Linguistic regularities in continuous space word representations",
section 4. The length of the query does not change the order, so scores are cosines times it.
"""

import numpy as np


def analogy(E, a, b, c, topn):
    query = E[b] - E[a] + E[c]

    def score(i):
        norm = np.linalg.norm(E[i])
        return sum(E[i] * query) / norm if norm else 0.0

    candidates = [i for i in range(len(E)) if i not in {a, b, c}]
    return sorted(candidates, key=score, reverse=True)[:topn]  # equals stay in order
