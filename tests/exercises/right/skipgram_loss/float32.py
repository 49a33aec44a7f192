import numpy as np


def skipgram_loss(center, ctx, W_in, W_out):
    W_in, W_out = W_in.astype(np.float32), W_out.astype(np.float32)
    B, C = ctx.shape
    h = W_in[center]
    score = h @ W_out.T
    score = score - score.max(axis=1, keepdims=True)
    p = np.exp(score)
    total = p.sum(axis=1, keepdims=True)
    p /= total
    loss = np.float32(0)
    ds = np.zeros_like(p)
    for k in range(C):  # one ordinary cross entropy after the other
        right = np.arange(B), ctx[:, k]
        loss += np.mean(np.log(total[:, 0]) - score[right])
        ds += p
        ds[right] -= 1
    ds /= np.float32(B)
    dW_in = np.zeros_like(W_in)
    np.add.at(dW_in, center, ds @ W_out)
    return loss, dW_in, ds.T @ h
