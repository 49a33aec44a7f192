"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import softmax as _softmax


def queries_and_keys_swapped(X, W_q, W_k, W_v, mask):
    """ja: クエリとキーが入れ替わっている。スコアの行がクエリ、列がキーになるように掛けよう。
    W_q と W_k を同じ行列にすると区別が付かないので、違う行列で試すとよい。
    en: Queries and keys are exchanged. Multiply so that rows of the scores are queries and columns
    are keys. With equal matrices W_q and W_k you cannot see it; try different ones.
    """
    return _attend(X @ W_k.T, X @ W_q.T, X @ W_v.T, mask)


def values_not_projected(X, W_q, W_k, W_v, mask):
    """ja: 重み付き和を X そのものについてとっていて、W_v が使われていない。
    値も、クエリやキーと同じように X から射影して作る。
    en: The weighted sum runs over X itself and W_v is unused. Values are projected from X just as
    queries and keys are.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X, mask)


def keys_for_values(X, W_q, W_k, W_v, mask):
    """ja: 重み付き和を値ではなくキーについてとっている。キーは「どこを見るか」を決めるだけで、
    持ち帰る中身は値である。
    en: The weighted sum runs over the keys. Keys only decide where to look; what is brought back
    from there are the values.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X @ W_k.T, mask)


def not_scaled(X, W_q, W_k, W_v, mask):
    """ja: スコアをスケーリングしていない。d が大きいほど内積の分散が大きくなり、
    ソフトマックスが一点に集中して勾配が消える。論文の式1の分母を確かめよう。
    en: The scores are not scaled. The larger d, the larger the variance of the dot products; the
    softmax piles up on one key and gradients vanish. See the denominator in equation 1.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X @ W_v.T, mask, scale=1)


def scaled_by_d(X, W_q, W_k, W_v, mask):
    """ja: d の平方根ではなく、d そのもので割っている。d 個の独立な積の和では、d 倍になるのは分散で
    あり、標準偏差ではない。
    en: The scores are divided by d, not by its root. Of a sum of d independent products it is the
    variance that grows d-fold, not the standard deviation.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X @ W_v.T, mask, scale=len(W_q))


def scaled_by_input_size(X, W_q, W_k, W_v, mask):
    """ja: 入力の次元 D の平方根で割っている。内積は射影の後の d 次元でとるので、
    割る数も d で決まる。
    en: The scores are divided by the root of D, the size of the input. Dot products are taken in
    the d dimensions after the projection, so d sets the scale.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X @ W_v.T, mask, scale=np.sqrt(X.shape[-1]))


def scaled_after_softmax(X, W_q, W_k, W_v, mask):
    """ja: ソフトマックスの後で割っている。重みの和が1でなくなり、分布の鋭さは変わらない。
    割るのは、ソフトマックスに入る前のスコアである。
    en: The division comes after the softmax. The weights no longer add up to 1, and their
    distribution is as sharp as before. Scale the scores that enter the softmax.
    """
    out = _attend(X @ W_q.T, X @ W_k.T, X @ W_v.T, mask, scale=1)
    return out / np.sqrt(len(W_q))


def softmax_over_queries(X, W_q, W_k, W_v, mask):
    """ja: ソフトマックスをクエリの方向にとっている。1つのクエリの重みの和が1にならない。
    どの軸がキーかを確かめよう。
    en: The softmax runs over the queries, so the weights of one query do not add up to 1. Check
    which axis holds the keys.
    """
    scores = _scores(X, W_q, W_k)
    mask = np.broadcast_to(True if mask is None else mask, scores.shape)
    weights = _softmax(scores.swapaxes(1, 2), mask.swapaxes(1, 2)).swapaxes(1, 2)
    return weights @ (X @ W_v.T)


def no_softmax(X, W_q, W_k, W_v, mask):
    """ja: ソフトマックスをとらず、スコアをそのまま重みにしている。負の重みも現れ、和も1にならない。
    en: The scores serve as weights without a softmax. Weights may then be negative and need not add
    up to 1.
    """
    return np.where(True if mask is None else mask, _scores(X, W_q, W_k), 0) @ (X @ W_v.T)


def weights_not_transposed(X, W_q, W_k, W_v, mask):
    """ja: 重みを転置せずに使っている。d と D が等しいとエラーにならず、値だけが狂う。
    重みは（出力, 入力）の形で保存されている。
    en: The weights are used without a transpose. Where d equals D no error is raised and only the
    values go wrong. Weights are stored as (output, input).
    """
    return _attend(X @ W_q, X @ W_k, X @ W_v, mask)


def mask_ignored(X, W_q, W_k, W_v, mask):
    """ja: マスクが使われていない。後ろの位置やパディングにも重みが付く。
    en: The mask is unused, so later positions and padding get weight as well.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X @ W_v.T, None)


def mask_inverted(X, W_q, W_k, W_v, mask):
    """ja: マスクの True と False を逆に読んでいる。PyTorch の `MultiheadAttention` では True が
    「見てはならない」だが、この問題では「見てよい」である。
    en: True and False of the mask are read the wrong way round. In PyTorch's `MultiheadAttention`
    True forbids; in this exercise it allows.
    """
    return _attend(X @ W_q.T, X @ W_k.T, X @ W_v.T, None if mask is None else ~mask)


def mask_times_scores(X, W_q, W_k, W_v, mask):
    """ja: マスクをスコアに掛けている。スコアが 0 でも、ソフトマックスでの重みは 0 にならない。
    指数をとった後に 0 になるのは、どんなスコアだろうか。
    en: The scores are multiplied by the mask. A score of 0 still gets weight in the softmax. Which
    score has an exponential of 0?
    """
    scores = _scores(X, W_q, W_k) * (1 if mask is None else mask)
    return _softmax(scores, True) @ (X @ W_v.T)


def mask_after_softmax(X, W_q, W_k, W_v, mask):
    """ja: ソフトマックスの後でマスクを掛け、正規化し直していない。残った重みの和が1より小さくなる。
    en: The mask is applied after the softmax without normalising again, so the weights that remain
    add up to less than 1.
    """
    weights = _softmax(_scores(X, W_q, W_k), True) * (1 if mask is None else mask)
    return weights @ (X @ W_v.T)


def nothing_becomes_uniform(X, W_q, W_k, W_v, mask):
    """ja: 見てよい位置がないクエリで、重みが一様になっている。False の所を -1e9 のような有限の数に
    置き換えると、全部が同じ値の行では差が消える。この行の出力は 0 でなければならない。
    en: A query that may look at nothing gets uniform weights. With a finite filler such as -1e9 all
    scores of such a row are equal, and the softmax spreads evenly. Its output must be zeros.
    """
    scores = _scores(X, W_q, W_k)
    scores = np.where(True if mask is None else mask, scores, -1e9)
    return _softmax(scores, True) @ (X @ W_v.T)


def nothing_becomes_nan(X, W_q, W_k, W_v, mask):
    """ja: 見てよい位置がないクエリで nan が出る。-inf だけの行では、-inf から -inf を引く。
    この行の出力は 0 でなければならない。
    en: A query that may look at nothing gives nan: in a row of nothing but -inf, -inf is subtracted
    from -inf. Its output must be zeros.
    """
    with np.errstate(invalid="ignore"):
        scores = np.where(True if mask is None else mask, _scores(X, W_q, W_k), -np.inf)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return weights / weights.sum(axis=-1, keepdims=True) @ (X @ W_v.T)


def exponential_overflows(X, W_q, W_k, W_v, mask):
    """ja: スコアの指数をそのままとっている。大きいスコアで inf になり、inf / inf で nan になる。
    行ごとに同じ数を引いてもソフトマックスの値は変わらない。
    en: The exponential of the scores is taken as it is. Large scores give inf, and inf / inf is
    nan. Subtracting one number from all of a row leaves the softmax unchanged.
    """
    with np.errstate(all="ignore"):
        weights = np.exp(_scores(X, W_q, W_k)) * (True if mask is None else mask)
        total = weights.sum(axis=-1, keepdims=True)
        return weights / np.where(mask is None or total > 0, total, 1) @ (X @ W_v.T)


def one_maximum_for_all(X, W_q, W_k, W_v, mask):
    """ja: 全体の最大値を1つだけ引いている。ほかの行では指数がすべて 0 になり、0 / 0 で nan になる。
    最大値はクエリごとにとろう。
    en: One maximum of the whole array is subtracted. In other rows every exponential may underflow
    to 0, and 0 / 0 is nan. Take the maximum of each query.
    """
    with np.errstate(all="ignore"):
        scores = np.where(True if mask is None else mask, _scores(X, W_q, W_k), -np.inf)
        weights = np.exp(scores - scores.max())
        total = weights.sum(axis=-1, keepdims=True)
        return weights / np.where(mask is None or total > 0, total, 1) @ (X @ W_v.T)


def _scores(X, W_q, W_k):
    return (X @ W_q.T) @ (X @ W_k.T).swapaxes(1, 2) / np.sqrt(len(W_q))


def _attend(Q, K, V, mask, scale=None):
    scale = np.sqrt(Q.shape[-1]) if scale is None else scale
    return _softmax(Q @ K.swapaxes(1, 2) / scale, True if mask is None else mask) @ V
