def remove_stopwords(tokens, stop):
    """Deleting is fine on a copy, and from the end nothing is skipped."""
    kept = tokens.copy()
    for i in range(len(kept) - 1, -1, -1):
        if kept[i] in stop:
            del kept[i]
    return kept
