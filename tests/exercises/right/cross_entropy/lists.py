import math


def cross_entropy(logits, target):
    losses = []
    for row, right in zip(logits.tolist(), target.tolist()):
        above = [value - row[right] for value in row]
        top = max(above)
        losses.append(top + math.log(math.fsum(math.exp(value - top) for value in above)))
    return sum(losses) / len(losses)
