import numpy as np


def embedding_lookup(E, ids):
    """A one-hot row times E is exact: all terms but one are zero."""
    return np.eye(len(E))[ids] @ E
