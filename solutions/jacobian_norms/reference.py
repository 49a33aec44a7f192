"""Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.

For h_s = tanh(U h_{s-1} + c_s) one step has the Jacobian diag(1 - h_s^2) U, and dh_T/dh_t is the
product of those of the steps T, T - 1, ..., t + 1, in this order.
"""

import numpy as np


def jacobian_norms(U, hs):
    jacobian = np.eye(len(U))
    norms = []
    for h in hs[:0:-1]:  # h_T, ..., h_2
        jacobian = jacobian @ np.diag(1 - h**2) @ U
        norms.append(np.linalg.norm(jacobian, 2))
    return np.array(norms)
