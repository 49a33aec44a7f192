"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def logvar_as_deviation(mu, logvar, eps):
    """ja: logvar をそのまま標準偏差として使っている。
    logvar は対数なので負にもなるが、標準偏差は負にならない。まず指数関数で対数を外そう。
    en: logvar itself serves as the standard deviation. Being a logarithm it can be negative, which
    a standard deviation cannot. Undo the logarithm first.
    """
    return mu + logvar * eps


def variance_as_deviation(mu, logvar, eps):
    """ja: exp(logvar) は分散である。これを乱数に掛けると、分散は exp(logvar) の2乗になってしまう。
    掛けるのは標準偏差である。
    en: exp(logvar) is the variance. With it as the factor, the sample has the square of exp(logvar)
    as its variance. The factor is the standard deviation.
    """
    return mu + np.exp(logvar) * eps


def own_noise(mu, logvar, eps):
    """ja: 乱数を関数の中で作っていて、渡された eps を使っていない。
    乱数を外から渡すことで、z は mu と logvar の微分できる関数になる。
    en: The noise is made inside, and the eps handed in is not used. Noise from outside is what
    makes z a differentiable function of mu and logvar.
    """
    return mu + np.exp(logvar / 2) * np.random.default_rng(0).normal(size=mu.shape)


def inverse_deviation(mu, logvar, eps):
    """ja: 指数の符号が逆で、標準偏差の逆数を掛けている。logvar が大きいほど z は広がるはずである。
    en: The sign of the exponent is wrong, so the factor is one over the standard deviation. The
    larger logvar, the wider z should spread.
    """
    return mu + np.exp(-logvar / 2) * eps


def halved_after_exponential(mu, logvar, eps):
    """ja: 指数関数の外で 2 で割っている。分散の半分は標準偏差ではない。平方根は、対数では何をする
    ことに当たるか考えよう。
    en: The division by 2 stands outside the exponential. Half the variance is not the standard
    deviation. Think about what a square root is in terms of logarithms.
    """
    return mu + np.exp(logvar) / 2 * eps


def root_of_logvar(mu, logvar, eps):
    """ja: logvar の平方根をとっている。負のときに nan になる。
    平方根をとるのは分散であり、その対数ではない。
    en: The root is taken of logvar, which is nan where it is negative. It is the variance whose
    root is needed, not its logarithm.
    """
    with np.errstate(invalid="ignore"):
        return mu + np.sqrt(logvar) * eps


def exponent_doubled(mu, logvar, eps):
    """ja: 指数を半分にするところを2倍にしている。log σ² = 2 log σ であることから、σ を求め直そう。
    en: The exponent is doubled where it should be halved. Start again from log σ² = 2 log σ and
    solve for σ.
    """
    return mu + np.exp(2 * logvar) * eps


def power_of_ten(mu, logvar, eps):
    """ja: 常用対数として扱い、10 の累乗を計算している。logvar は自然対数である。
    en: logvar is treated as a decimal logarithm, with powers of 10. It is a natural logarithm.
    """
    return mu + 10 ** (logvar / 2) * eps


def power_of_two(mu, logvar, eps):
    """ja: 2 を底とする対数として扱っている。logvar は自然対数である。
    en: logvar is treated as a logarithm to base 2. It is a natural logarithm.
    """
    return mu + 2 ** (logvar / 2) * eps


def noise_subtracted(mu, logvar, eps):
    """ja: 乱数の項を引いている。分布は変わらないが、eps との対応が逆になる。
    この問題では、eps が大きいほど z も大きい。
    en: The noise is subtracted. The distribution is the same, but its relation to eps is reversed:
    here a larger eps gives a larger z.
    """
    return mu - np.exp(logvar / 2) * eps


def mean_missing(mu, logvar, eps):
    """ja: 平均 mu が足されていない。標本はすべて 0 のまわりに散らばってしまう。
    en: The mean mu is not added, so all samples lie around 0.
    """
    return np.exp(logvar / 2) * eps


def mean_scaled_too(mu, logvar, eps):
    """ja: 平均にも標準偏差が掛かっている。広げるのは乱数だけで、平均はその後で足す。
    en: The mean is multiplied by the standard deviation as well. Only the noise is stretched; the
    mean is added afterwards.
    """
    return (mu + eps) * np.exp(logvar / 2)


def mean_returned(mu, logvar, eps):
    """ja: 平均だけを返している。評価のときにはそうすることもあるが、ここでは標本が必要である。
    en: Only the mean is returned. That is done at evaluation now and then, but here a sample is
    wanted.
    """
    return mu.copy()


def standardised(mu, logvar, eps):
    """ja: 逆向きの変換をしている。平均を引いて標準偏差で割ると、z を標準正規分布に戻す式になる。
    en: This is the way back: subtracting the mean and dividing by the standard deviation turns z
    into a standard normal number.
    """
    return (eps - mu) / np.exp(np.maximum(logvar, -600) / 2)


def same_noise_for_all(mu, logvar, eps):
    """ja: 最初の標本の乱数をバッチ全体に使っている。乱数は標本ごとに独立でなければならない。
    en: The noise of the first sample is used for the whole batch. Each sample needs noise of its
    own.
    """
    return mu + np.exp(logvar / 2) * eps[0]


def deviation_by_softplus(mu, logvar, eps):
    """ja: 標準偏差を softplus で作っている。エンコーダの出力をそう読む流儀もあるが、ここでの出力は
    分散の対数である。
    en: The standard deviation comes from a softplus. Some encoders' outputs are read that way, but
    here the output is the logarithm of the variance.
    """
    return mu + np.logaddexp(0, logvar) * eps


def mean_overwritten(mu, logvar, eps):
    """ja: 返す値は正しいが、`+=` で引数 mu を書き換えている。mu は KL 項の計算にも使う。
    新しい配列を返そう。
    en: The values are right, but `+=` changes the argument mu, which the KL term still needs.
    Return a new array.
    """
    mu += np.exp(logvar / 2) * eps
    return mu
