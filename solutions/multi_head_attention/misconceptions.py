"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import softmax as _softmax
from reference import split as _split


def split_by_reshape(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: ヘッドへの分割を `reshape` だけで済ませている。(B, T, D) をそのまま (B, n_head, T, d) に
    読み替えると、1つのヘッドに別の時刻の成分が混ざる。軸の入れ替えが要る。
    en: The heads are split by a `reshape` alone. Reading (B, T, D) as (B, n_head, T, d) puts
    components of different steps into one head. Axes have to be exchanged as well.
    """
    Q, K, V = _projected(Xq, Xkv, W_q, W_k, W_v, n_head, _reshaped)
    return _finished(*_attend(Q, K, V), W_o)


def joined_by_reshape(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: ヘッドの出力を連結するとき、軸を入れ替えずに `reshape` している。(B, n_head, Tq, d) を
    そのまま並べると、1つの時刻の行に別の時刻の成分が入る。
    en: The heads' outputs are joined by a `reshape` without exchanging axes. Laid out straight,
    (B, n_head, Tq, d) puts components of other steps into a step's row.
    """
    out, weights = _attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head))
    return out.reshape(Xq.shape) @ W_o.T, weights


def reshaped_both_ways(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: 分割も連結も `reshape` だけで行っている。互いに逆の操作なので形は合うが、ヘッドの中では
    時刻と成分が混ざっている。分割した後の1つのヘッドの中身を、小さい例で見てみよう。
    en: Heads are split and joined by `reshape` alone. The two undo each other, so shapes fit, but
    within a head steps and components are mixed. Look into one head of a small example.
    """
    out, weights = _attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head, _reshaped))
    return out.reshape(Xq.shape) @ W_o.T, weights


def interleaved_heads(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: ヘッドに成分を1つおきに配っている（D を (d, n_head) の順に分けた形）。各ヘッドは、
    連続した d 個の成分を使う。
    en: Components are dealt out to the heads in turn, as if D were split into (d, n_head). Each
    head uses d consecutive components.
    """
    dealt = [_dealt(x, n_head) for x in (Xq @ W_q.T, Xkv @ W_k.T, Xkv @ W_v.T)]
    out, weights = _attend(*dealt)
    return out.transpose(0, 2, 3, 1).reshape(Xq.shape) @ W_o.T, weights


def one_wide_head(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: ヘッドに分けず、D 次元のまま1つの注意を計算している。
    ヘッドごとに、別々のスコアと重みが要る。
    en: The heads are not split: one attention runs over all D components. Each head needs scores
    and weights of its own.
    """
    return _finished(*_attend(*_projected(Xq, Xkv, W_q, W_k, W_v, 1)), W_o)


def scaled_by_model_size(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: D の平方根で割っている。ヘッドの内積は d = D / n_head 次元でとるので、
    割る数も d で決まる。
    en: The scores are divided by the root of D. A head's dot products run over d = D / n_head
    components, so d sets the scale.
    """
    parts = _projected(Xq, Xkv, W_q, W_k, W_v, n_head)
    return _finished(*_attend(*parts, scale=np.sqrt(Xq.shape[-1])), W_o)


def not_scaled(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: スコアをスケーリングしていない。
    次元が大きいほどソフトマックスが一点に集中し、勾配が消える。
    en: The scores are not scaled. With more dimensions the softmax piles up on one key and its
    gradients vanish.
    """
    return _finished(*_attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head), scale=1), W_o)


def no_output_projection(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: 連結した結果をそのまま返していて、W_o が使われていない。
    ヘッドどうしの情報を混ぜるのは、この最後の射影である。
    en: The joined heads are returned as they are and W_o is unused. It is this last projection
    that mixes what the heads have found.
    """
    return _finished(*_attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head)), np.eye(len(W_o)))


def output_not_transposed(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: W_o を転置せずに使っている。正方行列なのでエラーにはならないが、値は変わる。
    ほかの三つの重みと同じ向きで使おう。
    en: W_o is used without a transpose. Being square it raises no error, but the values change. Use
    it the way the other three weights are used.
    """
    return _finished(*_attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head)), W_o.T)


def nothing_transposed(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: 四つの重みを、どれも転置せずに使っている。正方行列なのでエラーにはならない。
    重みは（出力, 入力）の形で保存されている。
    en: All four weights are used without a transpose. They are square, so no error is raised.
    Weights are stored as (output, input).
    """
    return _finished(*_attend(*_projected(Xq, Xkv, W_q.T, W_k.T, W_v.T, n_head)), W_o.T)


def only_the_asking_side(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: キーと値も Xq から作っていて、Xkv が使われていない。これでは自己注意にしかならない。
    en: Keys and values are made from Xq as well and Xkv is unused. That can only be self-attention.
    """
    return _finished(*_attend(*_projected(Xq, Xq, W_q, W_k, W_v, n_head)), W_o)


def sides_exchanged(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: Xq と Xkv の役割が逆である。出力は、クエリの側の系列の長さになる。
    en: Xq and Xkv have changed places. The output is as long as the sequence that asks.
    """
    return _finished(*_attend(*_projected(Xkv, Xq, W_q, W_k, W_v, n_head)), W_o)


def softmax_over_queries(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: ソフトマックスをクエリの方向にとっている。1つのクエリの重みの和が1にならない。
    en: The softmax runs over the queries, so the weights of one query do not add up to 1.
    """
    Q, K, V = _projected(Xq, Xkv, W_q, W_k, W_v, n_head)
    weights = _softmax(K @ Q.swapaxes(2, 3) / np.sqrt(Q.shape[-1])).swapaxes(2, 3)
    return _finished(weights @ V, weights, W_o)


def softmax_over_heads(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: ソフトマックスをヘッドの軸にとっている。ヘッドは互いに独立で、競わない。
    軸の番号を確かめよう。
    en: The softmax runs over the axis of the heads. Heads are independent and do not compete. Check
    the number of the axis.
    """
    Q, K, V = _projected(Xq, Xkv, W_q, W_k, W_v, n_head)
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(Q.shape[-1])
    weights = np.moveaxis(_softmax(np.moveaxis(scores, 1, -1)), -1, 1)
    return _finished(weights @ V, weights, W_o)


def weights_averaged(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: 重みをヘッドについて平均して返している。PyTorch の `MultiheadAttention` は、省略時には
    そうする。この問題では、ヘッドごとの重みを返す。
    en: The weights are returned as a mean over the heads, as PyTorch's `MultiheadAttention` does
    unless told otherwise. Here the weights of each head are asked for.
    """
    out, weights = _attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head))
    return _finished(out, weights, W_o)[0], weights.mean(axis=1)


def scores_for_weights(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: 出力は正しいが、重みの代わりにソフトマックスの前のスコアを返している。
    重みは、クエリごとに和が1になる。
    en: The output is right, but the scores before the softmax are returned in place of the weights,
    which add up to 1 for each query.
    """
    Q, K, V = _projected(Xq, Xkv, W_q, W_k, W_v, n_head)
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(Q.shape[-1])
    return _finished(_softmax(scores) @ V, scores, W_o)


def results_exchanged(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: 返す順が逆である。出力が先、重みが後である。
    en: The results come in the wrong order: the output is first, the weights second.
    """
    return _finished(*_attend(*_projected(Xq, Xkv, W_q, W_k, W_v, n_head)), W_o)[::-1]


def exponential_overflows(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """ja: スコアの指数をそのままとっている。大きいスコアで inf になり、inf / inf で nan になる。
    クエリごとに同じ数を引いてもソフトマックスの値は変わらない。
    en: The exponential of the scores is taken as it is. Large scores give inf, and inf / inf is
    nan. Subtracting one number from all scores of a query leaves the softmax unchanged.
    """
    with np.errstate(all="ignore"):
        Q, K, V = _projected(Xq, Xkv, W_q, W_k, W_v, n_head)
        grown = np.exp(Q @ K.swapaxes(2, 3) / np.sqrt(Q.shape[-1]))
        weights = grown / grown.sum(axis=-1, keepdims=True)
        return _finished(weights @ V, weights, W_o)


def _projected(Xq, Xkv, W_q, W_k, W_v, n_head, split=_split):
    return split(Xq @ W_q.T, n_head), split(Xkv @ W_k.T, n_head), split(Xkv @ W_v.T, n_head)


def _reshaped(x, n_head):
    batch, steps, size = x.shape
    return x.reshape(batch, n_head, steps, size // n_head)


def _dealt(x, n_head):
    batch, steps, _ = x.shape
    return x.reshape(batch, steps, -1, n_head).transpose(0, 3, 1, 2)


def _attend(Q, K, V, scale=None):
    weights = _softmax(Q @ K.swapaxes(2, 3) / (np.sqrt(Q.shape[-1]) if scale is None else scale))
    return weights @ V, weights


def _finished(out, weights, W_o):
    batch, _, steps, _ = out.shape
    return out.swapaxes(1, 2).reshape(batch, steps, -1) @ W_o.T, weights
