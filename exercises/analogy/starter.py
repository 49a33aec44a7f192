import numpy as np


def analogy(E, a, b, c, topn):
    """アナロジー（単語の類推） / Word analogies.

    E: (V, D) 単語ベクトル / word vectors
    a, b, c: 単語の番号 / ids of words
    topn: 返す個数 / how many ids to return
    returns (topn,) 単語の番号 / ids of words

    E[b] - E[a] + E[c] とのコサイン類似度の高い順。a, b, c は除く。同点は番号の小さい順
    by cosine similarity with E[b] - E[a] + E[c], highest first, without a, b, c;
    equals in the order of their ids
    """
    raise NotImplementedError
