"""The continuous bag-of-words model with the full softmax.

Mikolov, Chen, Corrado and Dean (2013), "Efficient estimation of word representations in vector
space", section 3.1. The error at the scores is that of softmax with cross entropy.
"""

import numpy as np


def cbow_loss(ctx, target, W_in, W_out):
    W_in, W_out = np.asarray(W_in, dtype=np.float64), np.asarray(W_out, dtype=np.float64)
    batch, width = ctx.shape
    samples = np.arange(batch)

    h = W_in[ctx].mean(axis=1)
    scores = h @ W_out.T
    scores -= scores.max(axis=1, keepdims=True)
    log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    loss = -log_p[samples, target].mean()

    error = np.exp(log_p)
    error[samples, target] -= 1
    error /= batch
    dW_out = error.T @ h
    dW_in = np.zeros_like(W_in)
    np.add.at(dW_in, ctx, (error @ W_out / width)[:, None])  # adds up where ids repeat
    return loss, dW_in, dW_out
