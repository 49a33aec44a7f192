import math


def binary_cross_entropy(logits, targets):
    pairs = list(zip(logits.ravel().tolist(), targets.ravel().tolist()))
    losses = [t * softplus(-x) + (1 - t) * softplus(x) for x, t in pairs]
    return math.fsum(losses) / len(losses)


def softplus(x):
    return max(x, 0.0) + math.log(1 + math.exp(-abs(x)))
