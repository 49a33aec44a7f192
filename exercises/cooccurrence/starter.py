import numpy as np


def cooccurrence(ids, V, window=1):
    """共起行列 / Co-occurrence matrix.

    ids: (T,) 単語番号の列 / sequence of word ids
    V: 語彙の大きさ / size of the vocabulary
    window: 片側の窓の幅 / width of the window on each side
    returns C, (V, V) int

    C[i, j] は、中心語 i の文脈（左右 window 語ずつ、中心の位置は除く）に j が現れた回数
    C[i, j]: how often j occurs in the context of a centre i (window words on either side,
    without the centre's own position)
    """
    raise NotImplementedError
