import math


def perplexity(logits, targets, mask):
    samples, steps, words = logits.shape
    total, count = 0.0, 0
    for n in range(samples):
        for t in range(steps):
            if mask is not None and not mask[n, t]:
                continue
            right = float(logits[n, t, targets[n, t]])
            top = max(float(logits[n, t, k]) for k in range(words))
            powers = 0.0
            for k in range(words):
                powers += math.exp(float(logits[n, t, k]) - top)
            total += math.log(powers) + (top - right)
            count += 1
    return math.exp(total / count)
