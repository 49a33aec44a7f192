import numpy as np


def cbow_loss(ctx, target, W_in, W_out):
    W_in, W_out = W_in.astype(np.float32), W_out.astype(np.float32)
    B, width = ctx.shape
    h = W_in[ctx].sum(axis=1) / np.float32(width)
    score = h @ W_out.T
    score = score - score.max(axis=1, keepdims=True)
    p = np.exp(score)
    total = p.sum(axis=1, keepdims=True)
    loss = np.mean(np.log(total[:, 0]) - score[np.arange(B), target])
    ds = p / total
    ds[np.arange(B), target] -= 1
    ds /= np.float32(B)
    dh = ds @ W_out / np.float32(width)
    dW_in = np.zeros_like(W_in)
    for n in range(B):
        for i in ctx[n]:
            dW_in[i] += dh[n]
    return loss, dW_in, ds.T @ h
