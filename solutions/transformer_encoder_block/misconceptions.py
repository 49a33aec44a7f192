"""Wrong answers that people give. Each docstring is what they will read."""

import math

import numpy as np
from reference import attention as _attention
from reference import feed_forward as _feed_forward
from reference import layer_norm as _layer_norm
from reference import softmax as _softmax


def norm_first(x, params, n_head, mask):
    """ja: 正規化を注意と順伝播ネットワークの前に置いている（pre-LN）。後の多くのモデルはこの形
    だが、元の論文では、残差を足した後に正規化する。
    en: The norms come before attention and feed-forward network (pre-LN), as in many later models.
    In the original paper they follow the addition of the residual.
    """
    u = x + _attention(_first(x, params), params, n_head, mask)
    return u + _feed_forward(_second(u, params), params)


def norm_before_adding(x, params, n_head, mask):
    """ja: 残差を足す前に正規化している。足した結果は正規化されないので、
    層を重ねるほど値が大きくなる。
    en: The norms act before the residual is added. The sum is then left as it is, and values grow
    from layer to layer.
    """
    u = x + _first(_attention(x, params, n_head, mask), params)
    return u + _second(_feed_forward(u, params), params)


def no_residuals(x, params, n_head, mask):
    """ja: 残差接続が二つともない。x と u を、それぞれの部分の出力に足そう。
    en: Both residual connections are missing. Add x and u to what their parts return.
    """
    u = _first(_attention(x, params, n_head, mask), params)
    return _second(_feed_forward(u, params), params)


def no_residual_around_attention(x, params, n_head, mask):
    """ja: 注意の側の残差接続がない。正規化する前に、入力 x を足そう。
    en: The residual connection around the attention is missing. Add the input x before the norm.
    """
    u = _first(_attention(x, params, n_head, mask), params)
    return _second(u + _feed_forward(u, params), params)


def no_residual_around_network(x, params, n_head, mask):
    """ja: 順伝播ネットワークの側の残差接続がない。正規化する前に、その入力を足そう。
    en: The residual connection around the feed-forward network is missing. Add what entered it
    before the norm.
    """
    u = _first(x + _attention(x, params, n_head, mask), params)
    return _second(_feed_forward(u, params), params)


def second_residual_from_the_start(x, params, n_head, mask):
    """ja: 2つ目の残差で、最初の x を足している。足すのは、順伝播ネットワークに入ったものである。
    en: The second residual connection adds the x from the beginning. It should add what entered
    the feed-forward network.
    """
    u = _first(x + _attention(x, params, n_head, mask), params)
    return _second(x + _feed_forward(u, params), params)


def first_norm_missing(x, params, n_head, mask):
    """ja: 注意の後の正規化がなく、最後に1回だけ正規化している。
    en: There is no norm after the attention, only one at the very end.
    """
    u = x + _attention(x, params, n_head, mask)
    return _second(u + _feed_forward(u, params), params)


def second_norm_missing(x, params, n_head, mask):
    """ja: 順伝播ネットワークの後の正規化がない。
    en: There is no norm after the feed-forward network.
    """
    u = _first(x + _attention(x, params, n_head, mask), params)
    return u + _feed_forward(u, params)


def same_norm_twice(x, params, n_head, mask):
    """ja: 2回の正規化に同じ倍率とずれ（g1, be1）を使っている。2つ目には専用のものがある。
    en: Both norms use the same scale and shift, g1 and be1. The second has its own.
    """
    u = _first(x + _attention(x, params, n_head, mask), params)
    return _first(u + _feed_forward(u, params), params)


def norms_exchanged(x, params, n_head, mask):
    """ja: 1つ目と2つ目の正規化の倍率とずれが入れ替わっている。
    en: Scale and shift of the two norms are exchanged.
    """
    u = _second(x + _attention(x, params, n_head, mask), params)
    return _first(u + _feed_forward(u, params), params)


def unbiased_norms(x, params, n_head, mask):
    """ja: 層正規化の分散を D - 1 で割っている。正規化層の分散は D で割る。
    en: The variance in the norms divides by D - 1. Normalisation layers divide by D.
    """

    def norm(x, which):
        scale = np.sqrt(x.var(axis=-1, ddof=1, keepdims=True) + 1e-5)
        centred = x - x.mean(axis=-1, keepdims=True)
        return params["g" + which] * centred / scale + params["be" + which]

    u = norm(x + _attention(x, params, n_head, mask), "1")
    return norm(u + _feed_forward(u, params), "2")


def gelu(x, params, n_head, mask):
    """ja: 順伝播ネットワークに GELU を使っている。BERT はそうだが、元の論文は ReLU である。
    en: The feed-forward network uses GELU, as BERT does. The original paper has a ReLU.
    """
    u = _first(x + _attention(x, params, n_head, mask), params)
    hidden = u @ params["W1"].T + params["b1"]
    erf = np.array([math.erf(value / math.sqrt(2)) for value in hidden.flat])
    hidden = hidden * (1 + erf.reshape(hidden.shape)) / 2
    return _second(u + hidden @ params["W2"].T + params["b2"], params)


def scaled_by_model_size(x, params, n_head, mask):
    """ja: スコアを D の平方根で割っている。ヘッドの内積は d = D / n_head 次元で
    とるので、割る数も d で決まる。
    en: The scores are divided by the root of D. A head's dot products run over d = D / n_head
    components, so d sets the scale.
    """
    smaller = {name: params[name] / np.sqrt(n_head) for name in ("Wq", "bq")}
    return _with_attention(x, params, _attention(x, params | smaller, n_head, mask))


def heads_by_reshape(x, params, n_head, mask):
    """ja: ヘッドへの分割と連結を `reshape` だけで行っている。1つのヘッドに別の時刻の成分が混ざる。
    軸の入れ替えが要る。
    en: Heads are split and joined by `reshape` alone, which puts components of different steps into
    one head. Axes have to be exchanged as well.
    """
    batch, steps, size = x.shape
    Q, K, V = (
        part.reshape(batch, n_head, steps, size // n_head) for part in _projections(x, params)
    )
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(size // n_head)
    heads = _softmax(scores, True if mask is None else mask) @ V
    return _with_attention(x, params, _output(heads.reshape(x.shape), params))


def one_wide_head(x, params, n_head, mask):
    """ja: ヘッドに分けず、D 次元のまま1つの注意を計算している。
    en: The heads are not split: one attention runs over all D components.
    """
    if mask is not None and mask.ndim > 2:
        mask = mask[..., :1, :, :]
    return _with_attention(x, params, _attention(x, params, 1, mask))


def biases_of_attention_missing(x, params, n_head, mask):
    """ja: 注意の射影にバイアスを足していない。bq、bk、bv、bo も使う。
    en: The projections of the attention lack their biases. Use bq, bk, bv and bo, too.
    """
    none = {name: np.zeros_like(params[name]) for name in ("bq", "bk", "bv", "bo")}
    return _with_attention(x, params, _attention(x, params | none, n_head, mask))


def no_output_projection(x, params, n_head, mask):
    """ja: ヘッドを連結した結果を、Wo と bo で射影せずに使っている。
    en: The joined heads are used without the projection by Wo and bo.
    """
    none = {"Wo": np.eye(x.shape[-1]), "bo": np.zeros(x.shape[-1])}
    return _with_attention(x, params, _attention(x, params | none, n_head, mask))


def not_transposed(x, params, n_head, mask):
    """ja: 注意の四つの重みを転置せずに使っている。正方行列なのでエラーにはならない。
    重みは（出力, 入力）の形で保存されている。
    en: The four weights of the attention are used without a transpose. They are square, so no error
    is raised. Weights are stored as (output, input).
    """
    turned = {name: params[name].T for name in ("Wq", "Wk", "Wv", "Wo")}
    return _with_attention(x, params, _attention(x, params | turned, n_head, mask))


def mask_ignored(x, params, n_head, mask):
    """ja: マスクが使われていない。後ろの位置やパディングにも重みが付く。
    en: The mask is unused, so later positions and padding get weight as well.
    """
    return _with_attention(x, params, _attention(x, params, n_head, None))


def mask_inverted(x, params, n_head, mask):
    """ja: マスクの True と False を逆に読んでいる。PyTorch の `MultiheadAttention` では True が
    「見てはならない」だが、この問題では「見てよい」である。
    en: True and False of the mask are read the wrong way round. In PyTorch's `MultiheadAttention`
    True forbids; in this exercise it allows.
    """
    mask = None if mask is None else ~mask
    return _with_attention(x, params, _attention(x, params, n_head, mask))


def nothing_becomes_uniform(x, params, n_head, mask):
    """ja: 見てよい位置がないクエリで、重みが一様になっている。False の所を -1e9 のような有限の数に
    置き換えると、全部が同じ値の行では差が消える。このとき、ヘッドの出力は 0 である。
    en: A query that may look at nothing gets uniform weights. With a finite filler such as -1e9 all
    scores of such a row are equal, and the softmax spreads evenly. Its heads should give zeros.
    """
    scores, V = _scores(x, params, n_head)
    scores = np.where(True if mask is None else mask, scores, -1e9)
    return _with_heads(x, params, _softmax(scores, True) @ V)


def nothing_becomes_nan(x, params, n_head, mask):
    """ja: 見てよい位置がないクエリで nan が出る。-inf だけの行では、-inf から -inf を引く。
    このとき、ヘッドの出力は 0 である。
    en: A query that may look at nothing gives nan: in a row of nothing but -inf, -inf is subtracted
    from -inf. Its heads should give zeros.
    """
    scores, V = _scores(x, params, n_head)
    with np.errstate(invalid="ignore"):
        scores = np.where(True if mask is None else mask, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return _with_heads(x, params, weights / weights.sum(axis=-1, keepdims=True) @ V)


def nothing_skips_projection(x, params, n_head, mask):
    """ja: 見てよい位置がないクエリで、Wo と bo による射影の後の値まで 0 にしている。
    0 になるのはヘッドの出力で、その後の射影では bo が足される。
    en: For a query that may look at nothing, what leaves the projection by Wo and bo is zeroed. The
    heads give zeros, and the projection still adds bo.
    """
    attended = _attention(x, params, n_head, mask)
    if mask is not None:
        heads = np.broadcast_to(mask, (len(x), n_head, x.shape[1], x.shape[1]))
        attended = attended * heads.any(axis=(1, 3))[..., None]
    return _with_attention(x, params, attended)


def exponential_overflows(x, params, n_head, mask):
    """ja: スコアの指数をそのままとっている。大きいスコアで inf になり、inf / inf で nan になる。
    クエリごとに同じ数を引いてもソフトマックスの値は変わらない。
    en: The exponential of the scores is taken as it is. Large scores give inf, and inf / inf is
    nan. Subtracting one number from all scores of a query leaves the softmax unchanged.
    """
    scores, V = _scores(x, params, n_head)
    with np.errstate(all="ignore"):
        grown = np.exp(scores) * (True if mask is None else mask)
        total = grown.sum(axis=-1, keepdims=True)
        return _with_heads(x, params, grown / np.where(mask is None or total > 0, total, 1) @ V)


def x_modified(x, params, n_head, mask):
    """ja: 値は正しいが、引数 x に注意の出力を足して書き換えている。`x += ...` は呼び出し側の配列を
    変える。新しい配列を作ろう。
    en: The values are right, but the output of the attention is added into x itself: `x += ...`
    changes the caller's array. Make a new one.
    """
    x += _attention(x, params, n_head, mask).astype(x.dtype)
    u = _first(x, params)
    return _second(u + _feed_forward(u, params), params)


def _first(x, params):
    return _layer_norm(x, params["g1"], params["be1"])


def _second(x, params):
    return _layer_norm(x, params["g2"], params["be2"])


def _with_attention(x, params, attended):
    u = _first(x + attended, params)
    return _second(u + _feed_forward(u, params), params)


def _projections(x, params):
    return [x @ params["W" + name].T + params["b" + name] for name in "qkv"]


def _scores(x, params, n_head):
    batch, steps, _ = x.shape
    Q, K, V = (
        part.reshape(batch, steps, n_head, -1).swapaxes(1, 2) for part in _projections(x, params)
    )
    return Q @ K.swapaxes(2, 3) / np.sqrt(Q.shape[-1]), V


def _with_heads(x, params, heads):
    return _with_attention(x, params, _output(heads.swapaxes(1, 2).reshape(x.shape), params))


def _output(joined, params):
    return joined @ params["Wo"].T + params["bo"]
