"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _scores(s, hs):
    return np.einsum("bh,bth->bt", s, hs)


def scaled(s, hs):
    """ja: スコアを H の平方根で割っている。それは Transformer のスケール化内積である。
    この問題の内積スコアは割らない。
    en: The scores are divided by the square root of H. That is the scaled dot product of the
    Transformer; the plain score of this exercise is not scaled.
    """
    return _scores(s, hs) / np.sqrt(s.shape[1])


def averaged_over_features(s, hs):
    """ja: 特徴について和ではなく平均をとっている。内積は積の和であり、H では割らない。
    en: The products are averaged over the features. A dot product is their sum; nothing is
    divided by H.
    """
    return _scores(s, hs) / s.shape[1]


def cosine(s, hs):
    """ja: ベクトルを長さ1に正規化していて、コサイン類似度になっている。
    内積スコアではベクトルの長さもスコアに効く。正規化せずに掛けよう。
    en: The vectors are normalised, which gives the cosine similarity. In the dot score the lengths
    of the vectors count: multiply them as they are.
    """
    lengths = np.linalg.norm(s, axis=1)[:, np.newaxis] * np.linalg.norm(hs, axis=2)
    return _scores(s, hs) / lengths


def softmax_applied(s, hs):
    """ja: softmax まで掛けて、注意の重みを返している。この関数の仕事はスコアまでで、
    重みにするのは次の段階である。
    en: A softmax is applied, so attention weights come back. This function ends with the scores;
    weights are made of them in the next stage.
    """
    grown = np.exp(_scores(s, hs))
    return grown / grown.sum(axis=1, keepdims=True)


def not_summed(s, hs):
    """ja: 要素ごとの積をそのまま返していて、形が (B, T, H) である。内積にするには、特徴の軸に
    ついて和をとる必要がある。
    en: The elementwise products come back, of shape (B, T, H). To become dot products they must
    still be summed over the features.
    """
    return s[:, np.newaxis] * hs


def summed_over_time(s, hs):
    """ja: 和をとる軸が違う。時刻の軸で和をとると、どの時刻に注目するかの情報が消える。
    各時刻のスコアを残し、特徴の軸を消そう。
    en: The sum runs over the wrong axis. Summing over time loses which step to attend to: keep one
    score for each step and let the axis of the features go.
    """
    return (s[:, np.newaxis] * hs).sum(axis=1)


def axis_missing(s, hs):
    """ja: s に時刻の軸を入れずに hs と掛けている。ブロードキャストは後ろの軸からそろえるので、
    s の標本の軸が hs の時刻の軸と組になる。B = T だと誤りに気づけない。
    en: s meets hs without a time axis of its own. Broadcasting lines axes up from the end, so the
    samples of s are paired with the time steps of hs; where B = T nothing warns you.
    """
    return (s * hs).sum(axis=2)


def first_sample_for_all(s, hs):
    """ja: どの標本にも、最初の標本の状態 s[0] を使っている。s[b] は同じ標本の hs[b] と組になる。
    en: The state of the first sample, s[0], serves all samples. Each s[b] belongs to hs[b] of the
    same sample.
    """
    return hs @ s[0]


def every_pair_of_samples(s, hs):
    """ja: すべての標本の組についてスコアを求めていて、形が (B, T, B) である。
    s[b] と組になるのは、同じ標本の hs[b] だけである。
    en: There is a score for every pair of samples, (B, T, B). Only hs[b] of the same sample
    belongs to s[b].
    """
    return hs @ s.T


def axis_left_over(s, hs):
    """ja: 値は正しいが、形が (B, T, 1) である。行列積のために加えた長さ1の軸が残っている。
    en: The values are right, but the shape is (B, T, 1): the axis of length 1 that was added for
    the matrix product is still there.
    """
    return hs @ s[:, :, np.newaxis]


def time_first(s, hs):
    """ja: スコアを (T, B) の形で返している。この問題では標本の軸が先で、(B, T) である。
    en: The scores come back as (T, B). In this exercise the samples come first: (B, T).
    """
    return _scores(s, hs).T


def states_multiplied_in_place(s, hs):
    """ja: 値は正しいが、`*=` などで引数 hs を書き換えている。エンコーダの状態は、この後で
    コンテキストベクトルを作るのにも使う。新しい配列を作ろう。
    en: The values are right, but hs, an argument, was overwritten, as `*=` does. The encoder's
    states are still needed for the context vector. Make a new array.
    """
    hs *= s[:, np.newaxis]
    return hs.sum(axis=2)
