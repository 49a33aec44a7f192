"""Hand-made tables, and brute force over all pairs of positions in the order of the list."""


def vectors(rng):
    # Window 2, centre by centre: 5 sees 1 8; 1 sees 5 8 1; 8 sees 5 1 1; the last 1 sees 1 8.
    by_hand = [(5, 1), (5, 8), (1, 5), (1, 8), (1, 1), (8, 5), (8, 1), (8, 1), (1, 1), (1, 8)]
    yield ([5, 1, 8, 1], 2), by_hand
    # A window beyond the sentence: every ordered pair of positions.
    yield ([3, 3, 6], 7), [(3, 3), (3, 6), (3, 3), (3, 6), (6, 3), (6, 3)]
    for length, window in [(9, 3), (7, 1)]:
        ids = rng.integers(5, size=length).tolist()
        yield (ids, window), _tried(ids, window)


def _tried(ids, window):
    """All T * T pairs in order, coded as one number each; only near ones are kept."""
    length = len(ids)
    kept = []
    for code in range(length * length):
        centre, context = divmod(code, length)
        between = max(centre, context) - min(centre, context)
        if between in range(1, window + 1):
            kept.append((ids[centre], ids[context]))
    return kept
