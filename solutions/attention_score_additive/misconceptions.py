"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _joined(s, hs):
    repeated = np.repeat(s[:, np.newaxis], hs.shape[1], axis=1)
    return np.concatenate([repeated, hs], axis=2)


def _parts(s, hs, W_a):
    """What the two halves of W_a give, ready to be added."""
    units = s.shape[1]
    return (s @ W_a[:, :units].T)[:, np.newaxis], hs @ W_a[:, units:].T


def _hidden(s, hs, W_a):
    return np.tanh(_joined(s, hs) @ W_a.T)


def joined_in_other_order(s, hs, W_a, v_a):
    """ja: [h; s] の順につないでいる。合計の長さは同じなので、形の誤りにはならない。
    W_a の最初の Hs 列は s のための重みである。
    en: The vectors are joined as [h; s]. The total length is the same, so no error is raised. The
    first Hs columns of W_a are the weights of s.
    """
    repeated = np.repeat(s[:, np.newaxis], hs.shape[1], axis=1)
    return np.tanh(np.concatenate([hs, repeated], axis=2) @ W_a.T) @ v_a


def tanh_missing(s, hs, W_a, v_a):
    """ja: tanh が抜けている。これではスコアが s の項と h の項の単なる和になる。s の項は全時刻に
    共通なので softmax で消え、注意が s に依存しなくなる。
    en: The tanh is missing. The score then is a term of s plus a term of h; that of s is the same
    for all steps and drops out of a softmax, so attention would not depend on s at all.
    """
    return _joined(s, hs) @ W_a.T @ v_a


def tanh_after_output(s, hs, W_a, v_a):
    """ja: tanh を v_a との内積の後に掛けている。非線形なのは隠れ層であり、出力のスコアは
    v_a による線形和のままである。
    en: The tanh comes after the product with v_a. It belongs to the hidden layer; the score itself
    is a plain linear combination by v_a.
    """
    return np.tanh(_joined(s, hs) @ W_a.T @ v_a)


def tanh_twice(s, hs, W_a, v_a):
    """ja: 隠れ層だけでなく、スコアにも tanh を掛けている。スコアの大きさが1で頭打ちになり、注意を
    鋭くできない。最後の tanh は要らない。
    en: The score goes through tanh as well as the hidden layer. That bounds it by 1, and attention
    cannot become sharp. The last tanh is one too many.
    """
    return np.tanh(_hidden(s, hs, W_a) @ v_a)


def tanh_of_each_part(s, hs, W_a, v_a):
    """ja: s の項と h の項を別々に tanh に通してから足している。これでは二つが相互作用しない。
    足してから一度だけ tanh に通そう。
    en: The term of s and that of h go through tanh separately and are added afterwards, so the two
    never interact. Add first, then apply tanh once.
    """
    from_s, from_hs = _parts(s, hs, W_a)
    return (np.tanh(from_s) + np.tanh(from_hs)) @ v_a


def parts_multiplied(s, hs, W_a, v_a):
    """ja: s の項と h の項を足さずに掛けている。加法スコアの名のとおり、tanh の中では二つの項の
    和をとる。
    en: The term of s and that of h are multiplied. As the name says, the additive score adds the
    two inside tanh.
    """
    from_s, from_hs = _parts(s, hs, W_a)
    return np.tanh(from_s * from_hs) @ v_a


def sigmoid_for_tanh(s, hs, W_a, v_a):
    """ja: 隠れ層の活性化関数がシグモイド関数になっている。この問題では tanh である。
    en: The hidden layer uses the sigmoid. Here its activation is tanh.
    """
    return (0.5 + 0.5 * np.tanh(0.5 * _joined(s, hs) @ W_a.T)) @ v_a


def relu_for_tanh(s, hs, W_a, v_a):
    """ja: 隠れ層の活性化関数が ReLU になっている。この問題では tanh である。
    en: The hidden layer uses ReLU. Here its activation is tanh.
    """
    return np.maximum(_joined(s, hs) @ W_a.T, 0) @ v_a


def output_weights_ignored(s, hs, W_a, v_a):
    """ja: v_a を使わず、隠れ層の値をただ足している。A 個のユニットをどんな重みで合わせるかは、
    v_a が決める。
    en: The hidden units are simply added and v_a is unused. It says with which weights the A units
    are combined.
    """
    return _hidden(s, hs, W_a).sum(axis=2)


def averaged_over_units(s, hs, W_a, v_a):
    """ja: 隠れ層について和ではなく平均をとっている。v_a との内積は積の和であり、A では割らない。
    en: The products with v_a are averaged over the hidden units. A dot product is their sum;
    nothing is divided by A.
    """
    return _hidden(s, hs, W_a) @ v_a / len(v_a)


def not_summed(s, hs, W_a, v_a):
    """ja: v_a を要素ごとに掛けただけで、形が (B, T, A) である。隠れ層の軸について和をとり、
    一つの時刻に一つのスコアにしよう。
    en: v_a only multiplies element by element, and the shape is (B, T, A). Sum over the hidden
    units to get one score for each step.
    """
    return _hidden(s, hs, W_a) * v_a


def state_ignored(s, hs, W_a, v_a):
    """ja: デコーダの状態 s が使われていない。これでは、どの単語を出力するときも同じ場所に注目する。
    en: The decoder's state s is not used, so attention would look at the same place whichever word
    is to be produced.
    """
    _, from_hs = _parts(s, hs, W_a)
    return np.tanh(from_hs) @ v_a


def softmax_applied(s, hs, W_a, v_a):
    """ja: softmax まで掛けて、注意の重みを返している。この関数の仕事はスコアまでである。
    en: A softmax is applied, so attention weights come back. This function ends with the scores.
    """
    grown = np.exp(_hidden(s, hs, W_a) @ v_a)
    return grown / grown.sum(axis=1, keepdims=True)


def scaled(s, hs, W_a, v_a):
    """ja: スコアを A の平方根で割っている。割るのはスケール化内積であり、加法スコアは割らない。
    en: The scores are divided by the square root of A. That is done to dot products; the additive
    score is not scaled.
    """
    return _hidden(s, hs, W_a) @ v_a / np.sqrt(len(v_a))


def axis_missing(s, hs, W_a, v_a):
    """ja: s の項に時刻の軸を入れずに h の項と足している。ブロードキャストは後ろの軸からそろえる
    ので、標本の軸が時刻の軸と組になる。B = T だと誤りに気づけない。
    en: The term of s is added to that of h without a time axis of its own. Broadcasting lines axes
    up from the end, so samples are paired with time steps; where B = T nothing warns you.
    """
    from_s, from_hs = _parts(s, hs, W_a)
    return np.tanh(from_s[:, 0] + from_hs) @ v_a


def axis_left_over(s, hs, W_a, v_a):
    """ja: 値は正しいが、形が (B, T, 1) である。v_a を (A, 1) の行列として掛けると、
    長さ1の軸が残る。
    en: The values are right, but the shape is (B, T, 1): with v_a as a matrix (A, 1) an axis of
    length 1 remains.
    """
    return _hidden(s, hs, W_a) @ v_a[:, np.newaxis]
