"""Right, with the whole Jacobian of the softmax, diag(a) - a a^T, for each query."""

import numpy as np


def attention_backward(Q, K, V, dO, mask):
    d = Q.shape[-1]
    S = np.einsum("...qd,...kd->...qk", Q, K).astype(float) / d**0.5
    if mask is not None:
        S = S + np.where(mask, 0.0, -np.inf)
    log_sum = np.logaddexp.reduce(S, axis=-1, keepdims=True)
    A = np.exp(S - np.where(np.isfinite(log_sum), log_sum, 0.0))
    J = A[..., :, None] * np.eye(A.shape[-1]) - A[..., :, None] * A[..., None, :]
    dA = np.einsum("...qv,...kv->...qk", dO, V)
    dS = np.einsum("...qij,...qj->...qi", J, dA)
    dQ = np.einsum("...qk,...kd->...qd", dS, K) / d**0.5
    dK = np.einsum("...qk,...qd->...kd", dS, Q) / d**0.5
    dV = np.einsum("...qk,...qv->...kv", A, dO)
    return [dQ, dK, dV]
