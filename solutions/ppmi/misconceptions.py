"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _ratio(C, N=None, left=None, right=None):
    """C N / (S S), with 1 where there is no count; the parts can be replaced."""
    C = np.asarray(C, dtype=np.float64)
    S = C.sum(axis=0)
    N = C.sum() if N is None else N
    left = S[:, None] if left is None else left
    right = S if right is None else right
    ratio = np.ones_like(C)
    return np.divide(C * N, left * right * ratio, out=ratio, where=C > 0)


def natural_log(C):
    """ja: 自然対数を使っている。値が 0.69 倍になる。この問題の対数の底は 2 である。
    en: The logarithm is the natural one, so values come out 0.69 times as large. Its base is 2.
    """
    return np.maximum(0, np.log(_ratio(C)))


def decimal_log(C):
    """ja: 常用対数（底 10）を使っている。この問題の対数の底は 2 である。
    en: The logarithm is the decimal one. In this exercise its base is 2.
    """
    return np.maximum(0, np.log10(_ratio(C)))


def negatives_kept(C):
    """ja: 負の値が残っている。これは PPMI ではなく PMI である。
    独立よりも共起が少ない組の値は 0 にしよう。
    en: Negative values are still there, so this is PMI and not PPMI. Pairs that co-occur less than
    independent words would get 0.
    """
    return np.log2(_ratio(C))


def absolute_value(C):
    """ja: 負の値の符号を外している。共起が独立より少ない組が、関連の強い組に見えてしまう。
    負の値は 0 にしよう。
    en: Negative values lose their sign, so pairs that avoid each other look strongly related.
    Negative values become 0.
    """
    return np.abs(np.log2(_ratio(C)))


def negative_part(C):
    """ja: 0 との小さい方を取っている。PPMI が残すのは正の側である。
    en: The smaller of 0 and the value is taken. PPMI keeps the positive side.
    """
    return np.minimum(0, np.log2(_ratio(C)))


def nonzero_cells_as_total(C):
    """ja: N に 0 でない要素の個数を使っている。N は共起の総数、つまり要素の和である。
    en: N is taken for the number of nonzero elements. It is the number of co-occurrences, the sum
    of the elements.
    """
    return np.maximum(0, np.log2(_ratio(C, N=np.count_nonzero(C))))


def vocabulary_as_total(C):
    """ja: N に語彙の大きさ V を使っている。N は共起の総数、つまり要素の和である。
    en: N is taken for the size of the vocabulary. It is the number of co-occurrences, the sum of
    the elements.
    """
    return np.maximum(0, np.log2(_ratio(C, N=len(C))))


def total_missing(C):
    """ja: N が掛けられていない。回数のまま S_i S_j で割ると 1 を超えず、結果はすべて 0 になる。
    三つの回数を確率に直すと、N がどこに残るか確かめよう。
    en: N is missing. Counts divided by S_i S_j alone do not exceed 1, so everything becomes 0. Turn
    all three counts into probabilities and see where an N remains.
    """
    return np.maximum(0, np.log2(_ratio(C, N=1)))


def one_marginal(C):
    """ja: 片方の単語の和でしか割っていない。条件付き確率の N 倍になり、結果が対称にならない。
    独立のときの割合は、二つの単語の割合の積である。
    en: Only one word's sum divides, which makes N times a conditional probability and no symmetric
    matrix. For independent words the share is the product of both words' shares.
    """
    return np.maximum(0, np.log2(_ratio(C, left=1)))


def own_marginal_twice(C):
    """ja: 同じ単語の和を二度使い、S_j の2乗で割っている。結果が対称にならない。
    行の単語と列の単語の和を一つずつ使おう。
    en: One word's sum is used twice, as the square of S_j, and the result is not symmetric. Use the
    sum of the row's word and that of the column's word.
    """
    S = np.asarray(C, dtype=np.float64).sum(axis=0)
    return np.maximum(0, np.log2(_ratio(C, left=S)))


def marginals_added(C):
    """ja: S_i と S_j を掛けずに足している。独立な事象が同時に起こる確率は、確率の積である。
    en: S_i and S_j are added. The probability that independent events happen together is the
    product of their probabilities.
    """
    S = np.asarray(C, dtype=np.float64).sum(axis=0)
    return np.maximum(0, np.log2(_ratio(C, left=1, right=S[:, None] + S)))


def one_added_in_log(C):
    """ja: 対数の中に 1 を足している。0 の対数は避けられるが、すべての値が大きくなる。
    共起のない要素だけを別に扱おう。
    en: 1 is added inside the logarithm. That avoids the logarithm of zero but enlarges every value.
    Treat only the cells without a count separately.
    """
    return np.log2(1 + _ratio(C) * (np.asarray(C) > 0))


def counts_smoothed(C):
    """ja: すべての回数に 1 を足してから計算している。ここでは平滑化をせず、回数をそのまま使う。
    0 の要素の結果は 0 と決まっている。
    en: 1 is added to every count first. There is no smoothing here: take the counts as they are.
    Where a count is 0 the result is 0 by definition.
    """
    return np.maximum(0, np.log2(_ratio(np.asarray(C) + 1)))


def context_distribution_smoothed(C):
    """ja: 文脈側の頻度を 0.75 乗している。word2vec に倣った変種であり、結果が対称にならない。
    この問題では二つの和をそのまま使う。
    en: The context's frequencies are raised to the power 0.75, a variant that follows word2vec and
    is not symmetric. Here both sums are used as they are.
    """
    S = np.asarray(C, dtype=np.float64).sum(axis=0)
    N = np.sum(S**0.75)
    return np.maximum(0, np.log2(_ratio(C, N=N, right=S**0.75)))


def absent_word_gives_nan(C):
    """ja: 一度も現れない単語の行と列が nan になっている。0 を 0 で割っている。
    np.maximum は nan を 0 にしない。共起のない要素は計算から外すか、後で 0 にしよう。
    en: Rows and columns of a word that never occurs are nan, from 0 divided by 0, and np.maximum
    keeps nan. Leave the cells without a count out, or set them to 0 afterwards.
    """
    C = np.asarray(C, dtype=np.float64)
    S = C.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.maximum(0, np.log2(C * C.sum() / np.outer(S, S)))


def diagonal_cleared(C):
    """ja: 対角要素を 0 にしている。同じ単語どうしの共起も、ほかの要素と同じ式で求める。
    en: The diagonal is set to 0. A word's co-occurrence with itself follows the same formula as
    every other element.
    """
    result = np.maximum(0, np.log2(_ratio(C)))
    return result - np.diag(np.diag(result))


def argument_normalised(C):
    """ja: 値は正しいが、C を確率に直すときに引数を書き換えている（`C /= C.sum()` や `C[:] =`）。
    新しい配列に計算しよう。
    en: The values are right, but turning C into probabilities changed the argument (`C /= C.sum()`
    or `C[:] =`). Compute into a new array.
    """
    result = np.maximum(0, np.log2(_ratio(C)))
    C[:] = C / max(C.sum(), 1)
    return result
