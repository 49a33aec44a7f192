"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _forward(xs, h0, c0, W, U, b):
    """States before each step (and the last ones), and the activated blocks of each step."""
    hs, cs, blocks = [h0], [c0], []
    for t in range(xs.shape[1]):
        a, i, f, o = np.split(xs[:, t] @ W.T + hs[t] @ U.T + b, 4, axis=1)
        a, i, f, o = np.tanh(a), _sigmoid(i), _sigmoid(f), _sigmoid(o)
        blocks.append((a, i, f, o))
        cs.append(i * a + f * cs[t])
        hs.append(o * np.tanh(cs[t + 1]))
    return hs, cs, blocks


def _step(block, old, s, dh, dc):
    """Gradients at the pre-activations and at the cell before the step."""
    a, i, f, o = block
    dc = dc + dh * o * (1 - s**2)
    parts = (
        dc * i * (1 - a**2),
        dc * a * i * (1 - i),
        dc * old * f * (1 - f),
        dh * s * o * (1 - o),
    )
    return np.concatenate(parts, axis=1), dc * f


def _walk_back(xs, W, U, dhs, states, step=_step, carry=(1, 1), before=None, old=None):
    """The right way back, except for what is given: shares of dh and dc carried, states used."""
    hs, cs, blocks = states
    before = hs if before is None else before
    old = cs if old is None else old
    dxs, dW, dU, db = np.zeros_like(xs), np.zeros_like(W), np.zeros_like(U), np.zeros(len(W))
    dh, dc = np.zeros_like(hs[0]), np.zeros_like(cs[0])
    for t in reversed(range(xs.shape[1])):
        dh = carry[0] * dh + dhs[:, t]
        dz, dc = step(blocks[t], old[t], np.tanh(cs[t + 1]), dh, carry[1] * dc)
        dW += dz.T @ xs[:, t]
        dU += dz.T @ before[t]
        db += dz.sum(axis=0)
        dxs[:, t] = dz @ W
        dh = dz @ U
    return dxs, dh, dc, dW, dU, db


def _right(xs, h0, c0, W, U, b, dhs):
    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b))


def _scaled(gradients, factor):
    *others, dW, dU, db = gradients
    return *others, dW * factor, dU * factor, db * factor


def cell_gradient_not_carried(xs, h0, c0, W, U, b, dhs):
    """ja: セルの勾配 dc が前の時刻へ渡っていない。
    セルからセルへの道は勾配が最も消えにくい道であり、LSTMの要である。
    en: The cell's gradient dc does not go on to the step before. The road from cell to cell is the
    one on which gradients survive, the very point of an LSTM.
    """
    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b), carry=(1, 0))


def hidden_gradient_not_carried(xs, h0, c0, W, U, b, dhs):
    """ja: 次の時刻のゲートと候補を通って h に戻る勾配を足していない。h は上の層だけでなく、
    次の時刻の総入力にも使われた。
    en: What comes back to h through the gates and the candidate of the next step is missing. h was
    used above and in the pre-activations of the next step as well.
    """
    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b), carry=(0, 1))


def nothing_carried(xs, h0, c0, W, U, b, dhs):
    """ja: 各時刻の勾配がその時刻にとどまっていて、過去へ流れていない。dh も dc も前の時刻へ渡そう。
    en: Each step's gradient stays at its step and nothing flows to the past. Hand both dh and dc
    on to the step before.
    """
    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b), carry=(0, 0))


def last_gradient_only(xs, h0, c0, W, U, b, dhs):
    """ja: 最後の時刻の勾配だけを使っている。dhs の途中の時刻の分も、それぞれの時刻で足そう。
    en: Only the last step's gradient is used. Those of the other steps in dhs enter at their steps.
    """
    last = np.zeros_like(dhs)
    last[:, -1] = dhs[:, -1]
    return _right(xs, h0, c0, W, U, b, last)


def divided_by_time(xs, h0, c0, W, U, b, dhs):
    """ja: 重みの勾配を T で割っている。重みは全時刻で共有されるので、
    時刻については和をとるだけである。
    en: The weights' gradients are divided by T. All steps share the weights, so over time
    contributions are only added.
    """
    return _scaled(_right(xs, h0, c0, W, U, b, dhs), 1 / xs.shape[1])


def divided_by_batch(xs, h0, c0, W, U, b, dhs):
    """ja: 重みの勾配を B で割っている。損失の係数は dhs にもう入っている。
    en: The weights' gradients are divided by B. The factors of the loss are in dhs already.
    """
    return _scaled(_right(xs, h0, c0, W, U, b, dhs), 1 / len(xs))


def weights_of_first_step_only(xs, h0, c0, W, U, b, dhs):
    """ja: 重みの勾配を足し込まず、ループのたびに代入し直している。
    残るのは最初の時刻の分だけである。
    en: The weights' gradients are assigned anew in each turn of the loop instead of accumulated;
    what remains is the share of the first step.
    """
    states = _forward(xs, h0, c0, W, U, b)
    dxs, dh, dc, *_ = _walk_back(xs, W, U, dhs, states)
    later = xs[:, 1:], states[0][1], states[1][1], W, U, b, dhs[:, 1:]
    whole, rest = _right(xs, h0, c0, W, U, b, dhs), _right(*later)
    return dxs, dh, dc, *(one - two for one, two in zip(whole[3:], rest[3:], strict=True))


def du_with_present_state(xs, h0, c0, W, U, b, dhs):
    """ja: dU に同じ時刻の隠れ状態を使っている。U に入ったのは1時刻前の隠れ状態である。
    en: dU is built with the hidden state of the same step. What entered U is the state before it.
    """
    states = _forward(xs, h0, c0, W, U, b)
    return _walk_back(xs, W, U, dhs, states, before=states[0][1:])


def first_state_wraps_around(xs, h0, c0, W, U, b, dhs):
    """ja: 最初の時刻の dU に、h0 ではなく系列の最後の状態を使っている。添字が -1 になると NumPy は
    末尾を返す。
    en: At the first step dU uses the last state of the sequence instead of h0: NumPy takes index -1
    as the end.
    """
    states = _forward(xs, h0, c0, W, U, b)
    hs = states[0]
    return _walk_back(xs, W, U, dhs, states, before=[hs[-1], *hs[1:]])


def first_cell_wraps_around(xs, h0, c0, W, U, b, dhs):
    """ja: 最初の時刻の忘却ゲートの勾配に、c0 ではなく系列の最後のセルを使っている。
    添字が -1 になると NumPy は末尾を返す。
    en: At the first step the forget gate's gradient uses the last cell of the sequence instead of
    c0: NumPy takes index -1 as the end.
    """
    states = _forward(xs, h0, c0, W, U, b)
    cs = states[1]
    return _walk_back(xs, W, U, dhs, states, old=[cs[-1], *cs[1:]])


def forget_gate_with_new_cell(xs, h0, c0, W, U, b, dhs):
    """ja: 忘却ゲートの勾配に、その時刻の新しいセルを使っている。忘却ゲートが掛かったのは1時刻前の
    セルである。
    en: The forget gate's gradient uses the step's new cell. What the gate multiplied is the cell
    of the step before.
    """
    states = _forward(xs, h0, c0, W, U, b)
    return _walk_back(xs, W, U, dhs, states, old=states[1][1:])


def initial_states_ignored(xs, h0, c0, W, U, b, dhs):
    """ja: h0 と c0 を使わず、零から順伝播を始めている。初期状態は引数で渡され、零とは限らない。
    en: The forward pass starts from zeros, and h0 and c0 are not used. They are given, and they
    need not be zero.
    """
    return _right(xs, np.zeros_like(h0), np.zeros_like(c0), W, U, b, dhs)


def cell_gradient_not_gated(xs, h0, c0, W, U, b, dhs):
    """ja: dc を、忘却ゲートを掛けずに前の時刻へ渡している。
    前のセルは忘却ゲートで絞られて新しいセルに入ったので、勾配も同じだけ絞られる。
    en: dc goes to the step before without the forget gate. The old cell entered the new one damped
    by that gate, and its gradient is damped as much.
    """

    def step(block, old, s, dh, dc):
        dz, _ = _step(block, old, s, dh, dc)
        return dz, dc + dh * block[3] * (1 - s**2)

    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b), step=step)


def output_tanh_not_derived(xs, h0, c0, W, U, b, dhs):
    """ja: 隠れ状態からセルに戻るときに tanh の微分を掛けていない。隠れ状態はセルの tanh に
    出力ゲートを掛けたものである。
    en: The way from the hidden state back to the cell lacks the derivative of tanh. The hidden
    state is the tanh of the cell, times the output gate.
    """

    def step(block, old, s, dh, dc):
        missing = dh * block[3] * s**2
        return _step(block, old, s, dh, dc + missing)

    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b), step=step)


def gate_derivatives_missing(xs, h0, c0, W, U, b, dhs):
    """ja: ゲートの勾配がシグモイド関数の出力で止まっていて、その微分が掛かっていない。
    重みに届くのは総入力の勾配である。
    en: The gates' gradients stop at the output of the sigmoid and lack its derivative. The weights
    are reached through the pre-activations.
    """

    def step(block, old, s, dh, dc):
        a, i, f, o = block
        dc = dc + dh * o * (1 - s**2)
        parts = dc * i * (1 - a**2), dc * a, dc * old, dh * s
        return np.concatenate(parts, axis=1), dc * f

    return _walk_back(xs, W, U, dhs, _forward(xs, h0, c0, W, U, b), step=step)


def input_gradients_reversed(xs, h0, c0, W, U, b, dhs):
    """ja: dxs の時刻が逆順に並んでいる。
    逆伝播で計算した順（最後の時刻が先頭）で並べると、こうなる。
    en: dxs has its steps in reverse, as happens when they are kept in the order of the way back,
    the last step first.
    """
    dxs, *others = _right(xs, h0, c0, W, U, b, dhs)
    return dxs[:, ::-1], *others


def upstream_in_place(xs, h0, c0, W, U, b, dhs):
    """ja: 値は正しいが、戻ってきた勾配を引数 dhs に足し込んで書き換えている。新しい配列を作ろう。
    en: The values are right, but what comes back is added into dhs, an argument. Make a new array.
    """
    states = _forward(xs, h0, c0, W, U, b)
    result = _walk_back(xs, W, U, dhs, states)
    for t in reversed(range(1, xs.shape[1])):
        tail = xs[:, t:], states[0][t], states[1][t], W, U, b, dhs[:, t:]
        dhs[:, t - 1] += _right(*tail)[1]
    return result
