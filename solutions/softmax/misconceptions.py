"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def sum_over_the_array(x, axis=-1):
    """ja: 配列全体の和で割っているので、1つの並びの和が 1 にならない。和も最大値も axis の方向だけ
    でとる。
    en: The sum runs over the whole array, so a single line does not sum to 1. Sum and maximum are
    taken along the axis only.
    """
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def axis_ignored(x, axis=-1):
    """ja: 引数 axis を使わず、いつも最後の軸で計算している。指定された軸を使おう。
    en: The argument axis is not used: the last axis is always taken. Use the one that is given.
    """
    return _softmax(x, -1)


def axis_zero(x, axis=-1):
    """ja: いつも最初の軸の方向に和をとっている。和が 1 になるべきなのは axis の方向である。
    en: The sum always runs along the first axis. It is along the given axis that the result has to
    sum to 1.
    """
    return _softmax(x, 0)


def axis_one(x, axis=-1):
    """ja: 軸を 1 に固定している。行列ならば最後の軸だが、3階の配列ではそうではなく、1次元の配列には
    その軸がない。
    en: The axis is fixed at 1. That is the last one of a matrix, but not with three axes, and an
    array with one axis does not have it.
    """
    return _softmax(x, 1)


def maximum_not_subtracted(x, axis=-1):
    """ja: 最大値を引かずに指数をとっている。大きな要素では exp が inf になり、inf / inf で nan が
    返る。小さな要素ばかりの並びでは 0 / 0 になる。
    en: Exponentials are taken without subtracting the maximum. For large elements exp is inf, and
    inf / inf is nan; a line of very small elements becomes 0 / 0.
    """
    with np.errstate(all="ignore"):
        e = np.exp(x)
        return e / np.sum(e, axis=axis, keepdims=True)


def maximum_of_the_array(x, axis=-1):
    """ja: 引いているのが配列全体の最大値なので、それよりずっと小さい並びでは exp がすべて 0 にな
    り、0 / 0 で nan が返る。並びごとの最大値を引こう。
    en: The maximum of the whole array is subtracted. In a line far below it every exponential is 0,
    and 0 / 0 is nan. Subtract each line's own maximum.
    """
    with np.errstate(all="ignore"):
        e = np.exp(x - np.max(x))
        return e / np.sum(e, axis=axis, keepdims=True)


def mean_subtracted(x, axis=-1):
    """ja: 最大値ではなく平均を引いている。数式としては同じ値だが、1つだけ飛び抜けて大きな要素が
    あると exp が桁あふれする。
    en: The mean is subtracted, not the maximum. As a formula that is the same, but one element far
    above the others still makes the exponential overflow.
    """
    with np.errstate(all="ignore"):
        e = np.exp(x - np.mean(x, axis=axis, keepdims=True))
        return e / np.sum(e, axis=axis, keepdims=True)


def inputs_clipped(x, axis=-1):
    """ja: 桁あふれを防ぐために x を一定の範囲に切り詰めている。範囲の外では要素どうしの差が失われ、
    確率が変わってしまう。並びごとの最大値を引く方法なら差は変わらない。
    en: x is cut to a range to prevent overflow. Outside that range the differences between elements
    are lost, and with them the probabilities. Subtracting each line's maximum keeps them.
    """
    return _softmax(np.clip(x, -500, 500), axis)


def not_exponential(x, axis=-1):
    """ja: 指数をとらずに、要素をその和で割っている。負の要素があると確率にならない。
    en: The elements are divided by their sum without exponentials. With negative elements that is
    no probability.
    """
    with np.errstate(all="ignore"):
        return x / np.sum(x, axis=axis, keepdims=True)


def not_normalised(x, axis=-1):
    """ja: 指数をとったが、和で割っていない。軸の方向に足して 1 になるかを確かめよう。
    en: Exponentials are taken but not divided by their sum. Check that the result sums to 1 along
    the axis.
    """
    return np.exp(x - np.max(x, axis=axis, keepdims=True))


def divided_by_the_maximum(x, axis=-1):
    """ja: 最大値を引くのではなく、最大値で割っている。割ると要素どうしの差が変わるので、結果も
    変わる。
    en: The elements are divided by the maximum instead of having it subtracted. Division changes
    the differences between elements, and so the result.
    """
    with np.errstate(all="ignore"):
        return _softmax(x / np.max(x, axis=axis, keepdims=True), axis)


def minus_in_the_exponent(x, axis=-1):
    """ja: 指数の符号が逆で、小さい要素ほど確率が大きい。
    en: The sign in the exponent is reversed: the smaller an element, the larger its probability.
    """
    with np.errstate(all="ignore"):
        return _softmax(-x, axis)


def sigmoid_each(x, axis=-1):
    """ja: 各要素にシグモイド関数を適用している。要素ごとの確率にはなるが、並びの和は 1 にならない。
    en: Each element goes through the sigmoid. That gives a probability for each, but a line does
    not sum to 1.
    """
    return np.exp(-np.logaddexp(0, -x))


def log_probabilities(x, axis=-1):
    """ja: 確率の対数を返している。返すのは確率である。
    en: The logarithms of the probabilities are returned. Return the probabilities.
    """
    return x - np.logaddexp.reduce(x, axis=axis, keepdims=True)


def modified_in_place(x, axis=-1):
    """ja: 値は正しいが、`-=` で引数 x 自身から最大値を引いている。呼び出し側の配列が黙って変わって
    しまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the maxima from x itself, so the caller's array
    changes unnoticed. Compute into a new array.
    """
    x -= np.max(x, axis=axis, keepdims=True)
    e = np.exp(x)
    return e / np.sum(e, axis=axis, keepdims=True)


def _softmax(x, axis):
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
