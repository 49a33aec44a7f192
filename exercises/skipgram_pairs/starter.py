def skipgram_pairs(ids, window):
    """skip-gramの学習対 / Training pairs of skip-gram.

    ids: 単語番号のリスト / list of word ids
    window: 片側の窓の幅 / width of the window on each side
    returns [(中心語 / centre, 文脈語 / context), ...]

    中心は左から右、同じ中心では文脈も左から右。除くのは中心の位置だけ
    centres from left to right and, within a centre, contexts from left to right;
    only the centre's own position is excluded
    """
    raise NotImplementedError
