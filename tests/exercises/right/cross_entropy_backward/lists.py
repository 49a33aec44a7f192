import math


def cross_entropy_backward(logits, target):
    rows = []
    for row, right in zip(logits.tolist(), target.tolist()):
        powers = [math.exp(value - max(row)) for value in row]
        errors = [power / sum(powers) for power in powers]
        errors[right] -= 1
        rows.append([error / len(logits) for error in errors])
    return rows
