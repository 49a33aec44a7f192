def remove_stopwords(tokens, stop):
    kept = []
    for token in tokens:
        found = False
        for word in stop:
            if token == word:
                found = True
        if not found:
            kept.append(token)
    return kept
