"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def logarithm_of_the_softmax(x):
    """ja: 確率を求めてから対数をとっている。確率が 0 に丸められると log(0) で -inf になる。商の対数
    を差に直し、確率を経由せずに計算しよう。
    en: The logarithm is taken of a finished probability. Once that is rounded to 0, log(0) is -inf.
    Turn the logarithm of the quotient into a difference and avoid the probability.
    """
    with np.errstate(divide="ignore"):
        return np.log(_softmax(x))


def small_number_in_the_logarithm(x):
    """ja: 確率に 1e-7 を足してから対数をとっている。-inf は避けられるが、値が約 -16 で頭打ちにな
    り、それより小さい対数がすべて失われる。差の形に直せば、足す必要はない。
    en: 1e-7 is added to the probability before the logarithm. That avoids -inf, but no value gets
    below about -16 and all smaller ones are lost. As a difference, nothing needs to be added.
    """
    return np.log(_softmax(x) + 1e-7)


def probability_clipped(x):
    """ja: 確率の下限を 1e-15 に切り上げてから対数をとっている。値が約 -34.5 で頭打ちになり、それよ
    り小さい対数がすべて失われる。差の形に直せば、切り上げる必要はない。
    en: Probabilities are raised to at least 1e-15 before the logarithm. No value gets below about
    -34.5 and all smaller ones are lost. As a difference, nothing needs to be raised.
    """
    return np.log(np.maximum(_softmax(x), 1e-15))


def maximum_not_subtracted(x):
    """ja: 差の形にはなっているが、最大値を引かずに exp の和を求めている。大きな要素で和が inf に、
    小さな要素ばかりの並びで 0 になり、対数が有限でなくなる。
    en: It is a difference already, but the sum of exponentials is taken without subtracting the
    maximum. It becomes inf for large elements and 0 for very small ones.
    """
    with np.errstate(all="ignore"):
        return x - np.log(np.sum(np.exp(x), axis=-1, keepdims=True))


def maximum_of_the_array(x):
    """ja: 引いているのが配列全体の最大値なので、それよりずっと小さい並びでは exp の和が 0 になり、
    対数が -inf になる。並びごとの最大値を引こう。
    en: The maximum of the whole array is subtracted. In a line far below it the exponentials sum to
    0, whose logarithm is -inf. Subtract each line's own maximum.
    """
    z = x - np.max(x)
    with np.errstate(all="ignore"):
        return z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))


def maximum_not_restored(x):
    """ja: exp の中では最大値を引いたが、引かれる側の x からは引いていない。両方で同じ数を引くか、対
    数の後で最大値を足し戻すかしないと、値が最大値の分だけずれる。
    en: The maximum is subtracted inside the exponential, but not from the x in front. Subtract it
    in both places or add it again after the logarithm; otherwise values are off by the maximum.
    """
    z = x - np.max(x, axis=-1, keepdims=True)
    return x - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))


def only_the_maximum(x):
    """ja: 最大値を引いただけで、exp の和の対数を引いていない。確率の和が 1 になるかを確かめよう。
    en: Only the maximum is subtracted; the logarithm of the sum of exponentials is missing. Check
    whether the probabilities would sum to 1.
    """
    return x - np.max(x, axis=-1, keepdims=True)


def sum_not_in_a_logarithm(x):
    """ja: exp の和を、対数をとらずに引いている。商の対数が差になるのは、両方が対数のときである。
    en: The sum of exponentials is subtracted without its logarithm. The logarithm of a quotient is
    a difference of two logarithms.
    """
    z = x - np.max(x, axis=-1, keepdims=True)
    return z - np.sum(np.exp(z), axis=-1, keepdims=True)


def sum_over_the_array(x):
    """ja: 和を配列全体でとっている。和も最大値も最後の軸の方向だけでとる。
    en: The sum runs over the whole array. Sum and maximum are taken along the last axis only.
    """
    return x - np.logaddexp.reduce(x, axis=None)


def axis_zero(x):
    """ja: 最初の軸の方向に和をとっている。和をとるのは最後の軸の方向である。
    en: The sum runs along the first axis. It has to run along the last.
    """
    return x - np.logaddexp.reduce(x, axis=0)


def axis_one(x):
    """ja: 軸を 1 に固定している。行列ならば最後の軸だが、3階の配列ではそうではなく、1次元の配列には
    その軸がない。
    en: The axis is fixed at 1. That is the last one of a matrix, but not with three axes, and an
    array with one axis does not have it.
    """
    return x - np.logaddexp.reduce(x, axis=1, keepdims=True)


def base_ten(x):
    """ja: 常用対数をとっている。この問題の対数は自然対数で、NumPy では log である。
    en: These are logarithms to base 10. Natural ones are asked for, which NumPy calls log.
    """
    return _log_softmax(x) / np.log(10)


def base_two(x):
    """ja: 底が 2 の対数をとっている。この問題の対数は自然対数で、NumPy では log である。
    en: These are logarithms to base 2. Natural ones are asked for, which NumPy calls log.
    """
    return _log_softmax(x) / np.log(2)


def sign_reversed(x):
    """ja: 符号が逆である。負の対数尤度ではなく、確率の対数そのものを返す。値は 0 以下になる。
    en: The sign is reversed. Return the logarithm itself, not the negative log-likelihood: no value
    exceeds 0.
    """
    return -_log_softmax(x)


def no_logarithm(x):
    """ja: 確率を返しており、対数をとっていない。
    en: These are the probabilities; the logarithm is missing.
    """
    return _softmax(x)


def softmax_twice(x):
    """ja: ソフトマックス関数を通した確率に、もう一度対数ソフトマックス関数を適用している。渡すのは
    確率ではなく元の x である。
    en: Log-softmax is applied to probabilities that have been through the softmax already. It takes
    the original x.
    """
    return _log_softmax(_softmax(x))


def modified_in_place(x):
    """ja: 値は正しいが、`-=` で引数 x 自身から最大値を引いている。呼び出し側の配列が黙って変わって
    しまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the maxima from x itself, so the caller's array
    changes unnoticed. Compute into a new array.
    """
    x -= np.max(x, axis=-1, keepdims=True)
    return _log_softmax(x)


def _log_softmax(x):
    return x - np.logaddexp.reduce(x, axis=-1, keepdims=True)


def _softmax(x):
    return np.exp(_log_softmax(x))
