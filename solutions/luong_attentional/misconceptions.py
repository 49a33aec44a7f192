"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _joined(c, h):
    return np.concatenate([c, h], axis=1)


def joined_in_other_order(c, h, W_c):
    """ja: [h; c] の順につないでいる。二つは同じ大きさなので、形の誤りにはならない。
    W_c の最初の H 列は c のための重みである。
    en: The vectors are joined as [h; c]. Being of the same size they raise no error. The first H
    columns of W_c are the weights of c.
    """
    return np.tanh(_joined(h, c) @ W_c.T)


def tanh_missing(c, h, W_c):
    """ja: tanh が抜けていて、線形のままである。次の出力層も線形なので、二つの層が一つの行列に
    まとまってしまう。重みを掛けた後の非線形を加えよう。
    en: The tanh is missing. The output layer that follows is linear as well, and two linear layers
    are no more than one. Apply the nonlinearity to what the weights give.
    """
    return _joined(c, h) @ W_c.T


def tanh_before_weights(c, h, W_c):
    """ja: tanh を重みの前に掛けている。それでは層の結果が線形のままで、大きさにも限りがない。
    tanh は W_c を掛けた後に通す。
    en: The tanh comes before the weights, so the result of the layer stays linear and without
    bounds. It is applied to what W_c gives.
    """
    return np.tanh(_joined(c, h)) @ W_c.T


def sigmoid_for_tanh(c, h, W_c):
    """ja: tanh ではなくシグモイド関数を使っている。結果が必ず正になり、0 を中心とする状態の
    代わりにならない。シグモイド関数はゲートのためのものである。
    en: The sigmoid stands in for tanh, so all results are positive, unlike the states that this
    vector replaces. The sigmoid is for gates; use the function of the statement.
    """
    return 0.5 + 0.5 * np.tanh(0.5 * _joined(c, h) @ W_c.T)


def relu_for_tanh(c, h, W_c):
    """ja: tanh ではなく ReLU を使っている。負の側がすべて0になり、正の側には限りがない。
    この層の活性化関数を問題文で確かめよう。
    en: ReLU stands in for tanh: everything negative becomes 0, and the positive side has no bound.
    Check the activation of this layer in the statement.
    """
    return np.maximum(_joined(c, h) @ W_c.T, 0)


def added_not_joined(c, h, W_c):
    """ja: c と h を足してから重みを掛け、W_c の半分しか使っていない。二つをつなげば、
    それぞれに別の重みが掛かる。
    en: c and h are added first and only half of W_c is used. Joined end to end, each of the two has
    weights of its own.
    """
    return np.tanh((c + h) @ W_c[:, : c.shape[1]].T)


def context_only(c, h, W_c):
    """ja: コンテキストベクトルだけを使い、デコーダの状態 h を落としている。
    予測には、これまでに何を出力したかを知っている h も要る。
    en: Only the context is used and the decoder's state h is dropped. The prediction also needs h,
    which knows what has been produced so far.
    """
    return np.tanh(c @ W_c[:, : c.shape[1]].T)


def state_only(c, h, W_c):
    """ja: デコーダの状態だけを使い、コンテキストベクトル c を落としている。これでは注意が効かない。
    en: Only the decoder's state is used and the context c is dropped, so attention has no effect.
    """
    return np.tanh(h @ W_c[:, c.shape[1] :].T)


def context_returned(c, h, W_c):
    """ja: コンテキストベクトル c をそのまま返している。input feeding で次の時刻に渡すのは、
    c と h から作る新しいベクトルである。
    en: The context c itself comes back. What input feeding hands to the next step is a new vector,
    made of c and h.
    """
    return c.copy()


def weights_not_transposed(c, h, W_c):
    """ja: W_c を転置せずに掛けている。A = 2H のときだけ動き、値がずれる。
    W_c は（出力, 入力）の形で保存されている。
    en: W_c is used without a transpose, which runs only where A = 2H and then gives other values.
    It is stored (out, in).
    """
    return np.tanh(_joined(c, h) @ W_c)


def interleaved(c, h, W_c):
    """ja: c と h の要素が一つずつ交互に並んでいる。c を全部並べてから h を並べよう。
    en: The elements of c and h alternate. All of c comes first, then all of h.
    """
    return np.tanh(np.stack([c, h], axis=2).reshape(len(c), -1) @ W_c.T)


def samples_mixed_by_reshape(c, h, W_c):
    """ja: c と h を重ねてから reshape していて、標本どうしが混ざっている。reshape は要素を
    並んでいる順に切り直すだけである。特徴の軸でつなごう。
    en: c and h are stacked and reshaped, which mixes samples: reshape only cuts the elements anew,
    in the order in which they lie. Join along the axis of features.
    """
    return np.tanh(np.array([c, h]).reshape(len(c), -1) @ W_c.T)


def residual_added(c, h, W_c):
    """ja: 結果に h を足している（A = H のときだけ動く）。残差接続は Transformer のもので、
    この層にはない。
    en: h is added to the result, which runs only where A = H. Residual connections belong to the
    Transformer; this layer has none.
    """
    return np.tanh(_joined(c, h) @ W_c.T) + h


def softmax_applied(c, h, W_c):
    """ja: tanh の代わりに softmax を掛けている。softmax は、このベクトルから単語の確率を
    求める次の層のものである。
    en: A softmax is applied in place of tanh. It belongs to the next layer, which makes word
    probabilities of this vector.
    """
    scores = _joined(c, h) @ W_c.T
    grown = np.exp(scores - scores.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)
