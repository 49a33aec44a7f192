import math


def binary_cross_entropy(logits, targets):
    total = 0.0
    for x, t in zip(logits.ravel(), targets.ravel()):
        x, t = float(x), float(t)
        tail = math.log1p(math.exp(-abs(x)))
        if x > 0:
            total += t * tail + (1 - t) * (x + tail)
        else:
            total += t * (tail - x) + (1 - t) * tail
    return total / logits.size
