"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def each_array_alone(grads, max_norm):
    """ja: 配列ごとに別々のノルムで縮めている。倍率が配列によって変わり、全体の向きが保たれない。
    ノルムは全体で1つである。
    en: Each array is clipped by a norm of its own. Factors differ between arrays and the direction
    of the whole changes. There is one norm for all of them.
    """
    clipped = []
    for grad in grads:
        norm = _norm(grad)
        clipped.append(grad * (max_norm / norm) if norm > max_norm else grad.copy())
    return clipped, _global(grads)


def scaled_by_own_norms(grads, max_norm):
    """ja: 縮めるかどうかは全体のノルムで決めているが、割るのに配列ごとのノルムを使っている。割るの
    も全体のノルムである。
    en: The norm of the whole decides, but each array is then divided by its own norm. Divide by
    the norm of the whole.
    """
    norm = _global(grads)
    if norm <= max_norm:
        return [grad.copy() for grad in grads], norm
    return [grad * (max_norm / _norm(grad)) for grad in grads], norm


def sum_of_norms(grads, max_norm):
    """ja: 配列ごとのノルムを足している。平方根は、すべての二乗を足した後に1回だけとる。
    en: The norms of the arrays are added. The root is taken once, after all squares are summed.
    """
    return _clip(grads, max_norm, sum(_norm(grad) for grad in grads))


def largest_norm(grads, max_norm):
    """ja: 配列ごとのノルムの最大値を使っている。ほかの配列の分が入らず、全体のノルムより小さい。
    en: The largest of the arrays' norms is used. It leaves the other arrays out and is smaller
    than the norm of the whole.
    """
    return _clip(grads, max_norm, max((_norm(grad) for grad in grads), default=0.0))


def mean_of_norms(grads, max_norm):
    """ja: 配列ごとのノルムの平均を使っている。全体のノルムは二乗和の平方根である。
    en: The mean of the arrays' norms is used. The norm of the whole is the root of the sum of all
    squares.
    """
    norms = [_norm(grad) for grad in grads]
    return _clip(grads, max_norm, sum(norms) / max(len(norms), 1))


def l1_norm(grads, max_norm):
    """ja: 絶対値の和（L1ノルム）を使っている。ここでのノルムは二乗和の平方根である。
    en: The sum of absolute values (L1 norm) is used. The norm meant here is the root of the sum of
    squares.
    """
    return _clip(grads, max_norm, sum(np.sum(np.abs(grad)) for grad in grads))


def largest_entry(grads, max_norm):
    """ja: 絶対値が最大の要素を基準にしている（最大値ノルム）。全体のノルムは max_norm より大きいま
    ま残りうる。
    en: The largest absolute entry decides (maximum norm). The norm of the whole may still exceed
    max_norm.
    """
    return _clip(grads, max_norm, max((np.max(np.abs(grad)) for grad in grads), default=0.0))


def square_root_missing(grads, max_norm):
    """ja: 二乗和の平方根をとっていない。ノルムの二乗を max_norm と比べ、その値で割っている。
    en: The square root is missing: the squared norm is compared with max_norm and divided by.
    """
    return _clip(grads, max_norm, _global(grads) ** 2)


def mean_of_squares(grads, max_norm):
    """ja: 二乗の和ではなく平均の平方根（RMS）をとっている。要素数が多いほど縮め方が足りない。
    en: The root of the mean of squares (RMS) stands in for the norm. The more entries there are,
    the less it scales.
    """
    count = max(sum(grad.size for grad in grads), 1)
    return _clip(grads, max_norm, _global(grads) / np.sqrt(count))


def spectral_norms(grads, max_norm):
    """ja: 行列にスペクトルノルム（最大特異値）を使っている。`np.linalg.norm` に 2 を渡すと行列では
    こうなる。全要素の二乗和を使おう。
    en: For matrices the spectral norm is used, which is what `np.linalg.norm` gives when asked for
    2. Take the squares of all entries.
    """
    norms = [np.linalg.norm(g, 2) if g.ndim == 2 else _norm(g) for g in grads]
    return _clip(grads, max_norm, np.sqrt(sum(norm**2 for norm in norms)))


def norm_after_clipping(grads, max_norm):
    """ja: 縮めた後のノルムを返している。返すのは縮める前のノルムである。学習の監視では、これで爆発
    に気づく。
    en: The norm after scaling comes back. Return the one before: watching it is how explosions are
    noticed in training.
    """
    clipped, _ = _clip(grads, max_norm, _global(grads))
    return clipped, _global(clipped)


def squared_norm_returned(grads, max_norm):
    """ja: 縮め方は正しいが、ノルムとして二乗和を返している。平方根をとった値を返そう。
    en: Scaling is right, but the sum of squares comes back as the norm. Return its root.
    """
    clipped, norm = _clip(grads, max_norm, _global(grads))
    return clipped, norm**2


def rate_returned(grads, max_norm):
    """ja: ノルムの代わりに倍率を返している。2つ目の返り値は、縮める前の全体のノルムである。
    en: The factor comes back in place of the norm. The second value is the norm of the whole
    before scaling.
    """
    norm = _global(grads)
    clipped, _ = _clip(grads, max_norm, norm)
    return clipped, min(1.0, max_norm / norm) if norm else 1.0


def unit_norm(grads, max_norm):
    """ja: ノルムで割っただけなので、全体のノルムが max_norm ではなく 1 になる。
    en: The gradients are only divided by the norm, so the whole gets norm 1 and not max_norm.
    """
    norm = _global(grads)
    rate = 1 / norm if norm > max_norm else 1.0
    return [grad * rate for grad in grads], norm


def always_rescaled(grads, max_norm):
    """ja: ノルムが max_norm 以下でも max_norm に揃えている。小さい勾配が拡大され、0 の勾配では 0 で
    割ることになる。
    en: The norm is set to max_norm even where it was smaller. Small gradients are blown up, and
    zeros divide by zero.
    """
    norm = _global(grads)
    with np.errstate(all="ignore"):
        return [grad * (max_norm / norm) for grad in grads], norm


def rate_inverted(grads, max_norm):
    """ja: 倍率が逆数になっている。max_norm を超える勾配が、縮まずにさらに大きくなる。
    en: The factor is turned upside down: gradients above max_norm grow instead of shrinking.
    """
    norm = _global(grads)
    rate = norm / max_norm if norm > max_norm else 1.0
    return [grad * rate for grad in grads], norm


def element_wise(grads, max_norm):
    """ja: 要素ごとに [-max_norm, max_norm] に収めている。これは値によるクリッピングで、向きが変わ
    る。
    en: Each entry is cut to [-max_norm, max_norm]. That is clipping by value, which changes the
    direction.
    """
    return [np.clip(grad, -max_norm, max_norm) for grad in grads], _global(grads)


def joined_into_one(grads, max_norm):
    """ja: すべての勾配を1本のベクトルにつないだまま返している。元の形の配列のリストに戻そう。
    en: All gradients come back as one long vector. Give them back as a list of arrays of their own
    shapes.
    """
    clipped, norm = _clip(grads, max_norm, _global(grads))
    return [np.concatenate([g.ravel() for g in clipped])] if clipped else [], norm


def modified_in_place(grads, max_norm):
    """ja: 値は正しいが、渡された配列自身を書き換えている。新しい配列のリストを作って返そう。
    en: The values are right, but the arrays given are overwritten. Make a list of new arrays.
    """
    norm = _global(grads)
    if norm > max_norm:
        for grad in grads:
            np.multiply(grad, max_norm / norm, out=grad)
    return grads, norm


def _norm(grad):
    return np.sqrt(np.sum(grad**2))


def _global(grads):
    return np.sqrt(sum(np.sum(grad**2) for grad in grads))


def _clip(grads, max_norm, norm):
    """The right answer but for the norm, which is given."""
    rate = max_norm / norm if norm > max_norm else 1.0
    return [grad * rate for grad in grads], norm
