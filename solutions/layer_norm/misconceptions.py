"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def batch_statistics(x, gamma, beta, eps=1e-5):
    """ja: 平均と分散をバッチの軸についてとっている。それはバッチ正規化である。
    層正規化では、1つのベクトルの成分の間で正規化する。
    en: Mean and variance run along the batch, as in batch normalisation. Layer normalisation works
    among the components of one vector.
    """
    return _normalised(x, gamma, beta, eps, axis=0)


def all_but_last_axis(x, gamma, beta, eps=1e-5):
    """ja: 最後の軸以外のすべての軸について、平均と分散をとっている。成分ごとの統計になっており、
    これも系列に対するバッチ正規化である。
    en: Mean and variance run over every axis but the last: statistics of each component, which is
    batch normalisation for sequences.
    """
    return _normalised(x, gamma, beta, eps, axis=tuple(range(x.ndim - 1)))


def all_but_batch_axis(x, gamma, beta, eps=1e-5):
    """ja: バッチの軸以外をまとめて正規化している。時刻ごとに別々に、最後の軸だけで平均をとる。
    en: Everything but the batch axis is normalised together. Each step has a mean of its own, taken
    along the last axis only.
    """
    axes = tuple(range(1, x.ndim)) or None
    return _normalised(x, gamma, beta, eps, axis=axes)


def whole_array(x, gamma, beta, eps=1e-5):
    """ja: 配列全体から平均と分散を1つずつ求めている。軸を指定しよう。
    en: One mean and one variance are taken from the whole array. Name the axis.
    """
    return _normalised(x, gamma, beta, eps, axis=None)


def sample_variance(x, gamma, beta, eps=1e-5):
    """ja: 分散を D - 1 で割っている（不偏分散）。正規化層では D で割る。D = 1 では 0 / 0 になる。
    en: The variance divides by D - 1 (the unbiased one). Normalisation layers divide by D; for
    D = 1 yours is 0 / 0.
    """
    with np.errstate(all="ignore"):
        mean = x.mean(axis=-1, keepdims=True)
        deviation = x - mean
        degrees = np.float64(x.shape[-1] - 1)
        variance = np.sum(deviation**2, axis=-1, keepdims=True) / degrees
        return gamma * deviation / np.sqrt(variance + eps) + beta


def eps_outside_root(x, gamma, beta, eps=1e-5):
    """ja: `eps` を平方根の外で標準偏差に足している。分散が小さいと差が大きい。
    平方根の中で分散に足そう。
    en: `eps` is added to the standard deviation, outside the root, which matters where the variance
    is small. Add it to the variance.
    """
    mean, variance = _statistics(x)
    return gamma * (x - mean) / (np.sqrt(variance) + eps) + beta


def eps_ignored(x, gamma, beta, eps=1e-5):
    """ja: `eps` を足していない。すべての値が等しい行で 0 / 0 になり、分散が小さい行では値がずれる。
    en: `eps` is not added. A row of equal values becomes 0 / 0, and rows of small variance are off.
    """
    with np.errstate(all="ignore"):
        return _normalised(x, gamma, beta, 0.0, axis=-1)


def eps_fixed(x, gamma, beta, eps=1e-5):
    """ja: 引数 `eps` を使わず、常に 1e-5 を足している。渡された値を使おう。
    en: The argument `eps` is unused; 1e-5 is added always. Use the value passed in.
    """
    return _normalised(x, gamma, beta, 1e-5, axis=-1)


def eps_default_of_others(x, gamma, beta, eps=1e-6):
    """ja: `eps` を省略したときの値が 1e-6 になっている。そうする実装もあるが、
    この問題では 1e-5 である。
    en: The default of `eps` is 1e-6. Some libraries have that; in this exercise it is 1e-5.
    """
    return _normalised(x, gamma, beta, eps, axis=-1)


def root_missing(x, gamma, beta, eps=1e-5):
    """ja: 標準偏差ではなく分散で割っている。割った後の分散が1になるのはどちらだろうか。
    en: The deviation is divided by the variance, not by the standard deviation. After which of the
    two divisions is the variance 1?
    """
    mean, variance = _statistics(x)
    return gamma * (x - mean) / (variance + eps) + beta


def not_centred(x, gamma, beta, eps=1e-5):
    """ja: 平均を引いていない。割る前に、平均を 0 にする。
    en: The mean is not subtracted. Bring the mean to 0 before you divide.
    """
    _, variance = _statistics(x)
    return gamma * x / np.sqrt(variance + eps) + beta


def root_mean_square(x, gamma, beta, eps=1e-5):
    """ja: 平均を引かず、二乗平均の平方根で割っている。それは RMSNorm である。
    en: No mean is subtracted and the root of the mean square divides. That is RMSNorm.
    """
    return gamma * x / np.sqrt(np.mean(x**2, axis=-1, keepdims=True) + eps) + beta


def scale_and_shift_missing(x, gamma, beta, eps=1e-5):
    """ja: 正規化しただけで、`gamma` と `beta` が使われていない。
    en: The values are only normalised; `gamma` and `beta` are unused.
    """
    return _normalised(x, 1.0, 0.0, eps, axis=-1)


def shifted_before_scaled(x, gamma, beta, eps=1e-5):
    """ja: `beta` を足してから `gamma` を掛けている。ずれまで拡大されてしまう。
    en: `beta` is added before `gamma` multiplies, so the shift is scaled as well.
    """
    return gamma * _normalised(x, 1.0, beta, eps, axis=-1)


def scale_around_one(x, gamma, beta, eps=1e-5):
    """ja: `gamma` に 1 を足して掛けている。倍率を1からの差で持つ流儀もあるが、ここでは `gamma` が
    倍率そのものである。
    en: 1 is added to `gamma`. Some store the scale as its difference from 1; here `gamma` is the
    scale itself.
    """
    return _normalised(x, 1 + gamma, beta, eps, axis=-1)


def scale_along_rows(x, gamma, beta, eps=1e-5):
    """ja: `gamma` と `beta` を縦に並べて、行ごとに掛けている。最後の軸の成分ごとの倍率である。
    D と行の数が等しいとエラーにならない。
    en: `gamma` and `beta` are stood upright and act on rows. They belong to the components of the
    last axis; no error shows where there are as many rows as components.
    """
    return _normalised(x, gamma[:, None], beta[:, None], eps, axis=-1)


def modified_in_place(x, gamma, beta, eps=1e-5):
    """ja: 値は正しいが、引数 x を書き換えている。`-=` や `/=` は元の配列を変える。
    残差接続では元の x が後で要る。新しい配列に計算しよう。
    en: The values are right, but x itself is changed: `-=` and `/=` write into the caller's array.
    A residual connection needs x afterwards. Compute into a new array.
    """
    mean, variance = _statistics(x)
    x -= mean
    x /= np.sqrt(variance + eps)
    return gamma * x + beta


def _statistics(x, axis=-1):
    return x.mean(axis=axis, keepdims=True), x.var(axis=axis, keepdims=True)


def _normalised(x, gamma, beta, eps, axis):
    mean, variance = _statistics(x, axis)
    return gamma * (x - mean) / np.sqrt(variance + eps) + beta
