"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def u_not_transposed(x, h, W, U, b):
    """ja: U を転置せずに掛けている。U は正方行列なので形の誤りにならず、値だけが変わる。
    重みは (出力, 入力) の形で渡される。W と同じ向きにそろえよう。
    en: U is multiplied without transposing it. U is square, so no shape complains and only the
    values change. Weights come as (output, input): treat U the way W is treated.
    """
    return np.tanh(x @ W.T + h @ U + b)


def w_not_transposed(x, h, W, U, b):
    """ja: W を転置せずに掛けている。I = H のときだけ動いてしまうが、行と列の役割が逆である。
    W の行は出力側、列は入力側であることを確かめよう。
    en: W is multiplied without transposing it. That runs only where I = H, with the roles of rows
    and columns exchanged. Rows of W are the output side, columns the input side.
    """
    return np.tanh(x @ W + h @ U.T + b)


def neither_transposed(x, h, W, U, b):
    """ja: W も U も転置せずに掛けている。I = H のときだけ動く。(入力, 出力) の形で重みを持つ流儀の
    式であり、ここでは (出力, 入力) の形で渡される。
    en: Neither W nor U is transposed, which runs only where I = H. That formula belongs to weights
    stored as (input, output); here they are given as (output, input).
    """
    return np.tanh(x @ W + h @ U + b)


def weights_exchanged(x, h, W, U, b):
    """ja: W と U が入れ替わっている。I = H だと誤りに気づけない。W は入力 x に、U は前の状態 h に
    掛かる重みである。
    en: W and U are exchanged, which goes unnoticed where I = H. W belongs to the input x and U to
    the previous state h.
    """
    return np.tanh(x @ U.T + h @ W.T + b)


def no_activation(x, h, W, U, b):
    """ja: 活性化関数がない。線形のままでは何時刻重ねても1つの線形写像にしかならない。
    和を tanh に通してから返そう。
    en: The activation is missing. Left linear, any number of steps is just one linear map.
    Pass the sum through tanh before you return it.
    """
    return x @ W.T + h @ U.T + b


def sigmoid_activation(x, h, W, U, b):
    """ja: tanh の代わりにシグモイドを使っている。値域は (0, 1) になり、負の状態を持てない。
    この問題の活性化は (-1, 1) の値をとる tanh である。
    en: The sigmoid stands in for tanh. Its range is (0, 1), so no state can be negative.
    The activation asked for is tanh, with values in (-1, 1).
    """
    return 1 / (1 + np.exp(-(x @ W.T + h @ U.T + b)))


def relu_activation(x, h, W, U, b):
    """ja: tanh の代わりに ReLU を使っている。負の値が 0 になり、正の側には上限がない。
    この問題の活性化は tanh である。
    en: ReLU stands in for tanh: negative values become 0 and positive ones have no bound.
    The activation asked for is tanh.
    """
    return np.maximum(x @ W.T + h @ U.T + b, 0)


def bias_missing(x, h, W, U, b):
    """ja: バイアス b を足していない。引数で渡されたものがすべて式に現れているか確かめよう。
    en: The bias b is never added. Check that every argument appears in your formula.
    """
    return np.tanh(x @ W.T + h @ U.T)


def bias_outside(x, h, W, U, b):
    """ja: バイアス b を tanh の外で足している。状態が (-1, 1) に収まらなくなる。
    b は活性化する前の和に含まれる。
    en: The bias b is added outside tanh, so that states leave (-1, 1). It belongs to the sum that
    is activated.
    """
    return np.tanh(x @ W.T + h @ U.T) + b


def state_ignored(x, h, W, U, b):
    """ja: 前の状態 h が使われていない。これでは普通の全結合層であり、過去を何も覚えていない。
    h の項を和に加えよう。
    en: The previous state h is not used. This is a plain dense layer that remembers nothing.
    Add the part that comes from h.
    """
    return np.tanh(x @ W.T + b)


def tanh_of_each_part(x, h, W, U, b):
    """ja: 入力の項と状態の項に別々に tanh をかけてから足している。値は (-2, 2) に広がる。
    先に足し、活性化は1回だけ行う。
    en: The input part and the state part each get a tanh of their own and are added afterwards,
    which spreads the values over (-2, 2). Add first, then activate once.
    """
    return np.tanh(x @ W.T + b) + np.tanh(h @ U.T)


def state_kept(x, h, W, U, b):
    """ja: 前の状態 h をそのまま足し込んでいる（残差接続の形）。単純なRNNでは h は U を通してのみ
    新しい状態に入る。
    en: The previous state h is added as it is, like a residual connection. In a simple RNN it
    enters the new state only through U.
    """
    return h + np.tanh(x @ W.T + h @ U.T + b)


def state_overwritten(x, h, W, U, b):
    """ja: 値は正しいが、引数 h を書き換えている。呼び出し側は前の状態をBPTTでまた使う。
    新しい配列を作って返そう。
    en: The values are right, but the argument h is overwritten. The caller needs the old state
    again for BPTT. Make a new array and return that.
    """
    h[...] = np.tanh(x @ W.T + h @ U.T + b)
    return h
