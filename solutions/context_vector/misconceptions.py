"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _context(alpha, hs):
    return np.einsum("bt,bth->bh", alpha, hs)


def summed_over_features(alpha, hs):
    """ja: 特徴の軸で和をとっている。T = H だと形では気づけない。
    時刻ごとの状態を混ぜるのだから、消えるのは時刻の軸である。
    en: The sum runs over the features; where T = H the shape does not tell. The states of the steps
    are mixed, so it is the axis of time that goes away.
    """
    return (alpha[:, :, np.newaxis] * hs).sum(axis=2)


def weights_on_features(alpha, hs):
    """ja: 重みが時刻ではなく特徴に掛かっている。T = H のときだけ動く。
    alpha[b, i] は時刻 i の状態全体に掛かる。
    en: The weights multiply features and not time steps, which runs only where T = H. alpha[b, i]
    belongs to the whole state of step i.
    """
    return (alpha[:, np.newaxis] * hs).sum(axis=1)


def axis_missing(alpha, hs):
    """ja: alpha に軸を加えずに hs と掛けている。ブロードキャストは後ろの軸からそろえるので、
    標本の軸が時刻に、時刻の軸が特徴に対応してしまう。
    en: alpha meets hs without an axis of its own for the features. Broadcasting lines axes up from
    the end: samples are paired with steps, and steps with features.
    """
    return (alpha * hs).sum(axis=1)


def not_summed(alpha, hs):
    """ja: 重みを掛けただけで、形が (B, T, H) のままである。時刻の軸について和をとり、
    一つのベクトルにまとめよう。
    en: The states are weighted but not summed; the shape is still (B, T, H). Sum over time to get
    one vector for each sample.
    """
    return alpha[:, :, np.newaxis] * hs


def averaged_over_time(alpha, hs):
    """ja: 重み付き和をさらに T で割っている（sum の代わりに mean）。重みの和がすでに1なので、
    割る必要はない。
    en: The weighted sum is divided by T (mean in place of sum). The weights add up to 1 already;
    nothing is left to divide by.
    """
    return _context(alpha, hs) / hs.shape[1]


def plain_mean(alpha, hs):
    """ja: 重みを使わず、全時刻の状態を平均している。どの時刻をどれだけ見るかを決めるのが alpha で
    ある。
    en: The states are averaged and the weights unused. alpha says how much of each step is to be
    seen.
    """
    return hs.mean(axis=1)


def plain_sum(alpha, hs):
    """ja: 重みを使わず、全時刻の状態をただ足している。足す前に、各時刻の状態に重みを掛けよう。
    en: The states are added up and the weights unused. Each state is multiplied by its weight
    before it is added.
    """
    return hs.sum(axis=1)


def most_attended_only(alpha, hs):
    """ja: 重みが最大の時刻の状態だけを選んでいる（ハードな注意）。
    ここでは全時刻の状態を重みの割合で混ぜる。だから勾配も全時刻に流れる。
    en: Only the state with the greatest weight is taken (hard attention). Here all states are mixed
    in the proportion of their weights, which also lets gradients reach all of them.
    """
    return hs[np.arange(len(hs)), alpha.argmax(axis=1)]


def last_state(alpha, hs):
    """ja: 最後の時刻の状態を返している。それは注意のない seq2seq の固定長のベクトルである。
    en: The state of the last step comes back: that is the fixed vector of a seq2seq model without
    attention.
    """
    return hs[:, -1]


def softmax_again(alpha, hs):
    """ja: alpha にもう一度 softmax を掛けている。alpha はすでに重みなので、二度掛けると一様に
    近づく。
    en: alpha goes through a softmax again. It holds weights already, and a second softmax makes
    them nearly uniform.
    """
    grown = np.exp(alpha)
    return _context(grown / grown.sum(axis=1, keepdims=True), hs)


def normalised_again(alpha, hs):
    """ja: alpha をその和で割り直している。重みがすべて0の標本では 0 / 0 で nan になる。
    alpha はそのまま使おう。
    en: alpha is divided by its sum once more. For a sample whose weights are all 0 that is 0 / 0,
    nan. Use alpha as it is.
    """
    with np.errstate(invalid="ignore"):
        return _context(alpha / alpha.sum(axis=1, keepdims=True), hs)


def first_sample_for_all(alpha, hs):
    """ja: どの標本にも、最初の標本の重み alpha[0] を使っている。alpha[b] は同じ標本の hs[b] と
    組になる。
    en: The weights of the first sample, alpha[0], serve all samples. Each alpha[b] belongs to hs[b]
    of the same sample.
    """
    return alpha[0] @ hs


def every_pair_of_samples(alpha, hs):
    """ja: `alpha @ hs` は、すべての標本の組についての (B, B, H) になる。
    alpha[b] と組になるのは、同じ標本の hs[b] だけである。
    en: `alpha @ hs` makes vectors for every pair of samples, (B, B, H). Only hs[b] of the same
    sample belongs to alpha[b].
    """
    return alpha @ hs


def axis_left_over(alpha, hs):
    """ja: 値は正しいが、形が (B, 1, H) である。行列積のために加えた長さ1の軸が残っている。
    en: The values are right, but the shape is (B, 1, H): the axis of length 1 that was added for
    the matrix product is still there.
    """
    return alpha[:, np.newaxis] @ hs


def states_weighted_in_place(alpha, hs):
    """ja: 値は正しいが、`*=` などで引数 hs を書き換えている。エンコーダの状態は、次の単語を出力する
    ときにも使う。新しい配列を作ろう。
    en: The values are right, but hs, an argument, was overwritten, as `*=` does. The encoder's
    states are needed again for the next word. Make a new array.
    """
    hs *= alpha[:, :, np.newaxis]
    return hs.sum(axis=1)
