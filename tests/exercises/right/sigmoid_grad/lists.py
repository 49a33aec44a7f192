import math


def sigmoid_grad(x):
    return each(x.tolist())


def each(part):
    if isinstance(part, list):
        return [each(inner) for inner in part]
    if abs(part) > 100:
        return 0.0
    return 1 / (2 + 2 * math.cosh(part))
