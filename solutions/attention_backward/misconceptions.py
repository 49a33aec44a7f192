"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _flip(array):
    return np.swapaxes(array, -1, -2)


def _scores(Q, K):
    return Q @ _flip(K) / np.sqrt(Q.shape[-1])


def _allowed(scores, mask):
    return np.broadcast_to(True if mask is None else mask, scores.shape)


def _softmax(scores):
    """Plain, with minus infinities allowed: a row of nothing else gives nan."""
    with np.errstate(invalid="ignore"):
        grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return grown / grown.sum(axis=-1, keepdims=True)


def _masked_softmax(scores, mask):
    return np.nan_to_num(_softmax(np.where(_allowed(scores, mask), scores, -np.inf)))


def _through_softmax(weights, d_weights):
    return weights * (d_weights - (weights * d_weights).sum(axis=-1, keepdims=True))


def _back(Q, K, V, dO, mask, weights=None, through=_through_softmax, factor=None):
    """The right way back, except for what is given: weights, softmax's derivative, 1/sqrt(d)."""
    weights = _masked_softmax(_scores(Q, K), mask) if weights is None else weights
    factor = Q.shape[-1] ** -0.5 if factor is None else factor
    d_scores = through(weights, dO @ _flip(V)) * factor
    return d_scores @ K, _flip(d_scores) @ Q, _flip(weights) @ dO


def weights_taken_for_constant(Q, K, V, dO, mask):
    """ja: 重み A を定数とみなしていて、dQ と dK が0になっている。A は Q と K から作られるので、
    softmax を通してスコアまで誤差を戻そう。
    en: The weights A are taken for constants, so dQ and dK are 0. They are made of Q and K: follow
    the error through the softmax to the scores.
    """
    _, _, dV = _back(Q, K, V, dO, mask)
    return np.zeros(Q.shape), np.zeros(K.shape), dV


def softmax_skipped(Q, K, V, dO, mask):
    """ja: softmax の微分を飛ばし、dA をそのままスコアの勾配にしている。softmax のヤコビ行列は
    単位行列ではない。
    en: The derivative of the softmax is skipped: dA serves as the gradient of the scores. The
    Jacobian of a softmax is not the identity.
    """
    return _back(Q, K, V, dO, mask, through=lambda weights, d_weights: d_weights)


def softmax_by_diagonal(Q, K, V, dO, mask):
    """ja: softmax の微分に A(1 - A) という対角成分だけを使っている。シグモイド関数なら
    それでよいが、softmax では一つのスコアが同じ行のすべての重みを変える。
    en: Only the diagonal A(1 - A) of the softmax's Jacobian is used. That is enough for a sigmoid;
    in a softmax one score changes all weights of its row.
    """
    return _back(Q, K, V, dO, mask, through=lambda weights, d: weights * (1 - weights) * d)


def softmax_without_mean(Q, K, V, dO, mask):
    """ja: softmax の微分で、dA に A を掛けただけである。行ごとの A による dA の重み付き平均を
    引く項が抜けている。dS の各行の和は0になるはずである。
    en: In the derivative of the softmax dA is only multiplied by A. The term with the mean of dA,
    weighted with A, is missing: each row of dS has to add up to 0.
    """
    return _back(Q, K, V, dO, mask, through=lambda weights, d: weights * d)


def softmax_mean_added(Q, K, V, dO, mask):
    """ja: softmax の微分で、重み付き平均の項を足している。符号が逆である。
    dS の各行の和が0になるかを確かめよう。
    en: In the derivative of the softmax the term with the weighted mean is added, with the wrong
    sign. Check whether each row of dS adds up to 0.
    """
    return _back(
        Q, K, V, dO, mask, through=lambda a, d: a * (d + (a * d).sum(axis=-1, keepdims=True))
    )


def softmax_plain_mean(Q, K, V, dO, mask):
    """ja: softmax の微分で、dA の重み付きでない平均を引いている。引くのは、重み A による
    平均である。
    en: In the derivative of the softmax the plain mean of dA is subtracted. It must be the mean
    weighted with A.
    """
    return _back(Q, K, V, dO, mask, through=lambda a, d: a * (d - d.mean(axis=-1, keepdims=True)))


def softmax_mean_over_queries(Q, K, V, dO, mask):
    """ja: softmax の微分で、クエリの軸について和をとっている。softmax はキーの軸でとったのだから、
    微分の和も同じ軸でとる。
    en: In the derivative of the softmax the sum runs over the queries. The softmax runs over the
    keys, and so does the sum in its derivative.
    """
    return _back(
        Q, K, V, dO, mask, through=lambda a, d: a * (d - (a * d).sum(axis=-2, keepdims=True))
    )


def scale_forgotten(Q, K, V, dO, mask):
    """ja: 逆伝播で、スコアを割った係数を掛け忘れている。順伝播の割り算は、dQ と dK にも
    そのまま現れる。
    en: On the way back the factor of the scores is forgotten. The division of the forward pass
    shows up in dQ and dK, too.
    """
    return _back(Q, K, V, dO, mask, factor=1)


def scale_twice(Q, K, V, dO, mask):
    """ja: 逆伝播で d の平方根による割り算を2回している（スコアの勾配と、dQ, dK で1回ずつ）。
    順伝播で割ったのは一度だけである。
    en: On the way back the square root of d divides twice, perhaps once for the scores and once for
    dQ and dK. The forward pass divides only once.
    """
    return _back(Q, K, V, dO, mask, factor=1 / Q.shape[-1])


def scale_undone(Q, K, V, dO, mask):
    """ja: 逆伝播で d の平方根を掛けている。割り算の微分は、同じ数による割り算である。
    en: On the way back the square root of d multiplies. The derivative of a division by a number is
    a division by the same number.
    """
    return _back(Q, K, V, dO, mask, factor=np.sqrt(Q.shape[-1]))


def scale_on_dv(Q, K, V, dO, mask):
    """ja: dV まで d の平方根で割っている。スケーリングはスコアに対するもので、V はそれを通らない。
    en: dV is divided by the square root of d as well. Scaling acts on the scores, and V does not
    pass through them.
    """
    dQ, dK, dV = _back(Q, K, V, dO, mask)
    return dQ, dK, dV / np.sqrt(Q.shape[-1])


def never_scaled(Q, K, V, dO, mask):
    """ja: 順伝播でも逆伝播でも、スコアを d の平方根で割っていない。これでは重みが鋭くなりすぎ、
    勾配も違ってくる。順伝播のスコアの定義から見直そう。
    en: The scores are not divided by the square root of d, neither forward nor on the way back. The
    weights become too sharp and the gradients change. Start from the definition of the scores.
    """
    weights = _masked_softmax(Q @ _flip(K), mask)
    return _back(Q, K, V, dO, mask, weights=weights, factor=1)


def dk_not_transposed(Q, K, V, dO, mask):
    """ja: dK で、スコアの勾配を転置せずに Q と掛けている。Tq = Tk のときだけ動く。
    dK では、クエリの軸について和をとる。
    en: For dK the gradient of the scores meets Q without a transpose, which runs only where
    Tq = Tk. The sum for dK runs over the queries.
    """
    dQ, _, dV = _back(Q, K, V, dO, mask)
    weights = _masked_softmax(_scores(Q, K), mask)
    d_scores = _through_softmax(weights, dO @ _flip(V)) / np.sqrt(Q.shape[-1])
    return dQ, d_scores @ Q, dV


def dv_not_transposed(Q, K, V, dO, mask):
    """ja: dV で、重みを転置せずに dO と掛けている。Tq = Tk のときだけ動く。
    あるバリューには、それを見たすべてのクエリから勾配が集まる。
    en: For dV the weights meet dO without a transpose, which runs only where Tq = Tk. A value
    collects gradients from all queries that looked at it.
    """
    dQ, dK, _ = _back(Q, K, V, dO, mask)
    return dQ, dK, _masked_softmax(_scores(Q, K), mask) @ dO


def dq_and_dk_exchanged(Q, K, V, dO, mask):
    """ja: dQ と dK が入れ替わっている。Tq = Tk だと形では気づけない。返す順は (dQ, dK, dV) である。
    en: dQ and dK are exchanged; where Tq = Tk the shapes do not tell. The order is (dQ, dK, dV).
    """
    dQ, dK, dV = _back(Q, K, V, dO, mask)
    return dK, dQ, dV


def averaged_over_first_axis(Q, K, V, dO, mask):
    """ja: 最初の軸の長さで割り、標本の平均にしている。dO は損失 L そのものの微分なので、
    平均の係数はもう入っている。
    en: The result is divided by the length of the first axis, as a mean over samples. dO is the
    derivative of the loss L itself, so the factor of a mean is in there already.
    """
    return tuple(gradient / len(Q) for gradient in _back(Q, K, V, dO, mask))


def mask_ignored(Q, K, V, dO, mask):
    """ja: 順伝播でマスクが使われていない。見てはならないキーとバリューにも勾配が流れている。
    en: The forward pass does not use the mask, so keys and values that must not be seen get
    gradients.
    """
    return _back(Q, K, V, dO, None)


def mask_inverted(Q, K, V, dO, mask):
    """ja: マスクの意味が逆である。この問題では True が「注意を向けてよい」を表す。
    en: The mask is read the wrong way round. Here True means that a key may be attended to.
    """
    return _back(Q, K, V, dO, None if mask is None else ~mask)


def mask_after_softmax(Q, K, V, dO, mask):
    """ja: 全キーで softmax をとってから、マスクを掛けている。重みの和が1に満たず、勾配もずれる。
    マスクは softmax の前に効かせよう。
    en: The softmax runs over all keys and the mask is applied afterwards. The weights add up to
    less than 1, and the gradients are off. Mask before the softmax.
    """
    scores = _scores(Q, K)
    return _back(Q, K, V, dO, mask, weights=_softmax(scores) * _allowed(scores, mask))


def filled_with_large_negative(Q, K, V, dO, mask):
    """ja: マスクされたスコアを -1e9 のような有限の値で埋めている。注意を向ける先のないクエリでは、
    重みが一様になって勾配が流れる。そのようなクエリの勾配は0である。
    en: Masked scores are filled with a finite number such as -1e9. A query with no key to attend to
    then has uniform weights and passes gradients on; they must be 0.
    """
    scores = _scores(Q, K)
    filled = np.where(_allowed(scores, mask), scores, -1e9)
    return _back(Q, K, V, dO, mask, weights=_softmax(filled))


def nan_where_nothing_allowed(Q, K, V, dO, mask):
    """ja: 注意を向ける先のないクエリから nan が生じ、dK と dV にも広がっている。負の無限大どうしの
    引き算や 0 / 0 が原因である。そのような行の重みを0にしよう。
    en: A query with no key to attend to gives nan, from a difference of infinities or from 0 / 0,
    and it spreads to dK and dV. Make the weights of such a row 0.
    """
    scores = _scores(Q, K)
    filled = np.where(_allowed(scores, mask), scores, -np.inf)
    return _back(Q, K, V, dO, mask, weights=_softmax(filled))


def overflows(Q, K, V, dO, mask):
    """ja: 最大値を引かずに exp をとっている。float64 でも 710 を超えると inf になり、
    inf / inf から nan が生じる。逆に、小さなスコアばかりの行は 0 / 0 になる。
    en: exp is taken without subtracting the maximum. Above 710 it is inf even in float64, and
    inf / inf is nan; a row of very negative scores becomes 0 / 0.
    """
    scores = _scores(Q, K)
    allowed = _allowed(scores, mask)
    with np.errstate(all="ignore"):
        grown = np.where(allowed, np.exp(scores), 0)
        shares = grown / grown.sum(axis=-1, keepdims=True)
        weights = np.where(allowed.any(axis=-1, keepdims=True), shares, 0)
        return _back(Q, K, V, dO, mask, weights=weights)


def maximum_of_masked_scores(Q, K, V, dO, mask):
    """ja: マスクされたキーも含めた最大値を引いている。それが飛び抜けて大きいと、許されたキーの
    exp がすべて0になり、重みと勾配が消える。最大値は許されたキーだけからとろう。
    en: The maximum that is subtracted includes masked keys. Where such a score is far above the
    others, exp of all allowed ones becomes 0, and weights and gradients vanish. Take it over the
    allowed keys.
    """
    scores = _scores(Q, K)
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True)) * _allowed(scores, mask)
    total = grown.sum(axis=-1, keepdims=True)
    return _back(Q, K, V, dO, mask, weights=grown / np.where(total > 0, total, 1))


def queries_scaled_in_place(Q, K, V, dO, mask):
    """ja: 値は正しいが、`Q /= ...` で引数のクエリを書き換えている。
    スケーリングはスコアに対して行うか、新しい配列を作ろう。
    en: The values are right, but the queries were overwritten, as `Q /= ...` does. Scale the scores
    instead, or make a new array.
    """
    gradients = _back(Q, K, V, dO, mask)
    Q /= np.sqrt(Q.shape[-1])
    return gradients
