import math

import numpy as np


def cbow_loss(ctx, target, W_in, W_out):
    B, width = ctx.shape
    V, D = W_in.shape
    dW_in, dW_out = np.zeros((V, D)), np.zeros((V, D))
    loss = 0.0
    for n in range(B):
        h = [0.0] * D
        for i in ctx[n]:
            for d in range(D):
                h[d] += float(W_in[i, d]) / width
        score = [sum(float(W_out[i, d]) * h[d] for d in range(D)) for i in range(V)]
        top = max(score)
        log_sum = top + math.log(sum(math.exp(s - top) for s in score))
        loss += (log_sum - score[target[n]]) / B
        dh = [0.0] * D
        for i in range(V):
            error = math.exp(score[i] - log_sum)
            if i == target[n]:
                error -= 1
            for d in range(D):
                dW_out[i, d] += error * h[d] / B
                dh[d] += error * float(W_out[i, d]) / B
        for i in ctx[n]:
            for d in range(D):
                dW_in[i, d] += dh[d] / width
    return loss, dW_in, dW_out
