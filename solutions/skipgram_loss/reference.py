"""The skip-gram model with the full softmax.

Mikolov, Chen, Corrado and Dean (2013), "Efficient estimation of word representations in vector
space", section 3.2. A sample's loss sums one cross entropy for each context word.
"""

import numpy as np


def skipgram_loss(center, ctx, W_in, W_out):
    W_in, W_out = np.asarray(W_in, dtype=np.float64), np.asarray(W_out, dtype=np.float64)
    batch, width = ctx.shape
    places = np.arange(batch)[:, None], ctx  # of the context words among the scores

    h = W_in[center]
    scores = h @ W_out.T
    scores -= scores.max(axis=1, keepdims=True)
    log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    loss = -log_p[places].sum() / batch

    error = width * np.exp(log_p)
    np.subtract.at(error, places, 1)  # as often as a word occurs
    error /= batch
    dW_out = error.T @ h
    dW_in = np.zeros_like(W_in)
    np.add.at(dW_in, center, error @ W_out)  # adds up where ids repeat
    return loss, dW_in, dW_out
