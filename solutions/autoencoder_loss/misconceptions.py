"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _sigmoid(a):
    return 1 / (1 + np.exp(-a))


def _recon(x, W_e, b_e, W_d, b_d, activation=_sigmoid):
    return activation(x @ W_e.T + b_e) @ W_d.T + b_d


def _loss(recon, target):
    return ((recon - target) ** 2).sum(axis=1).mean()


def mean_over_dimensions(x, W_e, b_e, W_d, b_d):
    """ja: 損失を次元についても平均している（平均2乗誤差）。
    この問題では次元について和をとり、バッチについてだけ平均する。
    en: The loss is averaged over the dimensions as well (the mean squared error). Here it is summed
    over the dimensions and averaged over the batch only.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, ((recon - x) ** 2).mean()


def sum_over_batch(x, W_e, b_e, W_d, b_d):
    """ja: 損失をバッチについても足している。標本ごとの値を、標本の数で平均しよう。
    en: The batch is summed as well. Average the samples' values over their number.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, ((recon - x) ** 2).sum()


def axes_exchanged(x, W_e, b_e, W_d, b_d):
    """ja: バッチについて和、次元について平均をとっていて、軸が逆である。axis=0 が標本である。
    en: The batch is summed and the dimensions averaged, so the axes are exchanged. Axis 0 holds the
    samples.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, ((recon - x) ** 2).sum(axis=0).mean()


def loss_per_sample(x, W_e, b_e, W_d, b_d):
    """ja: 標本ごとの損失を配列のまま返している。返すのはそのバッチ平均、一つの数である。
    en: The losses of the samples are returned as an array. Return their mean over the batch, one
    number.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, ((recon - x) ** 2).sum(axis=1)


def halved(x, W_e, b_e, W_d, b_d):
    """ja: 損失に 1/2 を掛けている。勾配をきれいにするための係数だが、この問題では付けない。
    en: The loss has a factor 1/2. It makes gradients tidy, but this exercise goes without it.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, _loss(recon, x) / 2


def root_taken(x, W_e, b_e, W_d, b_d):
    """ja: 標本ごとに平方根をとり、差のノルムを平均している。損失は2乗のままの和である。
    en: A root is taken for each sample, which averages the norm of the difference. The loss is the
    sum of the squares as they are.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, np.sqrt(((recon - x) ** 2).sum(axis=1)).mean()


def absolute_error(x, W_e, b_e, W_d, b_d):
    """ja: 差の絶対値を足している。この問題の損失は2乗誤差である。
    en: Absolute differences are added. The loss of this exercise is the squared error.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, np.abs(recon - x).sum(axis=1).mean()


def signed_difference_squared(x, W_e, b_e, W_d, b_d):
    """ja: 差を足し合わせてから2乗している。正の差と負の差が打ち消し合う。
    要素ごとに2乗してから足そう。
    en: The differences are added before squaring, so positive and negative ones cancel. Square each
    element, then add.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, ((recon - x).sum(axis=1) ** 2).mean()


def target_is_zero(x, W_e, b_e, W_d, b_d):
    """ja: 再構成を 0 と比べている。オートエンコーダの正解は入力そのものである。
    en: The reconstruction is compared with 0. The target of an autoencoder is its own input.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return recon, _loss(recon, 0 * x)


def encoder_linear(x, W_e, b_e, W_d, b_d):
    """ja: エンコーダに活性化関数がない。全体が線形になり、主成分分析と同じことしかできない。
    en: The encoder has no activation. The whole becomes linear and can do no more than a principal
    component analysis.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d, activation=lambda a: a)
    return recon, _loss(recon, x)


def encoder_by_tanh(x, W_e, b_e, W_d, b_d):
    """ja: エンコーダの活性化関数が tanh になっている。この問題ではシグモイド関数である。
    en: The encoder's activation is tanh. In this exercise it is the sigmoid.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d, activation=np.tanh)
    return recon, _loss(recon, x)


def encoder_by_relu(x, W_e, b_e, W_d, b_d):
    """ja: エンコーダの活性化関数が ReLU になっている。この問題ではシグモイド関数である。
    en: The encoder's activation is ReLU. In this exercise it is the sigmoid.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d, activation=lambda a: np.maximum(a, 0))
    return recon, _loss(recon, x)


def decoder_by_sigmoid(x, W_e, b_e, W_d, b_d):
    """ja: 再構成にもシグモイド関数を通している。
    入力は負の値や 1 より大きい値もとるので、それでは再構成できない。デコーダは線形である。
    en: The reconstruction goes through the sigmoid as well. The input has values below 0 and above
    1, which could then never be reached: the decoder is linear.
    """
    recon = _sigmoid(_recon(x, W_e, b_e, W_d, b_d))
    return recon, _loss(recon, x)


def weights_tied(x, W_e, b_e, W_d, b_d):
    """ja: デコーダにエンコーダの重み W_e を使い、W_d を使っていない（重みの共有）。
    この問題では別々の重みである。
    en: The decoder uses the encoder's weights W_e and leaves W_d aside (tied weights). Here the two
    have weights of their own.
    """
    recon = _recon(x, W_e, b_e, W_e.T, b_d)
    return recon, _loss(recon, x)


def weights_not_transposed(x, W_e, b_e, W_d, b_d):
    """ja: 重みを転置せずに使っている。大きさがすべて等しいときだけ動く。重みは（出力, 入力）の形で
    保存されている。
    en: The weights are used without a transpose, which runs only where all sizes are equal. They
    are stored as (out, in).
    """
    recon = _recon(x, W_e.T, b_e, W_d.T, b_d)
    return recon, _loss(recon, x)


def encoder_bias_forgotten(x, W_e, b_e, W_d, b_d):
    """ja: エンコーダのバイアス b_e が使われていない。
    en: The encoder's bias b_e is not used.
    """
    recon = _recon(x, W_e, 0 * b_e, W_d, b_d)
    return recon, _loss(recon, x)


def decoder_bias_forgotten(x, W_e, b_e, W_d, b_d):
    """ja: デコーダのバイアス b_d が使われていない。
    en: The decoder's bias b_d is not used.
    """
    recon = _recon(x, W_e, b_e, W_d, 0 * b_d)
    return recon, _loss(recon, x)


def code_returned(x, W_e, b_e, W_d, b_d):
    """ja: 再構成の代わりに符号（隠れ層の値）を返している。損失は正しい。
    en: The code, the hidden layer, is returned in place of the reconstruction. The loss is right.
    """
    return _sigmoid(x @ W_e.T + b_e), _loss(_recon(x, W_e, b_e, W_d, b_d), x)


def order_exchanged(x, W_e, b_e, W_d, b_d):
    """ja: 返す順序が逆である。再構成、損失の順に返す。
    en: The two results are in the wrong order. The reconstruction comes first, then the loss.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    return _loss(recon, x), recon


def input_overwritten(x, W_e, b_e, W_d, b_d):
    """ja: 返す値は正しいが、差を求めるときに `-=` で引数 x を書き換えている。新しい配列を作ろう。
    en: The values are right, but `-=` overwrites the argument x with the difference. Make a new
    array.
    """
    recon = _recon(x, W_e, b_e, W_d, b_d)
    x -= recon
    return recon, (x**2).sum(axis=1).mean()
