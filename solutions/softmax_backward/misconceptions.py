"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def diagonal_only(y, dy):
    """ja: ヤコビ行列の対角成分しか使っていない。x_j は分母を通じて同じ並びのほかの y にも影響する
    ので、対角以外の寄与も足そう。
    en: Only the diagonal of the Jacobian is used. Through the denominator x_j also influences the
    other y of its line: add the contributions off the diagonal.
    """
    return y * (1 - y) * dy


def off_diagonal_only(y, dy):
    """ja: ヤコビ行列の対角以外の成分しか使っていない。x_j は自分に対応する y_j にも影響する。
    en: Only what lies off the diagonal of the Jacobian is used. x_j influences its own y_j, too.
    """
    total = np.sum(dy * y, axis=-1, keepdims=True)
    return y * (dy * y - total)


def sum_missing(y, dy):
    """ja: dy に y を掛けただけである。分母の微分から来る項が抜けている。
    en: dy is only multiplied by y. The term that comes from the derivative of the denominator is
    missing.
    """
    return y * dy


def sum_added(y, dy):
    """ja: 和の項を引かずに足している。分母の微分は負の項として入る。
    en: The sum is added instead of subtracted. The derivative of the denominator enters with a
    minus.
    """
    return y * (dy + np.sum(dy * y, axis=-1, keepdims=True))


def sum_over_the_batch(y, dy):
    """ja: 和をとる軸が違う。足すのは同じ並びの中、つまり最後の軸の方向であって、標本の方向ではな
    い。
    en: The sum runs along the wrong axis. It stays within a line, along the last axis, and does not
    run over the samples.
    """
    return y * (dy - np.sum(dy * y, axis=0))


def sum_over_the_array(y, dy):
    """ja: 和を配列全体でとっているので、標本どうしが混ざっている。最後の軸の方向だけで足そう。
    en: The sum runs over the whole array and mixes samples. Sum along the last axis only.
    """
    return y * (dy - np.sum(dy * y))


def axis_one(y, dy):
    """ja: 和の軸を 1 に固定している。行列ならば最後の軸だが、3階の配列ではそうではなく、1次元の配列
    にはその軸がない。
    en: The axis of the sum is fixed at 1. That is the last one of a matrix, but not with three
    axes, and an array with one axis does not have it.
    """
    return y * (dy - np.sum(dy * y, axis=1, keepdims=True))


def outer_factor_missing(y, dy):
    """ja: 因子 y が抜けている。x_j についての微分 ∂y_k/∂x_j は、どの k でも y_j を因子にもつ。
    en: A factor y is missing. For every k the derivative of y_k with respect to x_j contains y_j as
    a factor.
    """
    return dy - np.sum(dy * y, axis=-1, keepdims=True)


def weights_missing_in_the_sum(y, dy):
    """ja: 和の中で dy に y を掛けずに足している。各 y_k の寄与は、その大きさに応じて重み付けされ
    る。
    en: In the sum dy is not weighted with y. Each y_k contributes according to its size.
    """
    return y * (dy - np.sum(dy, axis=-1, keepdims=True))


def mean_of_dy_subtracted(y, dy):
    """ja: 重み付きの和ではなく、dy の単純な平均を引いている。y が一様なときだけ正しい。
    en: The plain mean of dy is subtracted instead of the weighted sum. That is right for uniform y
    only.
    """
    return y * (dy - np.mean(dy, axis=-1, keepdims=True))


def weighted_mean_divided_by_classes(y, dy):
    """ja: 重み付きの和を K で割っている。y の和が 1 なので、和のままですでに重み付き平均である。
    en: The weighted sum is divided by K. As y sums to 1, the sum is a weighted mean already.
    """
    return y * (dy - np.mean(dy * y, axis=-1, keepdims=True))


def sign_reversed(y, dy):
    """ja: 符号が逆である。dy の大きい要素の x を増やせば、L は増えるはずである。
    en: The sign is reversed. Raising the x of an element with large dy should raise L.
    """
    return y * (np.sum(dy * y, axis=-1, keepdims=True) - dy)


def divided_by_batch(y, dy):
    """ja: バッチの大きさで割っている。dy は損失 L そのものの微分なので、L が平均ならその係数はもう
    入っている。
    en: The result is divided by the batch size. dy is the derivative of the loss L itself: if L is
    a mean, its factor is in there already.
    """
    return y * (dy - np.sum(dy * y, axis=-1, keepdims=True)) / len(y)


def cross_entropy_shortcut(y, dy):
    """ja: y から dy を引いている。これは、交差エントロピーと合わせた層で dy の代わりに正解の
    one-hot を渡したときの近道である。ここでは任意の損失の微分が渡される。
    en: dy is subtracted from y. That shortcut belongs to a layer joined with the cross-entropy,
    which is given one-hot targets. Here any loss's derivative may come in.
    """
    return y - dy


def softmax_applied_again(y, dy):
    """ja: y にもう一度ソフトマックス関数を適用している。渡されるのは入力 x ではなく、すでに確率に
    なった出力である。
    en: The softmax is applied to y once more. What you are given is not the input x but the output,
    which is probabilities already.
    """
    e = np.exp(y)
    p = e / np.sum(e, axis=-1, keepdims=True)
    return p * (dy - np.sum(dy * p, axis=-1, keepdims=True))


def modified_in_place(y, dy):
    """ja: 値は正しいが、`-=` で引数 dy 自身から和を引いている。呼び出し側の配列が黙って変わって
    しまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the sums from dy itself, so the caller's array
    changes unnoticed. Compute into a new array.
    """
    dy -= np.sum(dy * y, axis=-1, keepdims=True)
    return y * dy
