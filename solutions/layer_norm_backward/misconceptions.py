"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def statistics_constant(x, gamma, dy):
    """ja: 平均と分散を定数とみなし、倍率だけを掛けている。どちらも x から計算されるので、それらを
    通る道の寄与も dx に入る。
    en: Mean and variance are taken for constants, and only the scale is applied. Both are computed
    from x, so what flows through them belongs into dx.
    """
    return _backward(x, gamma, dy, through_mean=0, through_variance=0)


def variance_constant(x, gamma, dy):
    """ja: 平均を通る道だけを考え、分散を通る道を落としている。分散も x の関数である。
    en: The road through the mean is there, the one through the variance is missing. The variance
    depends on x as well.
    """
    return _backward(x, gamma, dy, through_variance=0)


def mean_constant(x, gamma, dy):
    """ja: 平均を通る道を落としている。x に同じ数を足しても y は変わらないので、dx の行ごとの和は
    0 になるはずである。
    en: The road through the mean is missing. Adding one number to all of a row leaves y unchanged,
    so each row of dx should add up to 0.
    """
    return _backward(x, gamma, dy, through_mean=0)


def variance_term_added(x, gamma, dy):
    """ja: 分散を通る道の符号が逆である。標準偏差は分母にあるので、微分すると負の符号が出る。
    en: The term through the variance has the wrong sign. The standard deviation stands in the
    denominator, and its derivative brings a minus.
    """
    return _backward(x, gamma, dy, through_variance=-1)


def variance_term_doubled(x, gamma, dy):
    """ja: 分散を通る項が2倍になっている。二乗の微分の 2 は、平方根の微分の 1/2 と打ち消し合う。
    en: The term through the variance is twice too large. The 2 from the square cancels the 1/2
    from the root.
    """
    return _backward(x, gamma, dy, through_variance=2)


def sums_for_means(x, gamma, dy):
    """ja: 平均をとるべき所で和をとり、1/D が抜けている。平均と分散の定義にある 1/D は、
    微分しても残る。
    en: Sums stand where means belong; the factor 1/D is missing. It is part of the definitions of
    mean and variance and stays when they are differentiated.
    """
    size = x.shape[-1]
    return _backward(x, gamma, dy, through_mean=size, through_variance=size)


def batch_axis(x, gamma, dy):
    """ja: 平均と分散を最初の軸についてとっている。それはバッチ正規化の逆伝播である。
    en: Mean and variance run along the first axis. That is the backward pass of batch
    normalisation.
    """
    return _backward(x, gamma, dy, axis=0)


def sample_variance(x, gamma, dy):
    """ja: 分散を D - 1 で割っている。正規化層の分散は D で割る。
    en: The variance divides by D - 1. In normalisation layers it divides by D.
    """
    with np.errstate(all="ignore"):
        size = np.float64(x.shape[-1])
        return _backward(x, gamma, dy, spread=x.var(axis=-1, keepdims=True) * (size / (size - 1)))


def eps_dropped(x, gamma, dy):
    """ja: 分散に 1e-5 を足していない。すべての値が等しい行で 0 で割ることになる。
    en: 1e-5 is not added to the variance. A row of equal values then divides by zero.
    """
    with np.errstate(all="ignore"):
        return _backward(x, gamma, dy, eps=0.0)


def scale_missing(x, gamma, dy):
    """ja: dx を最後に標準偏差で割っていない。x_hat から x へ戻るときに、その係数が要る。
    en: dx is not divided by the standard deviation at the end. The way from x_hat back to x needs
    that factor.
    """
    dx, dgamma, dbeta = _backward(x, gamma, dy)
    return dx * np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5), dgamma, dbeta


def divided_by_variance(x, gamma, dy):
    """ja: dx を標準偏差ではなく分散で割っている。
    en: dx is divided by the variance, not by the standard deviation.
    """
    dx, dgamma, dbeta = _backward(x, gamma, dy)
    return dx / np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5), dgamma, dbeta


def gamma_ignored(x, gamma, dy):
    """ja: dx の計算に gamma が使われていない。誤差は y から x_hat へ戻るときに gamma 倍される。
    en: dx is computed without gamma. The error is multiplied by it on the way from y to x_hat.
    """
    return _backward(x, 1.0, dy)


def gamma_last(x, gamma, dy):
    """ja: gamma を最後に dx に掛けている。平均をとる前に掛けないと、平均と分散を通る項が変わる。
    en: gamma multiplies dx at the end. It has to come before the means are taken; otherwise the
    terms through mean and variance change.
    """
    dx, dgamma, dbeta = _backward(x, 1.0, dy)
    return gamma * dx, dgamma, dbeta


def dgamma_with_x(x, gamma, dy):
    """ja: dgamma に、正規化した x_hat ではなく元の x を使っている。gamma が掛かる相手を見直そう。
    en: dgamma is computed with x where x_hat belongs. See what gamma is multiplied with.
    """
    dx, _, dbeta = _backward(x, gamma, dy)
    return dx, np.sum(dy * x, axis=_others(x)), dbeta


def gamma_in_parameters(x, gamma, dy):
    """ja: dgamma と dbeta にも gamma を掛けている。どちらも y の直前にあるので、
    誤差は dy のままである。
    en: dgamma and dbeta carry gamma, too. Both act right before y, where the error is still dy.
    """
    dx, dgamma, dbeta = _backward(x, gamma, dy)
    return dx, gamma * dgamma, gamma * dbeta


def parameters_averaged(x, gamma, dy):
    """ja: dgamma と dbeta を、和ではなく平均にしている。L が平均なら、その係数はすでに dy にある。
    en: dgamma and dbeta are means where sums are asked for. If L is a mean, its factor is in dy
    already.
    """
    dx, dgamma, dbeta = _backward(x, gamma, dy)
    rows = x.size / x.shape[-1]
    return dx, dgamma / rows, dbeta / rows


def parameters_not_summed(x, gamma, dy):
    """ja: dgamma と dbeta を和にしていない。gamma と beta はすべての行で
    共有されるので、寄与を足す。
    en: dgamma and dbeta are not summed. All rows share gamma and beta, so their contributions are
    added.
    """
    dx, _, _ = _backward(x, gamma, dy)
    return dx, dy * _backward(x, gamma, dy, only_x_hat=True), dy.copy()


def parameters_summed_over_first_axis(x, gamma, dy):
    """ja: dgamma と dbeta を最初の軸だけについて足している。軸が三つ以上あれば、最後の軸以外の
    すべてについて足す。
    en: dgamma and dbeta are summed over the first axis only. With three axes or more, all but the
    last are summed over.
    """
    dx, dgamma, dbeta = _backward(x, gamma, dy)
    if x.ndim == 1:
        return dx, dgamma, dbeta
    return dx, np.sum(dy * _backward(x, gamma, dy, only_x_hat=True), axis=0), np.sum(dy, axis=0)


def parameters_summed_over_components(x, gamma, dy):
    """ja: dgamma と dbeta を最後の軸について足している。その軸は残し、ほかの軸について足す。
    en: dgamma and dbeta are summed over the last axis. That one stays; sum over the others.
    """
    dx, _, _ = _backward(x, gamma, dy)
    x_hat = _backward(x, gamma, dy, only_x_hat=True)
    return dx, np.sum(dy * x_hat, axis=-1), np.sum(dy, axis=-1)


def dy_modified(x, gamma, dy):
    """ja: 値は正しいが、引数 dy に gamma を掛けて書き換えている。新しい配列に計算しよう。
    en: The values are right, but dy, an argument, is multiplied by gamma in place. Compute into a
    new array.
    """
    result = _backward(x, gamma, dy)
    dy *= gamma
    return result


def _others(x):
    return tuple(range(x.ndim - 1))


def _backward(
    x,
    gamma,
    dy,
    through_mean=1,
    through_variance=1,
    axis=-1,
    spread=None,
    eps=1e-5,
    only_x_hat=False,
):
    spread = x.var(axis=axis, keepdims=True) if spread is None else spread
    scale = np.sqrt(spread + eps)
    x_hat = (x - x.mean(axis=axis, keepdims=True)) / scale
    if only_x_hat:
        return x_hat
    dx_hat = dy * gamma
    mean = np.mean(dx_hat, axis=axis, keepdims=True)
    product = np.mean(dx_hat * x_hat, axis=axis, keepdims=True)
    dx = (dx_hat - through_mean * mean - through_variance * x_hat * product) / scale
    return dx, np.sum(dy * x_hat, axis=_others(x)), np.sum(dy, axis=_others(x))
