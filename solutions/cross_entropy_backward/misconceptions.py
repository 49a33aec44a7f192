"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def batch_size_forgotten(logits, target):
    """ja: 標本数で割っていない。誤差は平均なので、その係数は勾配にも掛かる。
    en: The gradient is not divided by the number of samples. The loss is a mean, and its factor
    belongs to the gradient, too.
    """
    return _gradient(logits, target) * len(target)


def divided_by_classes(logits, target):
    """ja: 標本数ではなくクラス数で割っている。平均をとるのは標本についてである。
    en: The gradient is divided by the number of classes instead of samples. The mean of the loss is
    over samples.
    """
    return _gradient(logits, target) * len(target) / logits.shape[1]


def divided_by_all_elements(logits, target):
    """ja: 要素の総数で割っている。誤差は標本についての平均なので、クラス数では割らない。
    en: The gradient is divided by the number of all elements. The loss is a mean over samples only:
    the number of classes does not enter.
    """
    return _gradient(logits, target) / logits.shape[1]


def divided_by_batch_twice(logits, target):
    """ja: 標本数で2回割っている。平均の係数が掛かるのは一度だけである。
    en: The gradient is divided by the number of samples twice. The factor of the mean enters once.
    """
    return _gradient(logits, target) / len(target)


def sign_reversed(logits, target):
    """ja: 符号が逆である。正解のクラスのロジットを増やせば誤差は減るので、その成分は負になる。
    en: The sign is reversed. Raising the logit of the right class lowers the loss, so that
    component is negative.
    """
    return -_gradient(logits, target)


def softmax_missing(logits, target):
    """ja: 確率ではなく、ロジットそのものから 1 を引いている。先にソフトマックス関数を通そう。
    en: 1 is subtracted from the logits themselves instead of the probabilities. Apply the softmax
    first.
    """
    return (logits - _one_hot(logits, target)) / len(target)


def whole_columns(logits, target):
    """ja: 標本ごとに1つの要素ではなく、正解の番号の列全体から 1 を引いている。ほかの標本の行まで
    変わってしまう。行の番号も添字で指定しよう。
    en: 1 is subtracted from whole columns instead of one element for each sample, so the rows of
    other samples change, too. Index the rows as well.
    """
    p = _softmax(logits)
    p[:, target] -= 1
    return p / len(target)


def one_hot_missing(logits, target):
    """ja: 確率を標本数で割っただけで、正解のクラスから 1 を引いていない。勾配が正解に依存していな
    い。
    en: These are the probabilities over the number of samples; nothing is subtracted for the right
    class. The gradient does not depend on the target.
    """
    return _softmax(logits) / len(target)


def right_class_only(logits, target):
    """ja: 正解のクラスの成分だけを残し、ほかを 0 にしている。分母を通じて、ほかのクラスのロジットも
    誤差に影響する。
    en: Only the component of the right class is kept, the others are 0. Through the denominator the
    logits of other classes influence the loss as well.
    """
    return _gradient(logits, target) * _one_hot(logits, target)


def derivative_by_the_probability(logits, target):
    """ja: 確率についての勾配を返している。求めるのはロジットについての勾配なので、ソフトマックス関
    数の微分も掛けなければならない。
    en: This is the gradient with respect to the probabilities. It is asked for with respect to the
    logits, so the derivative of the softmax has to follow.
    """
    with np.errstate(divide="ignore"):
        return -_one_hot(logits, target) * (1 / _softmax(logits)) / len(target)


def softmax_derivative_applied_again(logits, target):
    """ja: 確率と one-hot の差に、さらにソフトマックス関数の微分を掛けている。この差はすでにロジット
    についての勾配で、その微分を含んでいる。
    en: The difference of probabilities and one-hot targets is sent through the derivative of the
    softmax once more. It is the gradient for the logits already.
    """
    p = _softmax(logits)
    return p * (1 - p) * _gradient(logits, target)


def softmax_over_the_batch(logits, target):
    """ja: ソフトマックス関数の和を標本の方向にとっている。確率の和が 1 になるのはクラスの方向であ
    る。
    en: The softmax sums over the samples. It is over the classes that probabilities sum to 1.
    """
    return (_softmax(logits.T).T - _one_hot(logits, target)) / len(target)


def sigmoid_for_softmax(logits, target):
    """ja: ソフトマックス関数の代わりにシグモイド関数を使っている。クラスごとの二値分類の勾配にな
    る。
    en: The sigmoid is used instead of the softmax. That is the gradient of a binary classification
    for each class.
    """
    p = np.exp(-np.logaddexp(0, -logits))
    return (p - _one_hot(logits, target)) / len(target)


def maximum_not_subtracted(logits, target):
    """ja: 最大値を引かずに指数をとっている。大きなロジットでは inf / inf で nan になり、小さなロ
    ジットばかりの標本では 0 / 0 になる。
    en: Exponentials are taken without subtracting the maximum. Large logits make inf / inf, which
    is nan, and a sample of very small ones makes 0 / 0.
    """
    with np.errstate(all="ignore"):
        e = np.exp(logits)
        p = e / np.sum(e, axis=1, keepdims=True)
    return (p - _one_hot(logits, target)) / len(target)


def maximum_of_the_array(logits, target):
    """ja: 引いているのが全標本を通した最大値なので、それよりずっと小さい標本では exp がすべて 0 に
    なり、0 / 0 で nan が返る。標本ごとの最大値を引こう。
    en: The maximum over all samples is subtracted. In a sample far below it every exponential is 0,
    and 0 / 0 is nan. Subtract each sample's own maximum.
    """
    with np.errstate(all="ignore"):
        e = np.exp(logits - np.max(logits))
        p = e / np.sum(e, axis=1, keepdims=True)
    return (p - _one_hot(logits, target)) / len(target)


def summed_over_the_batch(logits, target):
    """ja: 標本の方向に足し合わせている。標本ごとに別のロジットなので、勾配も標本ごとに返す。
    en: The result is summed over the samples. Each sample has logits of its own, and so a gradient
    of its own.
    """
    return np.sum(_gradient(logits, target), axis=0)


def modified_in_place(logits, target):
    """ja: 値は正しいが、`-=` で引数 logits 自身から最大値を引いている。呼び出し側の配列が黙って変
    わってしまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the maxima from logits itself, so the caller's
    array changes unnoticed. Compute into a new array.
    """
    logits -= np.max(logits, axis=1, keepdims=True)
    return _gradient(logits, target)


def _gradient(logits, target):
    return (_softmax(logits) - _one_hot(logits, target)) / len(target)


def _one_hot(logits, target):
    return np.eye(logits.shape[1])[target]


def _softmax(logits):
    e = np.exp(logits - np.max(logits, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)
