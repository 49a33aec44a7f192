"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import run as _run


def _both(xs, W_f, U_f, b_f, W_b, U_b, b_b):
    return _run(xs, W_f, U_f, b_f), _run(xs[:, ::-1], W_b, U_b, b_b)[:, ::-1]


def _output(forward, backward, V):
    return np.concatenate([forward, backward], axis=-1) @ V.T


def states_not_realigned(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 逆方向の状態が、処理した順のまま連結されている。その先頭は最後の時刻の状態である。
    これでは時刻 0 の順方向と時刻 T-1 の逆方向が組になる。連結の前に時刻をそろえよう。
    en: The backward states are joined in the order in which they were computed, so the first of
    them belongs to the last time: forward time 0 meets backward time T-1. Align the times first.
    """
    forward = _run(xs, W_f, U_f, b_f)
    return _output(forward, _run(xs[:, ::-1], W_b, U_b, b_b), V)


def backward_reads_forward(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 逆方向のRNNも前から読んでいる（バッチの軸を反転しても、読む向きは変わらない）。
    これでは時刻 t の出力が未来を使えない。時間の軸は先頭ではなく2番目である。
    en: The backward RNN reads from the start as well (reversing the batch axis does not change the
    direction of reading), so no output sees the future. Time is the second axis, not the first.
    """
    return _output(_run(xs, W_f, U_f, b_f), _run(xs, W_b, U_b, b_b), V)


def states_reversed_along_features(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 逆方向の状態を、時間ではなく特徴の軸で反転している。
    `[:, ::-1]` が時間を反転するのは (B, T, H) のときで、(T, H) の1系列なら特徴が反転する。
    形を確かめ、時間の軸を反転しよう。
    en: The backward states are reversed along the features instead of time. `[:, ::-1]` reverses
    time in a (B, T, H) array, but features in one (T, H) sequence. Check the shape; reverse time.
    """
    forward = _run(xs, W_f, U_f, b_f)
    backward = _run(xs[:, ::-1], W_b, U_b, b_b)[:, :, ::-1]
    return _output(forward, backward, V)


def states_reversed_along_batch(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 逆方向の状態を、時間ではなくバッチの軸で反転している。
    (B, T, H) に `[::-1]` を使うと、別の系列の状態が組になる。反転する軸を確かめよう。
    en: The backward states are reversed along the batch instead of the time: on (B, T, H), `[::-1]`
    pairs the states of different sequences. Check which axis is reversed.
    """
    forward = _run(xs, W_f, U_f, b_f)
    return _output(forward, _run(xs[:, ::-1], W_b, U_b, b_b)[::-1], V)


def features_reversed(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 入力と状態の両方を、最後の軸つまり特徴の軸で反転している。
    これでは逆方向のRNNも前から読む。時間は (B, T, ...) の2番目の軸である。
    en: Inputs and states are both reversed along the last axis, the features, so the backward RNN
    still reads from the start. Time is the second axis of (B, T, ...).
    """
    forward = _run(xs, W_f, U_f, b_f)
    return _output(forward, _run(xs[:, :, ::-1], W_b, U_b, b_b)[:, :, ::-1], V)


def directions_added(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 二つの方向の状態を足していて、V の前半しか使っていない。
    足すと、どちらの方向から来た値かを出力層が区別できない。V は 2H 個の特徴を受け取る。
    en: The states of the two directions are added and only the first half of V is used. After
    adding, the output layer cannot tell the directions apart; V expects 2H features.
    """
    forward, backward = _both(xs, W_f, U_f, b_f, W_b, U_b, b_b)
    return (forward + backward) @ V[:, : len(b_f)].T


def backward_block_first(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 連結の順が [逆方向, 順方向] になっている。
    V の列は順方向の H 個が先である。連結するリストの順を見直そう。
    en: The states are joined as [backward, forward]. The first H columns of V belong to the forward
    direction: look at the order of the list that you concatenate.
    """
    forward, backward = _both(xs, W_f, U_f, b_f, W_b, U_b, b_b)
    return _output(backward, forward, V)


def joined_along_time(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 状態を時間の軸で連結し、reshape で形を合わせている。続く二つの時刻が組になってしまう。
    axis=1 が特徴になるのは (T, H) の1系列のときで、(B, T, H) では特徴は最後の軸である。
    en: The states are joined along time and reshaped to fit, which pairs neighbouring times. axis=1
    holds the features of a single (T, H) sequence; in (B, T, H) they are on the last axis.
    """
    forward, backward = _both(xs, W_f, U_f, b_f, W_b, U_b, b_b)
    joined = np.concatenate([forward, backward], axis=1)
    return joined.reshape(*forward.shape[:2], -1) @ V.T


def units_interleaved(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 二つの方向のユニットが一つおきに並んでいる（最後に新しい軸を作って reshape した形）。
    V は順方向の H 個、逆方向の H 個という並びを仮定している。積み重ねずに連結しよう。
    en: The units of the two directions alternate, as after stacking on a new last axis and
    reshaping. V expects H forward units, then H backward ones: concatenate instead of stacking.
    """
    forward, backward = _both(xs, W_f, U_f, b_f, W_b, U_b, b_b)
    joined = np.stack([forward, backward], axis=-1).reshape(*forward.shape[:2], -1)
    return joined @ V.T


def forward_weights_for_both(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 逆方向のRNNに、順方向の重みを使っている。
    重みを共有するのは時刻の間であって、二つの方向の間ではない。逆方向には専用の重みがある。
    en: The backward RNN runs with the forward weights. Weights are shared between times, not
    between directions; the backward direction has weights of its own.
    """
    return _output(*_both(xs, W_f, U_f, b_f, W_f, U_f, b_f), V)


def state_handed_over(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 逆方向のRNNが、順方向の最後の状態から始まっている。
    二つの方向は互いの状態を見ない。どちらも零の状態から始めよう。
    en: The backward RNN starts from the forward RNN's last state. The two directions do not see
    each other's states; both begin with zeros.
    """
    forward = _run(xs, W_f, U_f, b_f)
    h = forward[:, -1]
    states = []
    for t in reversed(range(xs.shape[1])):
        h = np.tanh(xs[:, t] @ W_b.T + h @ U_b.T + b_b)
        states.insert(0, h)
    return _output(forward, np.stack(states, axis=1), V)


def final_states_only(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 各方向が最後に計算した状態だけを使い、(B, O) を返している。系列全体の分類ならそれでよい。
    この問題では時刻ごとに出力が要る。すべての時刻の状態を使おう。
    en: Only the state that each direction computed last is used, giving (B, O). That suits the
    classification of a whole sequence; here every time has an output. Use the states of all times.
    """
    forward, backward = _both(xs, W_f, U_f, b_f, W_b, U_b, b_b)
    return _output(forward[:, -1], backward[:, 0], V)


def state_not_carried(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: どの時刻も零の状態から計算していて、前の状態が引き継がれていない。
    これでは各時刻が自分の入力しか見ない。ループの中で状態を更新し続けよう。
    en: Every time starts from a zero state, so nothing is carried on and each output sees its own
    input only. Keep updating the state inside the loop.
    """
    return _output(*_both(xs, W_f, 0 * U_f, b_f, W_b, 0 * U_b, b_b), V)


def batch_taken_for_time(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 先頭の軸、つまりバッチの軸に沿って状態を進めている。
    `for x in xs` は系列を1本ずつ取り出すだけで、時刻を進めない。時間は2番目の軸である。
    en: The state runs along the first axis, the batch. `for x in xs` yields one sequence after the
    other, not one time after the other; time is the second axis.
    """
    turned = _both(np.swapaxes(xs, 0, 1), W_f, U_f, b_f, W_b, U_b, b_b)
    forward, backward = (np.swapaxes(states, 0, 1) for states in turned)
    return _output(forward, backward, V)


def recurrent_not_transposed(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 再帰の重み U を転置せずに使っている。(H, H) なので形の誤りにはならず、値だけがずれる。
    重みは（出力, 入力）の形で保存されている。行ベクトルに右から掛けるときの向きを確かめよう。
    en: The recurrent weights are used without a transpose. Being (H, H) they raise no error, only
    the values are off. Weights are stored (out, in); check how a row vector meets them.
    """
    return _output(*_both(xs, W_f, U_f.T, b_f, W_b, U_b.T, b_b), V)


def linear_states(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 隠れ状態に活性化関数が使われていない。
    どちらの方向も、総入力を tanh に通したものが状態である。
    en: The hidden states have no activation. In both directions the state is the tanh of the
    pre-activation.
    """

    def run(inputs, W, U, b):
        h = np.zeros((len(inputs), len(b)))
        states = []
        for t in range(inputs.shape[1]):
            h = inputs[:, t] @ W.T + h @ U.T + b
            states.append(h)
        return np.stack(states, axis=1)

    backward = run(xs[:, ::-1], W_b, U_b, b_b)[:, ::-1]
    return _output(run(xs, W_f, U_f, b_f), backward, V)


def activated_output(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 出力にも tanh を掛けている。tanh は隠れ状態だけのものである。
    この問題の出力層は線形で、V を掛けた値をそのまま返す。
    en: The output goes through tanh as well. That is for the hidden states only; the output layer
    of this exercise is linear.
    """
    return np.tanh(_output(*_both(xs, W_f, U_f, b_f, W_b, U_b, b_b), V))


def inputs_reversed_in_place(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """ja: 値は正しいが、引数 xs の時刻を書き換えて反転している。呼び出した側の系列が逆順になる。
    スライスが返す反転したビューを、そのまま使おう。
    en: The values are right, but xs, an argument, has been reversed in place, so the caller's
    sequences now run backwards. Use the reversed view that a slice gives you.
    """
    forward = _run(xs, W_f, U_f, b_f)
    xs[:] = xs[:, ::-1].copy()
    return _output(forward, _run(xs, W_b, U_b, b_b)[:, ::-1], V)
