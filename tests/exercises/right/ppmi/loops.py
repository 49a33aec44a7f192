import math

import numpy as np


def ppmi(C):
    V = len(C)
    S = [0.0] * V
    N = 0.0
    for i in range(V):
        for j in range(V):
            S[j] += float(C[i, j])
            N += float(C[i, j])
    M = np.zeros((V, V))
    for i in range(V):
        for j in range(V):
            if C[i, j] > 0:
                pmi = math.log2(float(C[i, j]) * N / (S[i] * S[j]))
                M[i, j] = max(0.0, pmi)
    return M
