"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _softmax(scores):
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)


def softmax_before_cut(s, W_a, T):
    """ja: Tmax 個の位置全体に softmax を掛けてから切っている。捨てる位置にも重みが渡り、
    残りの和が1にならない。この関数が返すのは、softmax を掛ける前のスコアである。
    en: A softmax over all Tmax positions comes before the cut, so positions that are dropped take
    weight with them and the rest does not add up to 1. Return scores, without a softmax.
    """
    return _softmax(s @ W_a.T)[:, :T]


def softmax_after_cut(s, W_a, T):
    """ja: T 個に切った後で softmax を掛け、注意の重みを返している。順序は正しいが、
    この関数の仕事はスコアまでである。
    en: After the cut a softmax is applied, so attention weights come back. The order is right, but
    this function ends with the scores.
    """
    return _softmax((s @ W_a.T)[:, :T])


def last_positions(s, W_a, T):
    """ja: 最後の T 個の位置を残している。位置は系列の先頭から数えるので、残すのは最初の
    T 個である。
    en: The last T positions are kept. Positions count from the start of the sequence, so the first
    T are the ones that exist.
    """
    return (s @ W_a.T)[:, -T:]


def counted_from_one(s, W_a, T):
    """ja: 切る範囲が一つ後ろにずれていて、最初の位置が抜けている。NumPy の添字は0から始まる。
    en: The cut is one too far to the right and misses the first position. Indices start from 0.
    """
    return (s @ W_a.T)[:, 1 : T + 1]


def one_too_few(s, W_a, T):
    """ja: 位置が一つ足りない。スライスの終わりの添字は含まれないので、T から1を引く必要はない。
    en: There is one position too few. The end of a slice is not included, so nothing has to be
    subtracted from T.
    """
    return (s @ W_a.T)[:, : T - 1]


def not_cut(s, W_a, T):
    """ja: Tmax 個のスコアをすべて返している。入力系列にない位置は捨てよう。
    en: The scores of all Tmax positions come back. Drop those that the input sequence does not
    have.
    """
    return s @ W_a.T


def rest_set_to_zero(s, W_a, T):
    """ja: T より後ろの位置を0にして、Tmax 個のまま返している。スコア0は softmax で重みを得るので、
    ない位置にも注意が向く。形 (B, T) に切ろう。
    en: The positions after T are set to 0 and still returned. A score of 0 gets weight in a
    softmax, so positions that do not exist would be attended to. Cut to the shape (B, T).
    """
    return (s @ W_a.T) * (np.arange(len(W_a)) < T)


def samples_cut(s, W_a, T):
    """ja: 標本の軸を T 個に切っている。切るのは位置の軸で、標本はすべて残す。
    en: The axis of the samples is cut to T. It is the axis of positions that is too long; all
    samples stay.
    """
    return (s @ W_a.T)[:T]


def weights_not_transposed(s, W_a, T):
    """ja: W_a を転置せずに掛けている。H = Tmax のときだけ動き、値がずれる。
    W_a は（出力, 入力）の形で、行が位置である。
    en: W_a is used without a transpose, which runs only where H = Tmax and then gives other values.
    It is stored (out, in): its rows are the positions.
    """
    return (s @ W_a)[:, :T]


def same_for_all_positions(s, W_a, T):
    """ja: 一つの位置のスコアを T 個並べている。位置 i のスコアは、W_a の行 i から作られる。
    en: The score of one position is repeated T times. The score of position i is made with row i
    of W_a.
    """
    return np.tile((s @ W_a.T)[:, :1], (1, T))


def positions_from_the_end(s, W_a, T):
    """ja: T 個の位置が逆順に並んでいる。結果の列 i は、系列の先頭から数えた位置 i である。
    en: The T positions come in reverse. Column i of the result is position i, counted from the
    start of the sequence.
    """
    return (s @ W_a.T)[:, :T][:, ::-1]


def tanh_applied(s, W_a, T):
    """ja: スコアに tanh を掛けている。tanh があるのは加法スコアで、location スコアは線形である。
    en: The scores go through tanh. The tanh belongs to the additive score; the location-based one
    is linear.
    """
    return np.tanh(s @ W_a.T)[:, :T]


def scaled(s, W_a, T):
    """ja: スコアを H の平方根で割っている。割るのは Transformer のスケール化内積である。
    en: The scores are divided by the square root of H, as the Transformer does with its dot
    products. Here nothing is scaled.
    """
    return (s @ W_a.T)[:, :T] / np.sqrt(s.shape[1])
