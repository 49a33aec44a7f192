def layer_norm(x, gamma, beta, eps=1e-5):
    """Down through nested lists until a row of numbers is reached."""
    return norm(x.tolist(), gamma.tolist(), beta.tolist(), eps)


def norm(x, gamma, beta, eps):
    if isinstance(x[0], list):
        return [norm(part, gamma, beta, eps) for part in x]
    mean = sum(x) / len(x)
    rest = [value - mean for value in x]
    scale = (sum(r * r for r in rest) / len(x) + eps) ** -0.5
    return [g * r * scale + b for g, r, b in zip(gamma, rest, beta)]
