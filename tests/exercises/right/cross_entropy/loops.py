import math


def cross_entropy(logits, target):
    total = 0.0
    for n in range(len(logits)):
        x = [float(value) for value in logits[n]]
        right = x[int(target[n])]
        top = max(x)
        powers = 0.0
        for value in x:
            powers += math.exp(value - top)
        total += math.log(powers) + (top - right)
    return total / len(logits)
