import numpy as np


def skipgram_loss(center, ctx, W_in, W_out):
    """Everything as products with one-hot matrices; repeats add up by themselves."""
    one_hot = np.eye(len(W_in))
    centers, counts = one_hot[center], one_hot[ctx].sum(axis=1)
    h = centers @ W_in
    scores = np.einsum("bd,vd->bv", h, W_out)
    log_p = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    loss = -(counts * log_p).sum() / len(ctx)
    error = (counts.sum(axis=1, keepdims=True) * np.exp(log_p) - counts) / len(ctx)
    return [loss, centers.T @ (error @ W_out), np.einsum("bv,bd->vd", error, h)]
