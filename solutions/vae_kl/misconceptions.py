"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _each(mu, logvar):
    return (mu**2 + np.exp(logvar) - logvar - 1) / 2


def sign_reversed(mu, logvar):
    """ja: 符号が逆で、値が負になっている。変分下限の中ではこの項は引かれるが、情報量そのものは負に
    ならない。
    en: The sign is reversed and the value negative. In the lower bound this term is subtracted, but
    the divergence itself is never negative.
    """
    return -_each(mu, logvar).sum(axis=1).mean()


def mean_over_dimensions(mu, logvar):
    """ja: 潜在変数の次元についても平均している。次元が独立なら情報量は次元ごとの値の和である。
    平均にすると、再構成の項に対して D 分の1に弱まる。
    en: The mean is taken over the latent dimensions as well. With independent dimensions the
    divergence is the sum of theirs; a mean makes it D times weaker against the reconstruction.
    """
    return _each(mu, logvar).mean()


def sum_over_batch(mu, logvar):
    """ja: バッチについても和をとっている。標本ごとの値を、標本の数で平均しよう。
    en: The batch is summed as well. Average the samples' values over their number.
    """
    return _each(mu, logvar).sum()


def axes_exchanged(mu, logvar):
    """ja: バッチについて和、次元について平均をとっていて、軸が逆である。axis=0 が標本、axis=1 が
    潜在変数の次元である。
    en: The batch is summed and the dimensions averaged, so the axes are exchanged. Axis 0 holds
    the samples, axis 1 the latent dimensions.
    """
    return _each(mu, logvar).sum(axis=0).mean()


def not_averaged(mu, logvar):
    """ja: 標本ごとの値を配列のまま返している。返すのはそのバッチ平均、一つの数である。
    en: The values of the samples are returned as an array. Return their mean over the batch, one
    number.
    """
    return _each(mu, logvar).sum(axis=1)


def logvar_as_deviation(mu, logvar):
    """ja: logvar を標準偏差 σ として式に入れ、さらにその対数をとっている。渡されるのは対数をとった
    後の値である。分散は指数関数で求める。
    en: logvar is put into the formula as the deviation σ, and its logarithm is taken again. What
    comes in has been through the logarithm: the exponential gives the variance.
    """
    with np.errstate(divide="ignore"):
        return (mu**2 + logvar**2 - np.log(logvar**2) - 1).sum(axis=1).mean() / 2


def logvar_as_variance(mu, logvar):
    """ja: logvar をそのまま分散として足している。分散は logvar の指数関数である。
    en: logvar itself is added where the variance should be. The variance is its exponential.
    """
    return (mu**2 + logvar - np.log(np.abs(logvar) + 1e-8) - 1).sum(axis=1).mean() / 2


def logvar_as_log_deviation(mu, logvar):
    """ja: logvar を log σ とみなし、2倍してから使っている。logvar はすでに log σ² である。
    en: logvar is taken for log σ and doubled. It is log σ² already.
    """
    return _each(mu, 2 * logvar).sum(axis=1).mean()


def deviation_for_variance(mu, logvar):
    """ja: 分散の項に標準偏差 exp(logvar / 2) を使っている。式に入るのは分散である。
    en: The variance's place is taken by the deviation exp(logvar / 2). The formula has the
    variance.
    """
    return (mu**2 + np.exp(logvar / 2) - logvar - 1).sum(axis=1).mean() / 2


def log_deviation_for_log_variance(mu, logvar):
    """ja: 対数の項に log σ、つまり logvar の半分を使っている。半分にする係数は、ほかの項と同じく
    全体に一度だけ掛かる。
    en: The logarithmic term has log σ, half of logvar. The factor one half applies to it only
    once, as to the other terms.
    """
    return (mu**2 + np.exp(logvar) - logvar / 2 - 1).sum(axis=1).mean() / 2


def half_forgotten(mu, logvar):
    """ja: 全体に掛かる 1/2 がない。正規分布の密度の指数にある 1/2 が残るはずである。
    en: The factor 1/2 of the whole is missing. It comes from the exponent of the normal density.
    """
    return 2 * _each(mu, logvar).sum(axis=1).mean()


def constant_forgotten(mu, logvar):
    """ja: 定数の項がない。q が標準正規分布に等しいとき 0 になるか確かめよう。
    en: The constant term is missing. Check whether the value is 0 when q is the standard normal
    distribution.
    """
    return (mu**2 + np.exp(logvar) - logvar).sum(axis=1).mean() / 2


def constant_once_per_sample(mu, logvar):
    """ja: 定数を標本ごとに一度しか引いていない。定数は次元ごとに現れるので、和をとる前に引こう。
    en: The constant is subtracted once for each sample. It belongs to every dimension: subtract it
    before summing.
    """
    return ((mu**2 + np.exp(logvar) - logvar).sum(axis=1) - 1).mean() / 2


def mean_not_squared(mu, logvar):
    """ja: 平均の項が2乗されていない。平均が 0 からどちらへ離れても値は大きくなるはずである。
    en: The mean is not squared. Whichever way the means lie from 0, the value should grow.
    """
    return (mu + np.exp(logvar) - logvar - 1).sum(axis=1).mean() / 2


def mean_ignored(mu, logvar):
    """ja: 平均の項がない。分散が 1 なら、平均が 0 からどれだけ離れていても 0 になってしまう。
    en: The term of the mean is missing. With variance 1 the value would be 0 however far the means
    are from 0.
    """
    return _each(0 * mu, logvar).sum(axis=1).mean()


def log_variance_added(mu, logvar):
    """ja: logvar の符号が逆である。分散を小さくすると情報量は大きくなるはずである。q の対数密度の
    正規化定数に戻って確かめよう。
    en: The sign of logvar is wrong. A shrinking variance should make the divergence large. Go back
    to the normalising constant in the log-density of q.
    """
    return (mu**2 + np.exp(logvar) + logvar - 1).sum(axis=1).mean() / 2


def from_prior_to_posterior(mu, logvar):
    """ja: 向きが逆の情報量 KL(p || q) を計算している。カルバック・ライブラー情報量は対称ではない。
    変分下限に現れるのは、q についての期待値である。
    en: This is the divergence the other way, KL(p || q). The Kullback-Leibler divergence is not
    symmetric; the lower bound has the expectation under q.
    """
    with np.errstate(over="ignore"):
        return ((mu**2 + 1) * np.exp(-logvar) + logvar - 1).sum(axis=1).mean() / 2


def in_bits(mu, logvar):
    """ja: 2 を底とする対数の単位（ビット）で返している。この問題の対数は自然対数である。
    en: The value is in bits, from logarithms to base 2. Logarithms are natural in this exercise.
    """
    return _each(mu, logvar).sum(axis=1).mean() / np.log(2)


def logarithm_of_exponential(mu, logvar):
    """ja: 分散を求めた後で、その対数をとり直している。分散が 0 に丸められると -inf になる。
    対数は logvar として渡されている。
    en: The logarithm of the variance is computed anew from the variance, and is -inf where that was
    rounded to 0. The logarithm was handed in: it is logvar.
    """
    variance = np.exp(logvar)
    with np.errstate(divide="ignore"):
        return (mu**2 + variance - np.log(variance) - 1).sum(axis=1).mean() / 2


def means_overwritten(mu, logvar):
    """ja: 返す値は正しいが、`**=` で引数 mu を書き換えている。mu は潜在変数の標本を作るのにも使う。
    en: The value is right, but `**=` changes the argument mu, which is also needed to sample the
    latent variables.
    """
    mu **= 2
    return (mu + np.exp(logvar) - logvar - 1).sum(axis=1).mean() / 2
