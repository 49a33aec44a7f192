"""What is true of every right answer: it returns what it should, descends, and has learned to add.

A right answer as the statement advises ends near 0.004 with all bits right. Where learning is
asked for, one seed of the five may fail.

At a tiny learning rate the parameters move along the gradient of the expected loss at the start,
along the part of it that comes from later steps, and along the part that the last digit has alone:
who leaves that digit out trains on almost the same gradient. Sampling errors are known from the
spread over single pairs: mini-batches have at least 8, so n_iter of them have 8 n_iter. Six
standard errors are exceeded once in 5 * 10^8 times. On its way the gradient itself changes a
little.
"""

from itertools import islice
from typing import NamedTuple

import numpy as np

NAMES = "WUbVc"
SEEDS = ("seed_1", "seed_2", "seed_3", "seed_4", "seed_5")
ALLOWED = 1  # of them may fail
LEARNING = 1.0  # and more is the learning rate where learning is asked for
LEAST_BATCH = 8
STANDARD_ERRORS = 6
PAIRS = 8000
SINGLE = np.float32  # halves the time, and sampling errors are far larger


def kind(result, n_iter, hidden, lr, seed, *, results):
    """ja: 返り値が、キー W, U, b, V, c をもつ辞書と損失の列との組になっていない。
    en: The result is not a pair of a dict with the keys W, U, b, V, c and a sequence of losses.
    """
    params, _ = result
    return set(params) == set(NAMES)


def parameter_shapes(result, n_iter, hidden, lr, seed, *, results):
    """ja: パラメータの形が違う。W (H, 2), U (H, H), b (H,), V (1, H), c (1,) で、H は hidden であ
    る。
    en: A parameter has another shape. They are W (H, 2), U (H, H), b (H,), V (1, H) and c (1,),
    where H is hidden.
    """
    shapes = {"W": (hidden, 2), "U": (hidden, hidden), "b": (hidden,), "V": (1, hidden), "c": (1,)}
    return all(np.shape(result[0][name]) == shape for name, shape in shapes.items())


def number_of_losses(result, n_iter, hidden, lr, seed, *, results):
    """ja: losses が n_iter 個の数の列になっていない。1回の更新につき、1つの平均損失を記録しよう。
    en: losses is not a sequence of n_iter numbers. Record one mean loss for each update.
    """
    return np.shape(result[1]) == (n_iter,)


def starts_near_chance(result, n_iter, hidden, lr, seed, *, results):
    """ja: 最初の損失が、偶然の水準（ln 2、およそ 0.69）から離れすぎている。損失は標本と桁についての
    交差エントロピーの平均で、更新の前に測る。和になっていないか、初期値が大きすぎないか確かめよう。
    en: The first loss is too far from chance (ln 2, about 0.69). The loss is the cross-entropy as a
    mean over samples and digits, measured before the update. Check that it is no sum and that the
    initial weights are not too large.
    """
    return 0.4 < result[1][0] < 4


def losses_are_means(result, n_iter, hidden, lr, seed, *, results):
    """ja: 学習率が 0 のとき、losses の平均が、返されたパラメータでの L の期待値と合わない。損失は標
    本と桁についての交差エントロピー（自然対数）の平均である。
    en: With a learning rate of 0 the mean of losses is not the expected L of the parameters
    returned. The loss is the cross-entropy (natural log) as a mean over samples and digits.
    """
    if result is not results.get("still"):
        return True
    xs, targets = _digits(np.random.default_rng(256), PAIRS)
    real = np.mean(_cross_entropy(_run(result[0], xs)[1], targets), axis=1)
    told = np.asarray(result[1], dtype=float)
    error = np.sqrt(np.var(told) / n_iter + np.var(real) / PAIRS)
    return abs(np.mean(told) - np.mean(real)) <= STANDARD_ERRORS * error


def stays_without_learning_rate(result, n_iter, hidden, lr, seed, *, results):
    """ja: 学習率が 0 でもパラメータが動いている。どの更新にも lr を掛けよう。
    en: Parameters move although the learning rate is 0. Every update is multiplied by lr.
    """
    if result is not results.get("still"):
        return True
    tenth = n_iter // 10
    losses = np.asarray(result[1], dtype=float)
    error = np.std(losses) * np.sqrt(2 / tenth)
    return abs(np.subtract(*_ends(losses))) <= STANDARD_ERRORS * error + 1e-6


def moves_along_the_gradient(result, n_iter, hidden, lr, seed, *, results):
    """ja: 学習率がごく小さいときのパラメータの変化が、L の勾配に沿っていない。どのパラメータも、勾
    配に lr を掛けて引く。W, U, b の勾配には、先の時刻から戻る誤差も入る。
    en: At a tiny learning rate, parameters do not move along the gradient of L. From each of them
    its gradient times lr is subtracted; those of W, U and b include what comes back from later
    steps.
    """
    if result is not results.get("slow"):
        return True
    for factors, gradient, moved in _moves(result, results, lr * n_iter):
        if not np.any(moved):
            return False
        for direction in (gradient, gradient - _summed(factors.own, factors.entered)):
            change = 0.05 * abs(np.sum(direction * gradient))
            if not _as_expected(moved, direction, factors, n_iter, change):
                return False
    return True


def every_digit_counts(result, n_iter, hidden, lr, seed, *, results):
    """ja: 学習率がごく小さいときのパラメータの変化が、最後の桁の損失の分だけ合わない。和は 8 桁にな
    り、L は 8 桁すべての平均である。桁の数と、下位から処理しているかを確かめよう。
    en: At a tiny learning rate, the parameters move as if the last digit had another share in L.
    The sum has 8 digits, and L is the mean over all of them. Check their number, and that the least
    significant comes first.
    """
    if result is not results.get("slow"):
        return True
    for factors, gradient, moved in _moves(result, results, lr * n_iter):
        last = _summed(factors.last, factors.entered)
        alone = last - np.sum(last * gradient) / np.sum(gradient**2) * gradient
        change = 0.01 * np.sqrt(np.sum(alone**2) * np.sum(gradient**2))
        if not _as_expected(moved, alone, factors, n_iter, change):
            return False
    return True


def loss_falls(result, n_iter, hidden, lr, seed, *, results):
    """ja: 損失が減っていない。勾配の符号、BPTT の各式、更新を確かめよう。
    en: The loss does not fall. Check the sign of the gradient, the formulas of BPTT, and the
    update.
    """
    return lr < LEARNING or _in_most(_loss_falls, result, results)


def final_loss(result, n_iter, hidden, lr, seed, *, results):
    """ja: 損失は減っているが、最後の1割の平均が 0.1 より小さくならない。桁の順序（下位が先か）と、
    繰り上がりが状態を通って伝わるかを確かめよう。
    en: The loss falls, but the mean of its last tenth is not below 0.1. Check the order of the
    digits (least significant first) and whether the carry can pass through the state.
    """
    return lr < LEARNING or _in_most(_low_at_the_end, result, results)


def fresh_pairs(result, n_iter, hidden, lr, seed, *, results):
    """ja: 損失は小さいのに、新しい組では正しいビットが 99% に届かない。同じ組ばかりで学習していない
    か、問題文のモデルと課題のとおりか、返したのが学習後のパラメータかを確かめよう。
    en: The loss is low, but on fresh pairs fewer than 99% of the bits are right. Check that
    training is not on the same pairs again and again, that model and task are those of the
    statement, and that the parameters returned are the trained ones.
    """
    return lr < LEARNING or _in_most(_adds, result, results)


def losses_of_these_parameters(result, n_iter, hidden, lr, seed, *, results):
    """ja: 記録された損失が、返されたパラメータの実際の損失と大きく食い違う。損失は標本と桁について
    の交差エントロピー（自然対数）の平均である。
    en: The losses recorded contradict what the parameters returned really give. The loss is the
    cross-entropy (natural log) as a mean over samples and digits.
    """
    return lr < LEARNING or _in_most(_consistent, result, results)


def same_seed_same_result(result, n_iter, hidden, lr, seed, *, results):
    """ja: 同じ引数で呼んでも、同じ結果にならない。乱数はすべて seed から作った生成器で引こう。
    en: Equal arguments do not give equal results. Take all randomness from a generator that is
    made from seed.
    """
    if result is not results.get("again"):
        return True
    return np.allclose(result[1], results["seed_1"][1], rtol=1e-3, atol=1e-3)


def other_seed_other_result(result, n_iter, hidden, lr, seed, *, results):
    """ja: seed を変えても結果が変わらない。乱数の生成器を seed から作ろう。
    en: Another seed gives the same result. Make the random generator from seed.
    """
    return result is not results.get("seed_2") or result[1][0] != results["seed_1"][1][0]


def _in_most(law, result, results):
    """Whether the law holds, here or on all seeds but one."""
    failing = (name for name in SEEDS if not law(results[name]))
    return law(result) or len(list(islice(failing, ALLOWED + 1))) <= ALLOWED


def _ends(losses):
    """The mean of the first tenth and that of the last."""
    tenth = len(losses) // 10
    return np.mean(losses[:tenth]), np.mean(losses[-tenth:])


def _loss_falls(result):
    first, last = _ends(result[1])
    return last < first / 2


def _low_at_the_end(result):
    return _ends(result[1])[1] < 0.1


def _adds(result):
    logits, targets = _on_fresh_pairs(result[0])
    return np.mean((logits > 0) == targets) >= 0.99


def _consistent(result):
    real = np.mean(_cross_entropy(*_on_fresh_pairs(result[0])))
    told = _ends(result[1])[1]
    return abs(real - told) < 0.05 or real / 10 < told < 10 * real


def _cross_entropy(logits, targets):
    return np.logaddexp(0, logits) - targets * logits


def _digits(rng, count):
    """Bits of random pairs, and those of their sums."""
    places = np.arange(8)
    pairs = rng.integers(128, size=(count, 2))
    digits, sums = pairs[:, None] >> places[:, None] & 1, pairs.sum(axis=1)[:, None] >> places & 1
    return digits.astype(SINGLE), sums.astype(SINGLE)


def _on_fresh_pairs(params):
    xs, targets = _digits(np.random.default_rng(128), 2000)
    _, logits = _run(params, xs)
    return logits, targets == 1


def _run(params, xs):
    """The states, the first of them 0, and the logits."""
    W, U, b, V, c = (np.asarray(params[name], dtype=SINGLE) for name in NAMES)
    hs = np.zeros((9, len(xs), len(b)), dtype=SINGLE)
    for t in range(8):
        hs[t + 1] = np.tanh(xs[:, t] @ W.T + hs[t] @ U.T + b)
    return hs, np.stack([h @ V[0] + c for h in hs[1:]], axis=1)


class Factors(NamedTuple):
    """What makes the gradient of a parameter, each as (step, pair, size).

    A gradient is the product of errors with what entered, summed over steps, mean over pairs.
    """

    errors: np.ndarray
    own: np.ndarray
    """Errors of a step's own output alone."""
    last: np.ndarray
    """Errors of the last output alone."""
    entered: np.ndarray


def _factors(params):
    """Return the factors of each parameter."""
    xs, targets = _digits(np.random.default_rng(256), PAIRS)
    hs, logits = _run(params, xs)
    U, V = (np.asarray(params[name], dtype=SINGLE) for name in "UV")
    slopes = 1 - hs[1:] ** 2
    dys = ((1 / (1 + np.exp(-logits)) - targets) / 8).T[:, :, None]
    last = np.zeros_like(dys)
    last[7] = dys[7]
    own = dys * V * slopes
    inner = _carried_back(own, U, slopes), own, _carried_back(last * V * slopes, U, slopes)
    ones = np.ones((8, PAIRS, 1), dtype=SINGLE)
    return {
        "W": Factors(*inner, xs.swapaxes(0, 1)),
        "U": Factors(*inner, hs[:-1]),
        "b": Factors(*inner, ones),
        "V": Factors(dys, dys, last, hs[1:]),
        "c": Factors(dys, dys, last, ones),
    }


def _carried_back(own, U, slopes):
    errors = own.copy()
    for t in reversed(range(7)):
        errors[t] += errors[t + 1] @ U * slopes[t]
    return errors


def _moves(result, results, steps):
    """Yield each parameter's factors, its gradient, and the mean one along which it has moved."""
    start = results["still"][0]
    for name, factors in _factors(start).items():
        gradient = _summed(factors.errors, factors.entered)
        moved = np.subtract(result[0][name], start[name], dtype=float) / -steps
        yield factors, gradient, moved.reshape(gradient.shape)


def _as_expected(moved, direction, factors, n_iter, change):
    """Whether a parameter moved along a direction as far as its gradient does."""
    pairs = np.sum(factors.errors * (factors.entered @ direction.T), axis=(0, 2))
    error = np.sqrt(1 / (LEAST_BATCH * n_iter) + 1 / PAIRS) * np.std(pairs)
    return abs(np.sum(moved * direction) - np.mean(pairs)) <= STANDARD_ERRORS * error + change


def _summed(errors, entered):
    return np.tensordot(errors, entered, axes=((0, 1), (0, 1))) / PAIRS
