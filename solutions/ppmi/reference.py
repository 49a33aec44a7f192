"""PMI in bits with its negative values set to 0.

Church and Hanks (1990), "Word association norms, mutual information, and lexicography", for the
PMI; Bullinaria and Levy (2007) for keeping the positive part only.
"""

import numpy as np


def ppmi(C):
    C = np.asarray(C, dtype=np.float64)
    S = sum(C)  # of the rows, which gives the sum of each column
    seen = C > 0
    pmi = np.zeros_like(C)
    pmi[seen] = np.log2(C[seen] * sum(S) / np.outer(S, S)[seen])
    return pmi.clip(0)
