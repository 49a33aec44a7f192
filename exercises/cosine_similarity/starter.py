import numpy as np


def cosine_similarity(a, b):
    """コサイン類似度 / Cosine similarity.

    a, b: (D,)
    returns a number

    内積を二つのノルムの積で割る。どちらかが零ベクトルなら 0
    Inner product over the product of both norms; 0 if one of the vectors is zero
    """
    raise NotImplementedError
