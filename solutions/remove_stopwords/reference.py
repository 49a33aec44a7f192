"""Manning, Raghavan and Schütze (2008), Introduction to Information Retrieval, section 2.2.2."""


def remove_stopwords(tokens, stop):
    return [token for token in tokens if token not in stop]
