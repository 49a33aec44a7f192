"""The table C of Bengio, Ducharme, Vincent and Jauvin (2003), section 2: one row for each word."""


def embedding_lookup(E, ids):
    return E[ids]
