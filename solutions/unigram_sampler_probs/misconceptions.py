"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _right(counts, power):
    weights = counts**power
    return weights / weights.sum()


def power_missing(counts, power=0.75):
    """ja: 累乗せず、頻度をそのまま正規化している。まれな単語の確率を少し上げるために累乗する。
    en: The counts are normalised without the power, whose purpose is to make rare words a little
    more likely.
    """
    return _right(counts, 1)


def power_after_normalising(counts, power=0.75):
    """ja: 正規化してから累乗しているので、和が 1 にならない。累乗を先にして、最後に正規化しよう。
    en: The power is applied after normalising, so the sum is not 1. Take the power first and
    normalise last.
    """
    return (counts / counts.sum()) ** power


def not_normalised(counts, power=0.75):
    """ja: 累乗しただけで、和で割っていない。確率の和は 1 でなければならない。
    en: The power is taken, but nothing is divided by the sum. Probabilities add up to 1.
    """
    return 1.0 * counts**power


def divided_by_count_sum(counts, power=0.75):
    """ja: 累乗した値を、累乗する前の和で割っている。分母も累乗した値の和である。
    en: Powers are divided by the sum of the plain counts. The denominator is the sum of the powers.
    """
    return counts**power / counts.sum()


def divided_by_largest(counts, power=0.75):
    """ja: 和ではなく最大値で割っている。最も多い単語の確率が 1 になってしまう。
    en: You divide by the largest value and not by the sum, so the most frequent word gets 1.
    """
    weights = counts**power
    return weights / weights.max()


def softmax_of_counts(counts, power=0.75):
    """ja: 出現回数にソフトマックスを使っている。回数の差が指数関数で広がってしまう。
    累乗した回数の割合を求めよう。
    en: A softmax is taken of the counts, which blows their differences up exponentially. What is
    wanted are the shares of the counts' powers.
    """
    exponentials = np.exp(counts - counts.max())
    return exponentials / exponentials.sum()


def softmax_of_powers(counts, power=0.75):
    """ja: 累乗した回数にソフトマックスを使っている。累乗した値は負にならないので、
    和で割るだけでよい。
    en: A softmax is taken of the powers. These are not negative, so dividing by their sum is all
    that is needed.
    """
    weights = counts**power
    return softmax_of_counts(weights)


def logarithms(counts, power=0.75):
    """ja: 累乗の代わりに対数で頻度の差を縮めている。指定された指数で累乗しよう。
    en: The logarithm is used to even out frequencies. Raise them to the given power instead.
    """
    weights = np.log(1 + counts)
    return weights / weights.sum()


def power_inverted(counts, power=0.75):
    """ja: 指数が逆数になっている。1 より大きい指数では、よく現れる単語がさらに引かれやすくなる。
    en: The exponent is the reciprocal. Above 1 it makes frequent words even more likely.
    """
    return _right(counts, 1 / power)


def power_ignored(counts, power=0.75):
    """ja: 引数 power を使わず、いつも 0.75 乗している。
    en: The argument power is not used; the exponent is always 0.75.
    """
    return _right(counts, 0.75)


def rare_words_preferred(counts, power=0.75):
    """ja: 指数の符号が負で、まれな単語ほど確率が高くなっている。
    よく現れる単語ほど高いことは変わらず、差が縮まるだけである。
    en: The exponent is negative, so the rarest words get the most. Frequent words stay ahead; only
    the distance shrinks.
    """
    weights = np.where(counts > 0, np.maximum(counts, 1e-12) ** -power, 0)
    return weights / weights.sum()


def one_added(counts, power=0.75):
    """ja: 回数に 1 を足している。回数が 0 の単語の確率は 0 でなければならない。
    en: 1 is added to the counts. A word with count 0 is to have probability 0.
    """
    return _right(counts + 1, power)


def zero_counts_dropped(counts, power=0.75):
    """ja: 回数が 0 の単語を取り除いているので、単語番号がずれる。確率 0 のまま残そう。
    en: Words with count 0 are removed, which shifts the ids. Keep them, with probability 0.
    """
    return _right(counts[counts > 0], power)


def sorted_by_frequency(counts, power=0.75):
    """ja: 頻度の高い順に並べ替えている。返す順序は `counts` のままである。
    en: The result is sorted by frequency. It should keep the order of `counts`.
    """
    return np.sort(_right(counts, power))[::-1]


def cumulative(counts, power=0.75):
    """ja: 累積確率を返している。乱数から引くときには使うが、求めるのは各単語の確率である。
    en: Cumulative probabilities are returned. They help with drawing, but what is wanted is the
    probability of each word.
    """
    return np.cumsum(_right(counts, power))


def counts_overwritten(counts, power=0.75):
    """ja: 値は正しいが、`counts[:] =` や `counts /=` のように引数に書き込んでいる。
    整数の配列では小数が切り捨てられもする。新しい配列を作ろう。
    en: The values are right, but they are written into the argument, as with `counts[:] =` or
    `counts /=`. In an integer array fractions are even cut off. Make a new array.
    """
    result = _right(counts, power)
    counts[:] = result.astype(counts.dtype)
    return result
