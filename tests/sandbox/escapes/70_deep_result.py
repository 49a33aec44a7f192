# Tries to break the comparison with a result that is nested as deeply as a frame may be.
def answer(x):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested
