"""What is true of every right answer.

For n draws the mean has standard error s / sqrt(n), and the variance, relative to itself, sqrt(2/n)
at most (normal draws; uniform ones have less). Six of them are exceeded once in 5 * 10^8 times.
"""

import numpy as np

STANDARD_ERRORS = 6


def shape(result, fan_in, fan_out, rng, *, results):
    """ja: 形が (fan_out, fan_in) の数の配列になっていない。行が出力側、列が入力側である。
    en: The result is no array of numbers of shape (fan_out, fan_in). Rows are the output side,
    columns the input side.
    """
    array = np.asarray(result)
    return array.dtype.kind == "f" and array.shape == (fan_out, fan_in)


def finite(result, fan_in, fan_out, rng, *, results):
    """ja: nan か無限大が含まれている。平方根や割り算の引数を確かめよう。
    en: There are nan or infinities. Check what goes into the square root and the division.
    """
    return np.isfinite(result).all()


def separate_draws(result, fan_in, fan_out, rng, *, results):
    """ja: 同じ値が何度も現れている。要素はそれぞれ別に引く。等しい行があると、その出力どうしはいつ
    までも同じ働きしかしない。
    en: The same values turn up again and again. Every entry is a draw of its own: outputs with
    equal rows would do the same work for ever.
    """
    steps = np.diff(np.sort(np.ravel(result)))
    return np.mean(steps > 0) > 0.9  # in float32 a few coincide


def mean(result, fan_in, fan_out, rng, *, results):
    """ja: 平均が 0 でない。正の値と負の値が同じくらい出るように引こう。
    en: The mean is not 0. Draw so that positive and negative values are equally frequent.
    """
    error = np.sqrt(2 / (fan_in + fan_out) / np.size(result))
    return abs(np.mean(result, dtype=float)) < STANDARD_ERRORS * error


def variance(result, fan_in, fan_out, rng, *, results):
    """ja: 分散が 2 / (fan_in + fan_out) になっていない。分散と標準偏差、fan_in と fan_out を取り違
    えていないか確かめよう。
    en: The variance is not 2 / (fan_in + fan_out). Check that you have not taken a variance for
    a standard deviation, or fan_in for fan_out.
    """
    error = np.sqrt(2 / np.size(result))
    ratio = np.var(result, dtype=float) / (2 / (fan_in + fan_out))
    return abs(ratio - 1) < STANDARD_ERRORS * error


def same_seed_same_matrix(result, fan_in, fan_out, rng, *, results):
    """ja: 同じ種の Generator を渡しても、違う行列になる。乱数はすべて渡された `rng` から引こう。
    en: Generators of equal seed give different matrices. All randomness must come from the `rng`
    that is given.
    """
    return result is not results["again"] or np.array_equal(result, results["wide"])


def other_seed_other_matrix(result, fan_in, fan_out, rng, *, results):
    """ja: 別の種の Generator を渡しても、同じ行列になる。渡された `rng` が使われていない。
    en: Generators of different seeds give the same matrix. The `rng` that is given is not used.
    """
    return result is not results["other_seed"] or not np.array_equal(result, results["wide"])
