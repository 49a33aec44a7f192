import numpy as np


def embedding_lookup(E, ids):
    """埋め込みの参照 / Looking up embeddings.

    E: (V, D)  行 k が ID k の埋め込み / row k is the embedding of id k
    ids: int array of any shape (...), or an int; 0 <= ids < V
    returns: (..., D)
    """
    raise NotImplementedError
