"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _gates(x, h, W_r, U_r, W_z, U_z):
    return _sigmoid(x @ W_r.T + h @ U_r.T), _sigmoid(x @ W_z.T + h @ U_z.T)


def _step(x, h, W_r, U_r, W_z, U_z, W, U):
    r, z = _gates(x, h, W_r, U_r, W_z, U_z)
    return (1 - z) * h + z * np.tanh(x @ W.T + (r * h) @ U.T)


def _states(xs, h0, weights, step=_step):
    """All states, the one before the first step included."""
    hs = [h0]
    for t in range(xs.shape[1]):
        hs.append(step(xs[:, t], hs[-1], *weights))
    return hs


def _joined(states, like):
    """(B, T, H) of a list that may be empty."""
    return np.stack(states, axis=1) if states else np.zeros((len(like), 0, like.shape[1]))


def _run(xs, h0, weights, step=_step):
    return _joined(_states(xs, h0, weights, step)[1:], h0)


def state_not_carried(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: どの時刻でも、前の状態として h0 を使っている。h0 は最初の時刻の前の状態にすぎない。
    計算した状態を次の時刻で使おう。
    en: Every step takes h0 as the previous state. h0 is only the state before the first step: use
    the state you computed in the step that follows.
    """
    weights = W_r, U_r, W_z, U_z, W, U
    return _joined([_step(x, h0, *weights) for x in xs.swapaxes(0, 1)], h0)


def initial_state_ignored(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 引数 h0 を使わず、零の状態から始めている。
    en: The run starts from a zero state and h0 is not used.
    """
    return _run(xs, np.zeros_like(h0), (W_r, U_r, W_z, U_z, W, U))


def last_state_only(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 最後の状態だけを返している。この問題では全時刻の状態を (B, T, H) にまとめる。
    en: Only the last state comes back. Return the states of all steps as (B, T, H).
    """
    return _states(xs, h0, (W_r, U_r, W_z, U_z, W, U))[-1]


def states_before_step(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 更新する前の状態を記録していて、1時刻ずれている。最初に来るのは h0 ではなく、
    最初の入力を読んだ後の状態である。
    en: The states are recorded before their update, one step late. The first is the state after
    the first input, not h0.
    """
    return _joined(_states(xs, h0, (W_r, U_r, W_z, U_z, W, U))[:-1], h0)


def initial_state_recorded(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: h0 まで含めていて、長さが T + 1 になっている。入力1個につき状態1個を返そう。
    en: h0 is included and the length is T + 1. Return one state for each input.
    """
    return _joined(_states(xs, h0, (W_r, U_r, W_z, U_z, W, U)), h0)


def backwards_in_time(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 系列を末尾から読んでいる。GRUは先頭から末尾へ進む。
    en: The sequence is read from its end. A GRU goes from the start to the end.
    """
    return _run(xs[:, ::-1], h0, (W_r, U_r, W_z, U_z, W, U))[:, ::-1]


def time_first(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 軸が (T, B, H) の順になっている。この問題ではバッチの軸が先頭で、時間の軸は2番目である。
    en: The axes are (T, B, H). Here the batch comes first and time second.
    """
    return _run(xs, h0, (W_r, U_r, W_z, U_z, W, U)).swapaxes(0, 1)


def one_buffer(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: どの時刻にも最後の状態が入っている。一つの配列に上書きしながら、
    その同じ配列を何度も記録するとこうなる。時刻ごとに別の配列を作ろう。
    en: Every step holds the last state. This happens when one array is overwritten and that same
    array is recorded again and again. Make a new array at each step.
    """
    states = _states(xs, h0, (W_r, U_r, W_z, U_z, W, U))
    return _joined(states[-1:] * xs.shape[1], h0)


def update_reversed(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: z と 1 - z が逆である。PyTorch や GRU の最初の論文では、z は古い状態を残す割合である。
    この問題では、z が1のとき新しい候補に置き換わる。
    en: z and 1 - z are exchanged. In PyTorch and in the first GRU paper z is the share of the old
    state; in this exercise z = 1 replaces the state by the candidate.
    """

    def step(x, h, *weights):
        r, z = _gates(x, h, *weights[:4])
        return z * h + (1 - z) * np.tanh(x @ W.T + (r * h) @ U.T)

    return _run(xs, h0, (W_r, U_r, W_z, U_z, W, U), step)


def reset_after_product(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: リセットゲートを、h と U の積を取った後に掛けている。PyTorch はこの形である。
    この問題では、先に h の各要素を絞り、それを U に通す。
    en: The reset gate multiplies the product of h and U, as PyTorch does. Here it first damps the
    elements of h, and the result goes through U.
    """

    def step(x, h, *weights):
        r, z = _gates(x, h, *weights[:4])
        return (1 - z) * h + z * np.tanh(x @ W.T + r * (h @ U.T))

    return _run(xs, h0, (W_r, U_r, W_z, U_z, W, U), step)


def reset_ignored(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 候補の計算でリセットゲートが使われていない。r は、候補を作るときに過去の状態をどれだけ
    見るかを決める。
    en: The candidate is computed without the reset gate. r decides how much of the past state the
    candidate may see.
    """

    def step(x, h, *weights):
        _, z = _gates(x, h, *weights[:4])
        return (1 - z) * h + z * np.tanh(x @ W.T + h @ U.T)

    return _run(xs, h0, (W_r, U_r, W_z, U_z, W, U), step)


def reset_in_mix(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 最後に混ぜる古い状態にも r が掛かっている（h を r * h で上書きしたときに起こりやすい）。
    r が働くのは候補の中だけである。
    en: The old state in the final mixture is damped by r as well, as happens when h is overwritten
    with r * h. The reset gate acts inside the candidate only.
    """

    def step(x, h, *weights):
        r, z = _gates(x, h, *weights[:4])
        return (1 - z) * (r * h) + z * np.tanh(x @ W.T + (r * h) @ U.T)

    return _run(xs, h0, (W_r, U_r, W_z, U_z, W, U), step)


def gates_exchanged(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: リセットゲートと更新ゲートの重みが入れ替わっている。r は候補の中で過去を絞り、
    z は古い状態と候補を混ぜる。
    en: The weights of the reset and update gates are exchanged. r damps the past inside the
    candidate, z mixes the old state with the candidate.
    """
    return _run(xs, h0, (W_z, U_z, W_r, U_r, W, U))


def recurrent_not_transposed(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 再帰の重みを転置せずに使っている。(H, H) なので形の誤りにはならず、値だけがずれる。
    en: The recurrent weights are used without a transpose. Being (H, H) they raise no error, only
    the values are off.
    """
    return _run(xs, h0, (W_r, U_r.T, W_z, U_z.T, W, U.T))


def weights_exchanged(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 入力の重み W と再帰の重み U が入れ替わっている。大きさが等しいときだけ動く。
    この問題では W の仲間が x に、U の仲間が h に掛かる。
    en: The W's and the U's are exchanged, which runs only where the sizes are equal. Here every W
    belongs to x and every U to h.
    """
    return _run(xs, h0, (U_r, W_r, U_z, W_z, U, W))


def initial_state_overwritten(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """ja: 値は正しいが、引数 h0 を書き換えている。
    `h0[...] = h` や `*=` は呼び出し側の配列を変える。新しい配列を作ろう。
    en: The values are right, but h0, an argument, has been changed: `h0[...] = h` and `*=` write
    into the caller's array. Make a new array.
    """
    states = _states(xs, h0.copy(), (W_r, U_r, W_z, U_z, W, U))
    h0[...] = states[-1]
    return _joined(states[1:], h0)
