"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def upper_bound_only(grad, limit):
    """ja: 上限だけで切っている。負の側の大きな値がそのまま残る。-limit も下限として使おう。
    en: Only the upper bound is applied, and large negative entries stay. Use -limit as a lower
    bound, too.
    """
    return np.minimum(grad, limit)


def lower_bound_only(grad, limit):
    """ja: 下限だけで切っている。正の側の大きな値がそのまま残る。
    en: Only the lower bound is applied, and large positive entries stay.
    """
    return np.maximum(grad, -limit)


def maximum_with_limit(grad, limit):
    """ja: limit との大きい方をとっている。小さい要素がすべて limit に引き上げられ、大きい要素はその
    まま残る。
    en: Each entry is replaced by the larger of itself and limit. Small ones are all lifted to
    limit, and large ones stay.
    """
    return np.maximum(grad, limit)


def from_zero(grad, limit):
    """ja: 区間を [0, limit] としている。負の勾配がすべて 0 になり、その方向に学習が進まない。
    en: The interval is taken as [0, limit]. Negative entries all become 0, so nothing is learned
    in their direction.
    """
    return np.clip(grad, 0, limit)


def unit_interval(grad, limit):
    """ja: limit を使わず、[-1, 1] に収めている。limit は 1 とは限らない。
    en: The range is [-1, 1] whatever limit is. It need not be 1.
    """
    return np.clip(grad, -1, 1)


def sign_lost(grad, limit):
    """ja: 絶対値をとったまま返している。負の要素の符号が失われ、逆の方向に更新することになる。
    en: Absolute values come back. Negative entries lose their sign and the update goes the other
    way.
    """
    return np.minimum(np.abs(grad), limit)


def outliers_positive(grad, limit):
    """ja: 絶対値が limit を超える要素を、符号によらず limit にしている。負の側は -limit である。
    en: Entries beyond the limit become limit whatever their sign. On the negative side it is
    -limit.
    """
    return np.where(np.abs(grad) > limit, limit, grad)


def outliers_dropped(grad, limit):
    """ja: 範囲の外の要素を 0 にしている。最も大きな勾配が捨てられてしまう。範囲の端の値に置き換えよ
    う。
    en: Entries outside the range become 0, so the largest ones are thrown away. Replace them with
    the nearest end of the range.
    """
    return np.where(np.abs(grad) > limit, 0, grad)


def all_at_the_bounds(grad, limit):
    """ja: すべての要素を ±limit にしている。範囲内の要素は元の値のまま残す。
    en: Every entry becomes ±limit. Entries within the range keep their values.
    """
    return np.sign(grad) * limit


def by_norm(grad, limit):
    """ja: 全体のノルムが limit になるように縮めている。これはノルムによるクリッピングである。ここで
    は要素ごとに切る。
    en: The whole is scaled until its norm is limit, which is clipping by norm. Here each entry is
    clipped by itself.
    """
    with np.errstate(invalid="ignore"):
        norm = np.sqrt(np.sum(grad**2))
        return grad * (limit / norm) if norm > limit else grad.copy()


def scaled_by_largest(grad, limit):
    """ja: 絶対値が最大の要素が limit になるように全体を縮めている。範囲内の要素まで変わってしまう。
    en: The whole is scaled until its largest entry is limit, which changes entries within the
    range, too.
    """
    with np.errstate(invalid="ignore"):
        return grad * np.minimum(1, limit / np.max(np.abs(grad)))


def smooth(grad, limit):
    """ja: tanh で滑らかに押し込めている。範囲内の要素も変わってしまう。
    en: tanh squeezes the entries smoothly into the range, which changes those inside it, too.
    """
    return limit * np.tanh(grad / limit)


def nan_replaced(grad, limit):
    """ja: nan を 0 に置き換えている。壊れた勾配を隠すことになる。この問題では nan のまま返す。
    en: nan is replaced by 0, which hides a broken gradient. In this exercise nan stays nan.
    """
    return np.nan_to_num(np.clip(grad, -limit, limit))


def nan_clipped(grad, limit):
    """ja: nan が範囲の端の値になっている。nan との比較は常に偽であり、比較の書き方しだいで端の値が
    選ばれてしまう。
    en: nan turns into an end of the range. Comparisons with nan are always false, and some ways of
    writing them then pick the bound.
    """
    return np.fmax(np.fmin(grad, limit), -limit)


def modified_in_place(grad, limit):
    """ja: 値は正しいが、引数 grad 自身を書き換えている。呼び出し側の勾配が黙って変わってしまう。
    新しい配列を返そう。
    en: The values are right, but grad itself is overwritten and the caller's gradient changes
    unnoticed. Return a new array.
    """
    return np.clip(grad, -limit, limit, out=grad)
