import numpy as np


def one_hot(ids, n):
    """one-hotベクトル / One-hot vectors.

    ids: int array of any shape (...), or an int; 0 <= ids < n
    n: int  ベクトルの長さ / length of the vectors
    returns: (..., n)
    """
    raise NotImplementedError
