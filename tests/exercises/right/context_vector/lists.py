"""Right, with lists only."""


def context_vector(alpha, hs):
    contexts = []
    for weights, states in zip(alpha.tolist(), hs.tolist(), strict=True):
        features = zip(*states, strict=True)
        contexts.append([sum(a * x for a, x in zip(weights, f, strict=True)) for f in features])
    return contexts
