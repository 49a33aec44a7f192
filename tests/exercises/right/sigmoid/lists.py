import math


def sigmoid(x):
    return each(x.tolist())


def each(part):
    if isinstance(part, list):
        return [each(inner) for inner in part]
    return 0.5 + 0.5 * math.tanh(part / 2)
