import math


def log_softmax(x):
    return along_last(x.tolist())


def along_last(part):
    if isinstance(part[0], list):
        return [along_last(inner) for inner in part]
    largest = max(part)
    rest = math.log(math.fsum(math.exp(value - largest) for value in part))
    return [value - largest - rest for value in part]
