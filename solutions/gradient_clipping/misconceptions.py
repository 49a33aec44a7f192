"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def unit_norm(grad, threshold):
    """ja: ノルムで割っただけなので、結果のノルムが常に 1 になる。threshold が 1 のときだけ正しい。
    縮めた後のノルムは threshold でなければならない。
    en: The gradient is only divided by its norm, so the result always has norm 1. That is right
    for a threshold of 1 alone: after scaling the norm must be the threshold.
    """
    norm = _norm(grad)
    return grad / norm if norm > threshold else grad.copy()


def divided_by_threshold(grad, threshold):
    """ja: threshold で割っている。大きい勾配は大きいままで、threshold が 1 未満なら逆に増幅する。
    ノルムがいくつになるか計算してみよう。
    en: The gradient is divided by the threshold. A large gradient stays large, and a threshold
    below 1 even amplifies it. Work out the norm of your result.
    """
    return grad / threshold if _norm(grad) > threshold else grad.copy()


def rate_inverted(grad, threshold):
    """ja: 倍率が逆数になっている。ノルムが threshold を超えると、縮めずにさらに大きくしてしまう。
    en: The rate is turned upside down: a gradient above the threshold grows instead of shrinking.
    """
    norm = _norm(grad)
    return grad * (norm / threshold) if norm > threshold else grad.copy()


def maximum_with_threshold(grad, threshold):
    """ja: 要素ごとに threshold との大きい方をとっている。小さい要素も負の要素もすべて threshold に
    引き上げられ、勾配の向きが失われる。
    en: Each entry is replaced by the larger of itself and the threshold. Small and negative
    entries are all lifted to the threshold, and the direction is lost.
    """
    return np.maximum(grad, threshold)


def minimum_with_threshold(grad, threshold):
    """ja: 要素ごとに threshold との小さい方をとっている。大きい正の要素だけが切られ、負の側は
    そのまま残る。ノルムで判断し、全体を縮めよう。
    en: Each entry is replaced by the smaller of itself and the threshold. Only large positive
    entries are cut, negative ones stay. Judge by the norm and scale the whole.
    """
    return np.minimum(grad, threshold)


def element_wise(grad, threshold):
    """ja: 要素ごとに区間 [-threshold, threshold] へ収めている。これは値によるクリッピングで、
    勾配の向きが変わる。ここで求めるのはノルムによるクリッピングである。
    en: Each entry is cut to [-threshold, threshold]. That is clipping by value, which changes the
    direction. Here the gradient is clipped by its norm.
    """
    return np.clip(grad, -threshold, threshold)


def always_rescaled(grad, threshold):
    """ja: ノルムが threshold 以下でも、ノルムを threshold に揃えている。小さい勾配が拡大され、0 の
    勾配では 0 で割ることになる。超えたときだけ縮めよう。
    en: The norm is set to the threshold even where it was smaller. Small gradients are blown up,
    and zeros divide by zero. Scale only what exceeds the threshold.
    """
    with np.errstate(all="ignore"):
        return grad * (threshold / _norm(grad))


def condition_inverted(grad, threshold):
    """ja: 条件が逆である。小さい勾配を拡大し、大きい勾配をそのまま返している。
    en: The condition is the wrong way round: small gradients are blown up and large ones come
    back as they were.
    """
    with np.errstate(all="ignore"):
        norm = _norm(grad)
        return grad * (threshold / norm) if norm < threshold else grad.copy()


def l1_norm(grad, threshold):
    """ja: 絶対値の和（L1ノルム）を使っている。ここでのノルムは二乗和の平方根である。
    en: The sum of absolute values (L1 norm) is used. The norm meant here is the square root of the
    sum of squares.
    """
    norm = np.sum(np.abs(grad))
    return grad * (threshold / norm) if norm > threshold else grad.copy()


def largest_entry(grad, threshold):
    """ja: 絶対値が最大の要素を基準に縮めている（最大値ノルム）。全体のノルムは threshold より
    大きいまま残ることがある。
    en: The scale comes from the largest absolute entry (maximum norm). The norm of the whole may
    still exceed the threshold.
    """
    norm = np.max(np.abs(grad))
    return grad * (threshold / norm) if norm > threshold else grad.copy()


def square_root_missing(grad, threshold):
    """ja: 二乗和の平方根をとっていない。ノルムの二乗を threshold と比べ、その値で割っている。
    en: The square root is missing: the squared norm is compared with the threshold and divided by.
    """
    norm = np.sum(grad**2)
    return grad * (threshold / norm) if norm > threshold else grad.copy()


def mean_of_squares(grad, threshold):
    """ja: 二乗の和ではなく平均の平方根（RMS）をノルムとしている。要素数が多いほど縮め方が足りない。
    en: The root of the mean of squares (RMS) stands in for the norm. The more entries there are,
    the less it scales.
    """
    norm = np.sqrt(np.mean(grad**2))
    return grad * (threshold / norm) if norm > threshold else grad.copy()


def spectral_norm(grad, threshold):
    """ja: 行列に対してスペクトルノルム（最大特異値）を使っている。`np.linalg.norm` に 2 を渡すと
    行列ではこうなる。ここでは全要素の二乗和の平方根を使う。
    en: For a matrix the spectral norm (largest singular value) is used, which is what
    `np.linalg.norm` gives for a matrix when asked for 2. Take all entries' squares instead.
    """
    norm = np.linalg.norm(grad, 2) if grad.ndim == 2 else _norm(grad)
    return grad * (threshold / norm) if norm > threshold else grad.copy()


def row_by_row(grad, threshold):
    """ja: 最後の軸ごとに別々のノルムで縮めている。行ごとに倍率が変わり、全体の向きが保たれない。
    ノルムは配列全体で1つである。
    en: Each run along the last axis is scaled by a norm of its own. Rates differ from row to row
    and the direction changes. There is one norm for the whole array.
    """
    with np.errstate(all="ignore"):
        norm = np.sqrt(np.sum(grad**2, axis=-1, keepdims=True))
        return np.where(norm > threshold, grad * (threshold / norm), grad)


def dropped(grad, threshold):
    """ja: しきい値を超えた勾配を 0 にして捨てている。その回の更新が行われなくなる。
    向きは使えるので、長さだけを縮めよう。
    en: A gradient above the threshold is dropped and replaced by zeros, so that step teaches
    nothing. Its direction is good: only shorten it.
    """
    return np.zeros_like(grad) if _norm(grad) > threshold else grad.copy()


def modified_in_place(grad, threshold):
    """ja: 値は正しいが、引数 grad 自身を書き換えている。呼び出し側の勾配が黙って変わってしまう。
    新しい配列に計算しよう。
    en: The values are right, but grad itself is overwritten and the caller's gradient changes
    unnoticed. Compute into a new array.
    """
    norm = _norm(grad)
    if norm > threshold:
        grad *= threshold / norm
    return grad


def _norm(grad):
    return np.sqrt(np.sum(grad**2))
