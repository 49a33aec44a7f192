import math

import numpy as np


def skipgram_loss(center, ctx, W_in, W_out):
    B, C = ctx.shape
    V, D = W_in.shape
    dW_in, dW_out = np.zeros((V, D)), np.zeros((V, D))
    loss = 0.0
    for n in range(B):
        h = [float(x) for x in W_in[center[n]]]
        score = [sum(float(W_out[i, d]) * h[d] for d in range(D)) for i in range(V)]
        top = max(score)
        log_sum = top + math.log(sum(math.exp(s - top) for s in score))
        for word in ctx[n]:
            loss += (log_sum - score[word]) / B
            for i in range(V):
                error = math.exp(score[i] - log_sum) - (1 if i == word else 0)
                for d in range(D):
                    dW_out[i, d] += error * h[d] / B
                    dW_in[center[n], d] += error * float(W_out[i, d]) / B
    return loss, dW_in, dW_out
