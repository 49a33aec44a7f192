import math


def sequence_nll(logits, targets, mask):
    flags = [[1] * len(row) for row in targets] if mask is None else mask.tolist()
    losses = []
    for sentence in zip(logits.tolist(), targets.tolist(), flags):
        losses.append(sum(loss(row, right) for row, right, flag in zip(*sentence) if flag))
    return sum(losses) / len(losses)


def loss(row, right):
    above = [value - row[right] for value in row]
    return max(above) + math.log(sum(math.exp(value - max(above)) for value in above))
