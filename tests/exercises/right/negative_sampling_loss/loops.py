import math

import numpy as np


def negative_sampling_loss(v_c, u_o, U_neg):
    D = len(v_c)
    loss = 0.0
    dv_c, du_o, dU_neg = np.zeros(D), np.zeros(D), np.zeros((len(U_neg), D))
    examples = [(u_o, 1, du_o)]
    for k in range(len(U_neg)):
        examples.append((U_neg[k], 0, dU_neg[k]))
    for u, label, du in examples:
        s = 0.0
        for d in range(D):
            s += float(u[d]) * float(v_c[d])
        loss += max(s, 0.0) - s * label + math.log1p(math.exp(-abs(s)))
        if s >= 0:
            p = 1 / (1 + math.exp(-s))
        else:
            p = math.exp(s) / (1 + math.exp(s))
        for d in range(D):
            dv_c[d] += (p - label) * float(u[d])
            du[d] = (p - label) * float(v_c[d])
    return loss, dv_c, du_o, dU_neg
