"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def logarithm_of_the_softmax(logits, target):
    """ja: 確率を求めてから対数をとっている。正解の確率が 0 に丸められると log(0) で誤差が inf にな
    る。対数を式の上でほどき、ロジットの差として計算しよう。
    en: The logarithm is taken of a finished probability. Once that of the right class is rounded to
    0, log(0) makes the loss inf. Resolve the logarithm into a difference of logits.
    """
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(_right(_softmax(logits), target)))


def small_number_in_the_logarithm(logits, target):
    """ja: 対数の中に 1e-7 を足している（または確率を 1e-7 で切り上げている）。inf は避けられるが、
    誤差が約 16 で頭打ちになり、大きく間違えた予測ほど値が狂う。ロジットの差に直せば、足す必要はな
    い。
    en: 1e-7 is added inside the logarithm (or probabilities are raised to 1e-7). That avoids inf,
    but no loss exceeds about 16, so the worst predictions are misjudged most. As a difference of
    logits nothing needs to be added.
    """
    return -np.mean(np.log(_right(_softmax(logits), target) + 1e-7))


def probability_clipped(logits, target):
    """ja: 確率の下限を 1e-15 に切り上げてから対数をとっている。誤差が約 34.5 で頭打ちになる。ロジッ
    トの差に直せば、切り上げる必要はない。
    en: Probabilities are raised to at least 1e-15 before the logarithm, so no loss exceeds about
    34.5. As a difference of logits nothing needs to be raised.
    """
    return -np.mean(np.log(np.maximum(_right(_softmax(logits), target), 1e-15)))


def maximum_not_subtracted(logits, target):
    """ja: 差の形にはなっているが、最大値を引かずに exp の和を求めている。大きなロジットで和が inf
    に、小さなロジットばかりの標本で 0 になり、対数が有限でなくなる。
    en: It is a difference already, but the sum of exponentials is taken without subtracting the
    maximum. It becomes inf for large logits and 0 for very small ones.
    """
    with np.errstate(all="ignore"):
        return np.mean(np.log(np.sum(np.exp(logits), axis=1)) - _right(logits, target))


def maximum_of_the_array(logits, target):
    """ja: 引いているのが全標本を通した最大値なので、それよりずっと小さい標本では exp の和が 0 にな
    り、誤差が有限でなくなる。標本ごとの最大値を引こう。
    en: The maximum over all samples is subtracted. In a sample far below it the exponentials sum to
    0, and the loss is not finite. Subtract each sample's own maximum.
    """
    z = logits - np.max(logits)
    with np.errstate(all="ignore"):
        return np.mean(np.log(np.sum(np.exp(z), axis=1)) - _right(z, target))


def maximum_not_restored(logits, target):
    """ja: exp の中では最大値を引いたが、正解のロジットからは引いていない。両方で同じ数を引くか、対
    数の後で最大値を足し戻すかしないと、値がずれる。
    en: The maximum is subtracted inside the exponential, but not from the logit of the right class.
    Subtract it in both places or add it again after the logarithm.
    """
    z = logits - np.max(logits, axis=1, keepdims=True)
    return np.mean(np.log(np.sum(np.exp(z), axis=1)) - _right(logits, target))


def sum_not_mean(logits, target):
    """ja: 平均ではなく和を返している。標本数で割ろう。
    en: The sum is returned instead of the mean. Divide by the number of samples.
    """
    return np.sum(_losses(logits, target))


def divided_by_all_elements(logits, target):
    """ja: 標本数だけでなくクラス数でも割っている。正解以外のクラスの項は 0 だが、それを平均に含める
    と値が V 分の 1 になる。割るのは標本数だけである。
    en: The sum is divided by the number of classes as well. Terms of other classes are 0, but
    counting them in the mean makes it V times too small. Divide by the number of samples only.
    """
    return np.sum(_losses(logits, target)) / logits.size


def not_averaged(logits, target):
    """ja: 標本ごとの誤差の配列を返している。平均をとり、1つの数にしよう。
    en: The losses of single samples are returned. Average them into one number.
    """
    return _losses(logits, target)


def sign_reversed(logits, target):
    """ja: 符号が逆である。対数尤度ではなく、そのマイナスを返す。誤差は負にならない。
    en: The sign is reversed. Not the log-likelihood but its negative is asked for, and a loss is
    never negative.
    """
    return -np.mean(_losses(logits, target))


def base_two(logits, target):
    """ja: 底が 2 の対数を使っている。この問題の対数は自然対数である。
    en: Logarithms have base 2. The natural logarithm is asked for.
    """
    return np.mean(_losses(logits, target)) / np.log(2)


def base_ten(logits, target):
    """ja: 常用対数を使っている。この問題の対数は自然対数である。
    en: Logarithms have base 10. The natural logarithm is asked for.
    """
    return np.mean(_losses(logits, target)) / np.log(10)


def softmax_twice(logits, target):
    """ja: ソフトマックス関数を通した確率を、ロジットとしてもう一度ソフトマックス関数に通している。
    ソフトマックス関数を含む損失には、元のロジットを渡す。
    en: Probabilities that have been through the softmax are put through it again as if they were
    logits. A loss that contains the softmax takes the original logits.
    """
    return np.mean(_losses(_softmax(logits), target))


def softmax_missing(logits, target):
    """ja: ロジットを確率とみなして、そのまま対数をとっている。ロジットは負にもなるので nan になる。
    en: Logits are taken for probabilities and put into the logarithm. They may be negative, which
    makes nan.
    """
    with np.errstate(all="ignore"):
        return -np.mean(np.log(_right(logits, target)))


def logarithm_missing(logits, target):
    """ja: 正解の確率の平均にマイナスを付けただけで、対数をとっていない。
    en: This is minus the mean probability of the right classes; the logarithm is missing.
    """
    return -np.mean(_right(_softmax(logits), target))


def softmax_over_the_batch(logits, target):
    """ja: ソフトマックス関数の和を標本の方向にとっている。確率の和が 1 になるのはクラスの方向であ
    る。
    en: The softmax sums over the samples. It is over the classes that probabilities sum to 1.
    """
    return np.mean(np.logaddexp.reduce(logits, axis=0)[target] - _right(logits, target))


def all_pairs_of_samples_and_targets(logits, target):
    """ja: 正解の番号で列全体を取り出しているので、どの標本もほかの標本の正解でまで評価されている。
    標本ごとに、その標本の正解だけを取り出そう。
    en: The targets pick whole columns, so each sample is judged by the other samples' right classes
    as well. Pick, for each sample, its own right class only.
    """
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -np.mean(log_p[:, target])


def binary_terms_for_all_classes(logits, target):
    """ja: 正解以外のクラスについて ln(1 - p) の項まで足している。それは二値の交差エントロピーで、多
    クラスでは正解のクラスの項だけが残る。
    en: Terms ln(1 - p) are added for the other classes. They belong to the binary cross-entropy;
    with several classes only the right one's term remains.
    """
    p = _softmax(logits)
    with np.errstate(divide="ignore"):
        log_q = np.log(1 - p)
    log_q[np.arange(len(target)), target] = 0
    return np.mean(_losses(logits, target) - np.sum(log_q, axis=1))


def modified_in_place(logits, target):
    """ja: 値は正しいが、`-=` で引数 logits 自身から最大値を引いている。呼び出し側の配列が黙って変
    わってしまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the maxima from logits itself, so the caller's
    array changes unnoticed. Compute into a new array.
    """
    logits -= np.max(logits, axis=1, keepdims=True)
    return np.mean(_losses(logits, target))


def _right(values, target):
    return values[np.arange(len(target)), target]


def _losses(logits, target):
    return np.logaddexp.reduce(logits, axis=1) - _right(logits, target)


def _softmax(logits):
    e = np.exp(logits - np.max(logits, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)
