"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _scores(Q, K):
    return Q @ np.swapaxes(K, -1, -2) / np.sqrt(Q.shape[-1])


def _allowed(scores, mask):
    return np.broadcast_to(True if mask is None else mask, scores.shape)


def _softmax(scores, axis=-1):
    """Plain, with minus infinities allowed: a row of nothing else gives nan."""
    with np.errstate(invalid="ignore"):
        grown = np.exp(scores - scores.max(axis=axis, keepdims=True))
        return grown / grown.sum(axis=axis, keepdims=True)


def _weights(scores, mask, axis=-1):
    """The right weights along an axis."""
    return np.nan_to_num(_softmax(np.where(_allowed(scores, mask), scores, -np.inf), axis))


def _attend(weights, V):
    return weights @ V, weights


def not_scaled(Q, K, V, mask):
    """ja: スコアを割っていない。内積のばらつきは次元とともに大きくなり、softmax が飽和する。
    キーの次元の平方根で割ろう。
    en: The scores are not scaled. Dot products spread more with a larger dimension and saturate the
    softmax; that is what the square root of the keys' dimension is for.
    """
    return _attend(_weights(Q @ np.swapaxes(K, -1, -2), mask), V)


def divided_by_dimension(Q, K, V, mask):
    """ja: スコアを d で割っている。内積の標準偏差は d の平方根に比例する。平方根を忘れていないか。
    en: The scores are divided by d. The standard deviation of a dot product grows with the square
    root of d; the root is missing.
    """
    return _attend(_weights(_scores(Q, K) / np.sqrt(Q.shape[-1]), mask), V)


def multiplied_by_root(Q, K, V, mask):
    """ja: スコアに d の平方根を掛けている。狙いとは逆に、softmax がますます鋭くなる。割ろう。
    en: The scores are multiplied by the square root of d. That makes the softmax sharper still,
    the opposite of what is wanted: divide.
    """
    return _attend(_weights(_scores(Q, K) * Q.shape[-1], mask), V)


def scaled_by_number_of_keys(Q, K, V, mask):
    """ja: d ではなくキーの数 Tk の平方根で割っている。内積は d 個の積の和なので、ばらつきを決める
    のは d である。どの軸の長さを見ているかを確かめよう。
    en: The scores are divided by the square root of Tk, the number of keys. A dot product sums d
    terms, so d decides how far it spreads. Check which axis gives the length.
    """
    return _attend(_weights(Q @ np.swapaxes(K, -1, -2) / np.sqrt(K.shape[-2]), mask), V)


def scaled_by_value_size(Q, K, V, mask):
    """ja: バリューの次元 dv の平方根で割っている。スコアはクエリとキーの内積なので、割るのは
    キーの次元 d の平方根である。
    en: The scores are divided by the square root of dv, the size of the values. Scores are dot
    products of queries and keys, so it is their dimension d that counts.
    """
    return _attend(_weights(Q @ np.swapaxes(K, -1, -2) / np.sqrt(V.shape[-1]), mask), V)


def scaled_after_softmax(Q, K, V, mask):
    """ja: softmax の後で割っている。重みの和が1でなくなり、softmax の飽和も防げない。
    割るのはスコアである。
    en: The division comes after the softmax. The weights no longer add up to 1, and the softmax
    saturates as before. It is the scores that are scaled.
    """
    return _attend(_weights(Q @ np.swapaxes(K, -1, -2), mask) / np.sqrt(Q.shape[-1]), V)


def softmax_over_queries(Q, K, V, mask):
    """ja: クエリの軸で softmax をとっている。クエリごとにキーへの重みを分け合うので、
    和が1になるのはキーの軸である。
    en: The softmax runs over the queries. Each query shares its attention among the keys, so the
    weights add up to 1 along the axis of the keys.
    """
    return _attend(_weights(_scores(Q, K), mask, axis=-2), V)


def all_axes_reversed(Q, K, V, mask):
    """ja: キーを `K.T` で転置している。3次元以上では、最後の二つだけでなくすべての軸が逆順になる。
    行列では正しく、大きさがそろっていると誤りに気づけない。
    en: The keys are transposed with `K.T`, which reverses all axes and not just the last two. It is
    right for matrices, and where sizes agree nothing warns you.
    """
    return _attend(_weights(Q @ K.T / np.sqrt(Q.shape[-1]), mask), V)


def mask_ignored(Q, K, V, mask):
    """ja: マスクが使われていない。見てはならないキーにも重みが渡っている。
    en: The mask is not used, so keys that must not be seen get weight.
    """
    return _attend(_softmax(_scores(Q, K)), V)


def mask_inverted(Q, K, V, mask):
    """ja: マスクの意味が逆である。この問題では True が「注意を向けてよい」を表す
    （True を「隠す」とするライブラリもある）。
    en: The mask is read the wrong way round. Here True means that a key may be attended to (some
    libraries use True for hidden ones).
    """
    return _attend(_weights(_scores(Q, K), None if mask is None else ~mask), V)


def scores_multiplied(Q, K, V, mask):
    """ja: マスクされたスコアを0にしている（0に近い値で埋めた場合も同じ）。exp(0) = 1 なので、
    そのキーも重みを得る。重みを0にするスコアは何かを考えよう。
    en: Masked scores become 0 (or nearly 0, if they were filled with a tiny number). exp(0) is 1,
    so those keys still get weight. Which score gives a weight of 0?
    """
    scores = _scores(Q, K)
    return _attend(_softmax(scores * _allowed(scores, mask)), V)


def not_renormalised(Q, K, V, mask):
    """ja: 全キーで softmax をとってから、マスクを掛けている。マスクされたキーが分母に残るので、
    重みの和が1に満たない。マスクは softmax の前に効かせよう。
    en: The softmax runs over all keys and the mask is applied afterwards. Masked keys stay in the
    denominator, and the weights add up to less than 1. Mask before the softmax.
    """
    scores = _scores(Q, K)
    return _attend(_softmax(scores) * _allowed(scores, mask), V)


def filled_with_large_negative(Q, K, V, mask):
    """ja: マスクされたスコアを -1e9 のような有限の値で埋めている。注意を向ける先のないクエリでは、
    スコアがみな等しくなって一様な重みになる。そのようなクエリの重みと出力は0である。
    en: Masked scores are filled with a finite number such as -1e9. For a query with no key to
    attend to all scores are then equal and the weights uniform; weights and output must be 0.
    """
    scores = _scores(Q, K)
    return _attend(_softmax(np.where(_allowed(scores, mask), scores, -1e9)), V)


def nan_where_nothing_allowed(Q, K, V, mask):
    """ja: 注意を向ける先のないクエリの行が nan になっている。負の無限大どうしの引き算や 0 / 0 が
    原因である。そのような行では割らずに、重みを0にしよう。
    en: The row of a query with no key to attend to becomes nan, from a difference of infinities or
    from 0 / 0. The weights of such a row are 0.
    """
    scores = _scores(Q, K)
    return _attend(_softmax(np.where(_allowed(scores, mask), scores, -np.inf)), V)


def overflows(Q, K, V, mask):
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
        return _attend(np.where(allowed.any(axis=-1, keepdims=True), shares, 0), V)


def maximum_of_masked_scores(Q, K, V, mask):
    """ja: マスクされたキーも含めた最大値を引いている。それが飛び抜けて大きいと、許されたキーの
    exp がすべて0になり、重みが消える。最大値は許されたキーだけからとろう。
    en: The maximum that is subtracted includes masked keys. Where such a score is far above the
    others, exp of all allowed ones becomes 0 and the weights vanish. Take it over the allowed keys.
    """
    scores = _scores(Q, K)
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True)) * _allowed(scores, mask)
    total = grown.sum(axis=-1, keepdims=True)
    return _attend(grown / np.where(total > 0, total, 1), V)


def keys_for_values(Q, K, V, mask):
    """ja: バリューではなくキーを重み付けして足している。キーは合うかどうかを測るためのもので、
    取り出す内容は V にある。
    en: The keys are summed with the weights, not the values. Keys only say how well they match;
    what is read out stands in V.
    """
    weights = _weights(_scores(Q, K), mask)
    return weights @ K, weights


def order_of_results(Q, K, V, mask):
    """ja: 重み、出力の順に返している。この問題で返す順は (out, weights) である。
    en: Weights and output come back in the other order. Here it is (out, weights).
    """
    weights = _weights(_scores(Q, K), mask)
    return weights, weights @ V


def output_only(Q, K, V, mask):
    """ja: 出力だけを返している。この問題では、出力と注意の重みの二つを返す。
    en: Only the output comes back. This exercise asks for two things, the output and the weights.
    """
    return _weights(_scores(Q, K), mask) @ V


def scores_for_weights(Q, K, V, mask):
    """ja: 出力は正しいが、二つ目に softmax の前のスコアを返している。返すのは重みである。
    en: The output is right, but the scores before the softmax come back as the second result. It
    should be the weights.
    """
    scores = _scores(Q, K)
    return _weights(scores, mask) @ V, scores


def queries_scaled_in_place(Q, K, V, mask):
    """ja: 値は正しいが、`Q /= ...` で引数のクエリを書き換えている。
    スケーリングはスコアに対して行うか、新しい配列を作ろう。
    en: The values are right, but the queries were overwritten, as `Q /= ...` does. Scale the scores
    instead, or make a new array.
    """
    results = _attend(_weights(_scores(Q, K), mask), V)
    Q /= np.sqrt(Q.shape[-1])
    return results
