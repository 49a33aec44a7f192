import math


def sample_token(logits, u, temperature):
    scaled = [float(x) / temperature for x in logits]
    largest = max(scaled)
    total = 0.0
    for x in scaled:
        total += math.exp(x - largest)
    above = 0.0
    for k in range(len(scaled)):
        above += math.exp(scaled[k] - largest) / total
        if above > u:
            return k
    return len(scaled) - 1
