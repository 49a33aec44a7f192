def he_init(fan_in, fan_out, rng):
    """Uniform draws of the same variance, as nested lists."""
    limit = (6 / fan_in) ** 0.5
    return (limit * (2 * rng.random((fan_in, fan_out)).T - 1)).tolist()
