"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _dot(query, hs):
    return np.einsum("bh,bth->bt", query, hs)


def weights_transposed(s, hs, W):
    """ja: W を転置して使っている。Hs = Hh のときだけ動き、値がずれる。
    W の行が s に、列が hs に対応する。形 (Hs, Hh) と突き合わせよう。
    en: W is used transposed, which runs only where Hs = Hh and then gives other values. Its rows
    belong to s and its columns to hs; compare with its shape, (Hs, Hh).
    """
    return _dot(s @ W.T, hs)


def weights_ignored(s, hs, W):
    """ja: W を使わずに内積をとっている。W が単位行列でない限り、値が違う。
    s を W で移してから内積をとろう。
    en: The dot product is taken without W, which is right for the identity only. Take s through W
    first.
    """
    return _dot(s, hs)


def both_projected(s, hs, W):
    """ja: s と hs の両方を同じ W で移している。これでは W を2回使っていて、双線形形式の行列は
    必ず対称になる。W は s と hs の間に一度だけ挟む。
    en: Both s and hs go through the same W. That uses W twice and can only give a symmetric form.
    W stands once, between the two states.
    """
    return _dot(s @ W, hs @ W)


def tanh_on_query(s, hs, W):
    """ja: s を W で移した後に tanh を通している。tanh を使うのは加法スコアである。
    general スコアには活性化関数がない。
    en: What comes out of W goes through tanh. The tanh belongs to the additive score; the general
    score has no activation.
    """
    return _dot(np.tanh(s @ W), hs)


def tanh_on_score(s, hs, W):
    """ja: スコアに tanh を掛けている。スコアの大きさが1で頭打ちになり、注意を鋭くできない。
    general スコアは双線形のままでよい。
    en: The scores go through tanh, which bounds them by 1 so that attention cannot become sharp.
    The general score stays bilinear.
    """
    return np.tanh(_dot(s @ W, hs))


def scaled(s, hs, W):
    """ja: スコアを次元の平方根で割っている。それは Transformer のスケール化内積である。
    この問題のスコアは割らない。
    en: The scores are divided by the square root of the dimension, as the Transformer does. The
    score of this exercise is not scaled.
    """
    return _dot(s @ W, hs) / np.sqrt(hs.shape[2])


def averaged_over_features(s, hs, W):
    """ja: 特徴について和ではなく平均をとっている。双線形形式は積の和であり、Hh では割らない。
    en: The products are averaged over the features. A bilinear form is their sum; nothing is
    divided by Hh.
    """
    return _dot(s @ W, hs) / hs.shape[2]


def softmax_applied(s, hs, W):
    """ja: softmax まで掛けて、注意の重みを返している。この関数の仕事はスコアまでである。
    en: A softmax is applied, so attention weights come back. This function ends with the scores.
    """
    grown = np.exp(_dot(s @ W, hs))
    return grown / grown.sum(axis=1, keepdims=True)


def not_summed(s, hs, W):
    """ja: 要素ごとの積をそのまま返していて、形が (B, T, Hh) である。特徴の軸について和をとろう。
    en: The elementwise products come back, of shape (B, T, Hh). Sum them over the features.
    """
    return (s @ W)[:, np.newaxis] * hs


def axis_missing(s, hs, W):
    """ja: s を移したものに時刻の軸を入れずに、hs と掛けている。ブロードキャストは後ろの軸から
    そろえるので、標本の軸が時刻の軸と組になる。B = T だと誤りに気づけない。
    en: The projected s meets hs without a time axis of its own. Broadcasting lines axes up from the
    end, so samples are paired with time steps; where B = T nothing warns you.
    """
    return (s @ W * hs).sum(axis=2)


def first_sample_for_all(s, hs, W):
    """ja: どの標本にも、最初の標本の状態 s[0] を使っている。s[b] は同じ標本の hs[b] と組になる。
    en: The state of the first sample, s[0], serves all samples. Each s[b] belongs to hs[b] of the
    same sample.
    """
    return hs @ (s[0] @ W)


def every_pair_of_samples(s, hs, W):
    """ja: すべての標本の組についてスコアを求めていて、形が (B, T, B) である。
    s[b] と組になるのは、同じ標本の hs[b] だけである。
    en: There is a score for every pair of samples, (B, T, B). Only hs[b] of the same sample
    belongs to s[b].
    """
    return hs @ (s @ W).T


def axis_left_over(s, hs, W):
    """ja: 値は正しいが、形が (B, T, 1) である。行列積のために加えた長さ1の軸が残っている。
    en: The values are right, but the shape is (B, T, 1): the axis of length 1 that was added for
    the matrix product is still there.
    """
    return hs @ (s @ W)[:, :, np.newaxis]


def states_multiplied_in_place(s, hs, W):
    """ja: 値は正しいが、`*=` などで引数 hs を書き換えている。エンコーダの状態は、この後で
    コンテキストベクトルを作るのにも使う。新しい配列を作ろう。
    en: The values are right, but hs, an argument, was overwritten, as `*=` does. The encoder's
    states are still needed for the context vector. Make a new array.
    """
    hs *= (s @ W)[:, np.newaxis]
    return hs.sum(axis=2)
