"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def joined_in_other_order(emb_t, h_tilde_prev):
    """ja: h~ の後に埋め込みをつないでいる。デコーダの重みは、最初の D 個の入力を埋め込みとして
    学ぶ。
    en: The embedding follows h~. The decoder's weights learn the first D inputs as the embedding.
    """
    return np.concatenate([h_tilde_prev, emb_t], axis=1)


def joined_along_batch(emb_t, h_tilde_prev):
    """ja: 標本の軸でつないでいて、標本の数が2倍になっている（axis を省くと最初の軸になる）。
    つなぐのは特徴の軸である。
    en: The arrays are joined along the batch, which doubles the number of samples (without an axis,
    the first is taken). Join the features.
    """
    return np.concatenate([emb_t, h_tilde_prev])


def added(emb_t, h_tilde_prev):
    """ja: 埋め込みと h~ を足している。D = A のときしか動かず、二つの情報が混ざる。
    並べてつなげば、それぞれに別の重みが掛かる。
    en: The embedding and h~ are added. That runs only where D = A and mixes the two. Joined side by
    side, each gets weights of its own.
    """
    return emb_t + h_tilde_prev


def stacked(emb_t, h_tilde_prev):
    """ja: 二つの配列を新しい軸で重ねている。D = A のときしか動かず、軸が一つ増える。
    既にある特徴の軸でつなごう。
    en: The two arrays are stacked along a new axis, which runs only where D = A and leaves one axis
    too many. Join them along the axis of features that is there.
    """
    return np.stack([emb_t, h_tilde_prev], axis=1)


def interleaved(emb_t, h_tilde_prev):
    """ja: 埋め込みと h~ の要素が一つずつ交互に並んでいる。埋め込みを全部並べてから h~ を並べよう。
    en: The elements of the embedding and of h~ alternate. All of the embedding comes first, then
    all of h~.
    """
    return np.stack([emb_t, h_tilde_prev], axis=2).reshape(len(emb_t), -1)


def samples_mixed_by_reshape(emb_t, h_tilde_prev):
    """ja: 要素を一列に並べてから reshape していて、標本どうしが混ざっている。reshape は、
    並んでいる順に切り直すだけである。特徴の軸でつなごう。
    en: All elements are laid in a row and reshaped, which mixes samples: reshape only cuts the row
    anew. Join along the axis of features.
    """
    return np.concatenate([emb_t.ravel(), h_tilde_prev.ravel()]).reshape(len(emb_t), -1)


def embedding_only(emb_t, h_tilde_prev):
    """ja: 埋め込みだけを返していて、h~ がない。これでは、前にどこへ注目したかがデコーダに
    伝わらない。
    en: Only the embedding comes back, without h~. The decoder would not learn where attention was
    before.
    """
    return emb_t.copy()


def nothing_joined_at_first(emb_t, h_tilde_prev):
    """ja: h~ が零のときに何もつないでいない。入力の大きさが最初の時刻だけ D になり、重みと
    合わない。零も、つなぐべき値である。
    en: Nothing is joined where h~ is zero. At the first step the input then has the size D, which
    does not fit the weights. Zeros are values to be joined like any others.
    """
    if not h_tilde_prev.any():
        return emb_t.copy()
    return np.concatenate([emb_t, h_tilde_prev], axis=1)


def zeros_always_joined(emb_t, h_tilde_prev):
    """ja: 最初の時刻でなくても零をつないでいる。零が渡されるのは最初だけで、その後は1時刻前の h~ を
    使う。
    en: Zeros are joined at every step. They are passed at the first step only; after it h~ of the
    step before is there to be used.
    """
    return np.concatenate([emb_t, np.zeros_like(h_tilde_prev)], axis=1)


def tanh_applied(emb_t, h_tilde_prev):
    """ja: h~ にもう一度 tanh を掛けている。tanh は h~ を作るときに済んでいる。
    値はそのままつなごう。
    en: h~ goes through tanh once more. It has been through it when it was made; join the values as
    they are.
    """
    return np.concatenate([emb_t, np.tanh(h_tilde_prev)], axis=1)
