"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np

BATCH, BITS = 16, 8
LOWEST_FIRST = np.arange(BITS)


def most_significant_first(n_iter, hidden, lr, seed):
    """ja: 上位の桁から処理している。繰り上がりは下位から上位へ伝わるので、上位の桁を計算する時点で
    は、まだ分からない。下位の桁から並べよう。
    en: The most significant digit comes first. Carries travel from low places to high ones, so they
    are not known yet when the high digits are computed. Put the lowest first.
    """
    return _train(n_iter, hidden, lr, seed, places=LOWEST_FIRST[::-1])


def recurrent_weights_not_trained(n_iter, hidden, lr, seed):
    """ja: U を更新していない。繰り上がりを状態に残す仕方は U が決めるので、乱数のままでは足りない。
    en: U is never updated. It decides how the carry is kept in the state, and random weights will
    not do.
    """
    return _train(n_iter, hidden, lr, seed, trained="WbVc")


def gradient_ascent(n_iter, hidden, lr, seed):
    """ja: 更新の符号が逆で、損失を増やす向きに進んでいる。勾配は引く。
    en: The update has the wrong sign and climbs the loss. The gradient is subtracted.
    """
    return _train(n_iter, hidden, -lr, seed)


def recurrence_missing(n_iter, hidden, lr, seed):
    """ja: 前の状態を使っていない。各桁を独立に計算することになり、繰り上がりを知りようがない。
    en: The previous state is not used. Every digit is computed on its own and cannot know of any
    carry.
    """
    return _train(n_iter, hidden, lr, seed, recurrent=0.0)


def relu_with_standard_normal(n_iter, hidden, lr, seed):
    """ja: tanh の代わりに ReLU を使い、重みを標準正規分布で初期化している。状態が時刻ごとに増幅さ
    れ、損失が発散するか、ユニットが死んでしまう。
    en: ReLU stands in for tanh, with standard normal weights. States are amplified at each step,
    and the loss explodes or units die.
    """
    return _train(n_iter, hidden, lr, seed, relu=True, standard=True)


def gradient_summed(n_iter, hidden, lr, seed):
    """ja: 勾配を平均ではなく和で計算している。学習率が標本数と桁数の分だけ大きくなったのと同じで、
    発散するか飽和する。平均の損失の勾配を使おう。
    en: The gradient is that of a sum, not of the mean. It is as if the learning rate were larger by
    the number of samples and digits, and training diverges or saturates.
    """
    return _train(n_iter, hidden, lr * BATCH * BITS, seed)


def loss_summed_over_digits(n_iter, hidden, lr, seed):
    """ja: 記録した損失が、桁について和になっている。標本と 8 桁の両方について平均しよう。
    en: The losses recorded are sums over the digits. Take the mean over samples and over the 8
    digits.
    """
    params, losses = _train(n_iter, hidden, lr, seed)
    return params, BITS * losses


def squared_error(n_iter, hidden, lr, seed):
    """ja: 損失に二乗誤差を使っている。シグモイドの微分が掛かるので学習も遅くなる。この問題の損失は
    交差エントロピーである。
    en: The loss is the squared error. It brings in the sigmoid's derivative and learns more slowly.
    The loss of this exercise is the cross-entropy.
    """
    return _train(n_iter, hidden, lr, seed, squared=True)


def same_pair_always(n_iter, hidden, lr, seed):
    """ja: 最初に引いた1組だけで学習し続けている。損失は 0 に近づくが、その組を覚えただけである。更
    新ごとに新しい組を引こう。
    en: Training goes on with the one pair drawn first. The loss approaches 0, but that pair is all
    it has learned. Draw new pairs for each update.
    """
    return _train(n_iter, hidden, lr, seed, one_pair=True)


def carry_ignored(n_iter, hidden, lr, seed):
    """ja: 正解を桁ごとの排他的論理和にしていて、繰り上がりを含んでいない。2つの整数を足してからビッ
    トに分けよう。
    en: The targets are the exclusive or of the digits, without carries. Add the integers first,
    then take the bits of the sum.
    """
    return _train(n_iter, hidden, lr, seed, carry=False)


def seven_digits(n_iter, hidden, lr, seed):
    """ja: 7 桁だけで学習している。p と q は 7 桁に収まるが、和は 8 桁になる。最後の繰り上がりの桁も
    処理しよう。
    en: Training is on 7 digits only. p and q fit into them, but their sum has 8. Process the digit
    of the last carry, too.
    """
    return _train(n_iter, hidden, lr, seed, places=LOWEST_FIRST[:7])


def initial_parameters_returned(n_iter, hidden, lr, seed):
    """ja: 返したパラメータが学習前のものである。更新した配列を返しているか確かめよう。
    en: The parameters returned are those from before the training. Check that the updated arrays
    come back.
    """
    params, _ = _train(0, hidden, lr, seed)
    return params, _train(n_iter, hidden, lr, seed)[1]


def seed_ignored(n_iter, hidden, lr, seed):
    """ja: seed を使わず、種を 0 に固定している。何度学習しても同じ結果になる。
    en: seed is not used; the generator always starts from 0. Every training gives the same result.
    """
    return _train(n_iter, hidden, lr, 0)


def _train(
    n_iter,
    hidden,
    lr,
    seed,
    *,
    places=LOWEST_FIRST,
    trained="WUbVc",
    recurrent=1.0,
    relu=False,
    standard=False,
    squared=False,
    one_pair=False,
    carry=True,
):
    """Right training, except for what is given."""
    rng = np.random.default_rng(seed)
    params = {"W": (hidden, 2), "U": (hidden, hidden), "V": (1, hidden)}
    for name, shape in params.items():
        params[name] = rng.normal(size=shape) / (1 if standard else np.sqrt(shape[1]))
    W, U, V = params.values()
    b, c = params["b"], params["c"] = np.zeros(hidden), np.zeros(1)
    losses = np.zeros(n_iter)
    for i in range(n_iter):
        if i == 0 or not one_pair:
            pairs = rng.integers(128, size=(1 if one_pair else BATCH, 2))
        xs = pairs[:, None] >> places[:, None] & 1
        targets = pairs.sum(axis=1)[:, None] >> places & 1 if carry else xs.sum(axis=2) % 2
        with np.errstate(all="ignore"):
            losses[i], gradients = _gradients(xs, targets, W, U, b, V, c, recurrent, relu, squared)
            for name in trained:
                params[name] -= lr * gradients[name]
    return params, losses


def _gradients(xs, targets, W, U, b, V, c, recurrent, relu, squared):
    bits = xs.shape[1]
    hs = np.zeros((len(xs), bits + 1, len(b)))
    for t in range(bits):
        u = xs[:, t] @ W.T + recurrent * (hs[:, t] @ U.T) + b
        hs[:, t + 1] = np.maximum(u, 0) if relu else np.tanh(u)
    ys = 1 / (1 + np.exp(-(hs[:, 1:] @ V[0] + c)))
    errors = ys - targets
    if squared:
        loss, dys = np.mean(errors**2) / 2, errors * ys * (1 - ys) / errors.size
    else:
        loss, dys = -np.mean(np.log(np.where(targets, ys, 1 - ys))), errors / errors.size

    dus = np.zeros((len(xs), bits, len(b)))
    dh = 0
    for t in reversed(range(bits)):
        slope = hs[:, t + 1] > 0 if relu else 1 - hs[:, t + 1] ** 2
        dus[:, t] = (dys[:, [t]] @ V + dh) * slope
        dh = recurrent * (dus[:, t] @ U)
    return loss, {
        "W": _over_all(dus, xs),
        "U": recurrent * _over_all(dus, hs[:, :-1]),
        "b": dus.sum(axis=(0, 1)),
        "V": _over_all(dys[:, :, None], hs[:, 1:]),
        "c": dys.sum(),
    }


def _over_all(errors, entered):
    return np.tensordot(errors, entered, axes=((0, 1), (0, 1)))
