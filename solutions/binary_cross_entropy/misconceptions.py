"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def logarithm_of_the_sigmoid(logits, targets):
    """ja: 確率を求めてから対数をとっている。確率が 0 や 1 に丸められると log(0) が現れ、inf や nan
    になる。対数をロジットの式に直し、確率を経由せずに計算しよう。
    en: Logarithms are taken of finished probabilities. Once one is rounded to 0 or 1, log(0)
    appears and the result is inf or nan. Rewrite the logarithms in terms of the logits.
    """
    p = _sigmoid(logits)
    with np.errstate(all="ignore"):
        return -np.mean(targets * np.log(p) + (1 - targets) * np.log(1 - p))


def small_number_in_the_logarithm(logits, targets):
    """ja: 対数の中に 1e-7 を足している（または確率を 1e-7 で切り詰めている）。inf は避けられるが、
    誤差が約 16 で頭打ちになり、大きく間違えた予測ほど値が狂う。ロジットのまま計算すれば足す必要はな
    い。
    en: 1e-7 is added inside the logarithm (or probabilities are cut at 1e-7). That avoids inf, but
    no loss exceeds about 16, so the worst predictions are misjudged most. Work with the logits.
    """
    p = _sigmoid(logits)
    return -np.mean(targets * np.log(p + 1e-7) + (1 - targets) * np.log(1 - p + 1e-7))


def probability_clipped(logits, targets):
    """ja: 確率を 1e-12 と 1 - 1e-12 の間に切り詰めている。誤差が約 27.6 で頭打ちになる。ロジットの
    まま計算すれば切り詰める必要はない。
    en: Probabilities are cut to the range from 1e-12 to 1 - 1e-12, so that no loss exceeds about
    27.6. Work with the logits; then nothing needs to be cut.
    """
    p = np.clip(_sigmoid(logits), 1e-12, 1 - 1e-12)
    return -np.mean(targets * np.log(p) + (1 - targets) * np.log(1 - p))


def logits_clipped(logits, targets):
    """ja: 桁あふれを防ぐためにロジットを一定の範囲に切り詰めている。範囲の外では誤差が頭打ちに
    なり、値が失われる。
    en: Logits are cut to a range to prevent overflow. Outside of it the loss stops growing, and its
    value is lost.
    """
    return _mean_loss(np.clip(logits, -500, 500), targets)


def exponential_overflows(logits, targets):
    """ja: ロジットの式に直してあるが、1 + exp(x) が大きな x で inf になる。x が正のときに exp の引
    数を負にする書き方を使おう。
    en: It is written with the logits already, but 1 + exp(x) becomes inf for large x. Use a form
    whose exponent is negative where x is positive.
    """
    with np.errstate(over="ignore"):
        return np.mean(np.log(1 + np.exp(logits)) - targets * logits)


def sum_not_mean(logits, targets):
    """ja: 平均ではなく和を返している。全要素の個数で割ろう。
    en: The sum is returned instead of the mean. Divide by the number of all elements.
    """
    return _mean_loss(logits, targets) * logits.size


def mean_over_rows_only(logits, targets):
    """ja: 行の数だけで割っている。この問題では、行列でも全要素の個数で割る。
    en: The sum is divided by the number of rows alone. Here a matrix, too, is divided by the number
    of all elements.
    """
    return _mean_loss(logits, targets) * logits.size / len(logits)


def not_averaged(logits, targets):
    """ja: 要素ごとの誤差の配列を返している。全要素の平均をとり、1つの数にしよう。
    en: The losses of single elements are returned. Average them into one number.
    """
    return np.logaddexp(0, logits) - targets * logits


def sign_reversed(logits, targets):
    """ja: 符号が逆である。対数尤度ではなく、そのマイナスを返す。誤差は負にならない。
    en: The sign is reversed. Not the log-likelihood but its negative is asked for, and a loss is
    never negative.
    """
    return -_mean_loss(logits, targets)


def positive_term_only(logits, targets):
    """ja: 目標が 1 の側の項しかない。目標が 0 の要素の誤差が数えられていない。
    en: Only the term for targets of 1 is there. Elements whose target is 0 are not counted.
    """
    return np.mean(targets * np.logaddexp(0, -logits))


def negative_term_only(logits, targets):
    """ja: 目標が 0 の側の項しかない。目標が 1 の要素の誤差が数えられていない。
    en: Only the term for targets of 0 is there. Elements whose target is 1 are not counted.
    """
    return np.mean((1 - targets) * np.logaddexp(0, logits))


def targets_reversed(logits, targets):
    """ja: 目標 0 と 1 の役割が逆になっている。p は目標が 1 である確率である。
    en: Targets 0 and 1 have exchanged their roles. p is the probability that the target is 1.
    """
    return _mean_loss(logits, 1 - targets)


def targets_rounded(logits, targets):
    """ja: 目標値を 0 か 1 に丸めている。ソフトラベルでは、2つの項を t と 1 - t で重み付けする。
    en: Targets are rounded to 0 or 1. With soft labels the two terms are weighted with t and 1 - t.
    """
    return _mean_loss(logits, np.round(targets))


def labels_of_plus_and_minus_one(logits, targets):
    """ja: 目標を 2t - 1 として ±1 に直し、ロジスティック損失を求めている。目標が 0 か 1 なら同じ値
    になるが、その間の値では成り立たない。
    en: Targets are mapped to ±1 by 2t - 1 for the logistic loss. That gives the same value for
    targets of 0 and 1, but not in between.
    """
    return np.mean(np.logaddexp(0, -(2 * targets - 1) * logits))


def base_two(logits, targets):
    """ja: 底が 2 の対数を使っている。この問題の対数は自然対数である。
    en: Logarithms have base 2. The natural logarithm is asked for.
    """
    return _mean_loss(logits, targets) / np.log(2)


def sigmoid_missing(logits, targets):
    """ja: ロジットを確率とみなして、そのまま対数をとっている。ロジットは負にも 1 より大きくもなるの
    で、nan になる。
    en: Logits are taken for probabilities, and their logarithms for those of p and 1 - p. A logit
    may be negative or exceed 1, which makes nan.
    """
    with np.errstate(all="ignore"):
        return -np.mean(targets * np.log(logits) + (1 - targets) * np.log(1 - logits))


def sigmoid_twice(logits, targets):
    """ja: シグモイド関数を通した値を、ロジットとしてもう一度使っている。確率を受け取る式と、ロジッ
    トを受け取る式を混ぜないようにしよう。
    en: What has been through the sigmoid is used as a logit again. Do not mix formulas for
    probabilities with formulas for logits.
    """
    return _mean_loss(_sigmoid(logits), targets)


def squared_error(logits, targets):
    """ja: 確率と目標の二乗誤差の平均を返している。交差エントロピーでは対数を使う。
    en: This is the mean squared error of probabilities and targets. The cross-entropy is made of
    logarithms.
    """
    return np.mean((_sigmoid(logits) - targets) ** 2)


def _mean_loss(logits, targets):
    return np.mean(np.logaddexp(0, logits) - targets * logits)


def _sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
