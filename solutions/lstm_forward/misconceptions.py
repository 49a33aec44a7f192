"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _blocks(x, h, W, U, b):
    return np.split(x @ W.T + h @ U.T + b, 4, axis=1)


def _step(a, i, f, o, c):
    c = _sigmoid(i) * np.tanh(a) + _sigmoid(f) * c
    return c, _sigmoid(o) * np.tanh(c)


def _states(xs, h0, c0, W, U, b, blocks=_blocks, step=_step):
    """All states, those before the first step included."""
    hs, cs = [h0], [c0]
    for t in range(xs.shape[1]):
        c, h = step(*blocks(xs[:, t], hs[-1], W, U, b), cs[-1])
        cs.append(c)
        hs.append(h)
    return hs, cs


def _joined(states, like):
    """(B, T, H) of a list that may be empty."""
    return np.stack(states, axis=1) if states else np.zeros((len(like), 0, like.shape[1]))


def _packed(hs, cs):
    return _joined(hs[1:], hs[0]), hs[-1], cs[-1]


def cell_reset(xs, h0, c0, W, U, b):
    """ja: セル状態が毎時刻 0 に戻っている。セルは時刻をまたいで情報を運ぶためのものである。
    ループの外で一度だけ初期化し、前の時刻の値を引き継ごう。
    en: The cell state goes back to 0 at every step. The cell is what carries information through
    time: initialise it once, outside the loop, and hand it on.
    """

    def step(a, i, f, o, c):
        return _step(a, i, f, o, np.zeros_like(c))

    return _packed(*_states(xs, h0, c0, W, U, b, step=step))


def cell_not_carried(xs, h0, c0, W, U, b):
    """ja: どの時刻でも、前のセルとして c0 を使っている。c0 は最初の時刻の前の値にすぎない。
    計算した c を次の時刻で使おう。
    en: Every step takes c0 as the previous cell. c0 is only the value before the first step: use
    the c you computed in the step that follows.
    """
    h, hs, c = h0, [h0], c0
    for t in range(xs.shape[1]):
        c, h = _step(*_blocks(xs[:, t], h, W, U, b), c0)
        hs.append(h)
    return _packed(hs, [c])


def hidden_not_carried(xs, h0, c0, W, U, b):
    """ja: どの時刻でも、前の隠れ状態として h0 を使っている。
    これではゲートが過去の出力を見られない。計算した h を次の時刻で使おう。
    en: Every step takes h0 as the previous hidden state, so the gates never see what was put out
    before. Use the h you computed in the step that follows.
    """
    c, hs = c0, [h0]
    for t in range(xs.shape[1]):
        c, h = _step(*_blocks(xs[:, t], h0, W, U, b), c)
        hs.append(h)
    return _packed(hs, [c])


def cells_collected(xs, h0, c0, W, U, b):
    """ja: hs に隠れ状態ではなくセル状態を記録している。セルの値には上限がないが、隠れ状態は
    -1 と 1 の間に収まるはずである。何を記録しているかを確かめよう。
    en: hs records cell states where hidden states belong. Cells have no bound, whereas a hidden
    state lies between -1 and 1. Check what you record.
    """
    hs, cs = _states(xs, h0, c0, W, U, b)
    return _joined(cs[1:], c0), hs[-1], cs[-1]


def initial_cell_ignored(xs, h0, c0, W, U, b):
    """ja: 引数 c0 を使わず、零のセルから始めている。長い系列を分けて読むときなど、前の続きから
    始める場合に誤りになる。
    en: The run starts from a zero cell and c0 is not used. It matters whenever a run goes on from
    where another one stopped.
    """
    return _packed(*_states(xs, h0, np.zeros_like(c0), W, U, b))


def initial_hidden_ignored(xs, h0, c0, W, U, b):
    """ja: 引数 h0 を使わず、零の隠れ状態から始めている。最初の時刻の総入力に h0 も入れよう。
    en: The run starts from a zero hidden state and h0 is not used. It belongs into the
    pre-activations of the first step.
    """
    return _packed(*_states(xs, np.zeros_like(h0), c0, W, U, b))


def both_initial_states_ignored(xs, h0, c0, W, U, b):
    """ja: h0 も c0 も使わず、零から始めている。零とは限らない初期状態が引数で渡される。
    en: Neither h0 nor c0 is used and the run starts from zeros. The initial states are given, and
    they need not be zero.
    """
    return _packed(*_states(xs, np.zeros_like(h0), np.zeros_like(c0), W, U, b))


def states_before_step(xs, h0, c0, W, U, b):
    """ja: 更新する前の状態を記録していて、hs が1時刻ずれている。hs の最初は h0 ではなく、
    最初の入力を読んだ後の状態である。
    en: The states are recorded before their update, so hs is one step late. It begins with the
    state after the first input, not with h0.
    """
    hs, cs = _states(xs, h0, c0, W, U, b)
    return _joined(hs[:-1], h0), hs[-1], cs[-1]


def initial_state_recorded(xs, h0, c0, W, U, b):
    """ja: hs に h0 まで含めていて、長さが T + 1 になっている。入力1個につき状態1個を返そう。
    en: hs includes h0 and has length T + 1. Return one state for each input.
    """
    hs, cs = _states(xs, h0, c0, W, U, b)
    return _joined(hs, h0), hs[-1], cs[-1]


def backwards_in_time(xs, h0, c0, W, U, b):
    """ja: 系列を末尾から読んでいる。LSTMは先頭から末尾へ進む。
    en: The sequence is read from its end. An LSTM goes from the start to the end.
    """
    hs, cs = _states(xs[:, ::-1], h0, c0, W, U, b)
    return _joined(hs[:0:-1], h0), hs[-1], cs[-1]


def time_first(xs, h0, c0, W, U, b):
    """ja: hs の軸が (T, B, H) の順になっている。この問題ではバッチの軸が先頭で、
    時間の軸は2番目である。状態をまとめるときの軸を確かめよう。
    en: The axes of hs are (T, B, H). Here the batch comes first and time second; check the axis
    along which you put the states together.
    """
    hs, h, c = _packed(*_states(xs, h0, c0, W, U, b))
    return hs.swapaxes(0, 1), h, c


def one_buffer(xs, h0, c0, W, U, b):
    """ja: hs のどの時刻にも最後の状態が入っている。一つの配列に上書きしながら、その同じ配列を
    何度も記録するとこうなる。時刻ごとに別の配列を作ろう。
    en: Every step of hs holds the last state. This happens when one array is overwritten and that
    same array is recorded again and again. Make a new array at each step.
    """
    hs, cs = _states(xs, h0, c0, W, U, b)
    return _joined(hs[-1:] * (len(hs) - 1), h0), hs[-1], cs[-1]


def cell_before_hidden(xs, h0, c0, W, U, b):
    """ja: 最後の二つが c_T、h_T の順になっている。この問題では hs、h_T、c_T の順に返す。
    en: The last two come back as c_T, h_T. This exercise wants hs, h_T, c_T.
    """
    hs, h, c = _packed(*_states(xs, h0, c0, W, U, b))
    return hs, c, h


def states_paired(xs, h0, c0, W, U, b):
    """ja: 最後の状態を組にして (hs, (h_T, c_T)) の形で返している。PyTorch はその形だが、ここでは
    三つを並べて返す。
    en: The last states come back as a pair, (hs, (h_T, c_T)), which is PyTorch's way. Here three
    values are returned side by side.
    """
    hs, h, c = _packed(*_states(xs, h0, c0, W, U, b))
    return hs, (h, c)


def pytorch_order(xs, h0, c0, W, U, b):
    """ja: ブロックを i, f, g, o の順に読んでいる。これは PyTorch の並びである。
    この問題の重みは候補が先頭で、a, i, f, o の順に並ぶ。
    en: The blocks are read in the order i, f, g, o, which is PyTorch's. The weights of this
    exercise begin with the candidate: a, i, f, o.
    """

    def step(i, f, a, o, c):
        return _step(a, i, f, o, c)

    return _packed(*_states(xs, h0, c0, W, U, b, step=step))


def gates_swapped(xs, h0, c0, W, U, b):
    """ja: 入力ゲートと忘却ゲートの役割が入れ替わっている。
    入力ゲートは候補を書き込む割合、忘却ゲートは前のセルを残す割合である。
    en: The input and forget gates have exchanged their roles. The input gate says how much of the
    candidate is written, the forget gate how much of the old cell is kept.
    """

    def step(a, i, f, o, c):
        return _step(a, f, i, o, c)

    return _packed(*_states(xs, h0, c0, W, U, b, step=step))


def hidden_without_tanh(xs, h0, c0, W, U, b):
    """ja: 隠れ状態に、セルの値を tanh に通さず出している。出力ゲートを掛ける前に、セルを
    -1 から 1 の範囲に押し込もう。
    en: The hidden state passes the cell on without tanh. Before the output gate acts, the cell has
    to be brought between -1 and 1.
    """

    def step(a, i, f, o, c):
        c, _ = _step(a, i, f, o, c)
        return c, _sigmoid(o) * c

    return _packed(*_states(xs, h0, c0, W, U, b, step=step))


def weights_exchanged(xs, h0, c0, W, U, b):
    """ja: W と U が入れ替わっている。大きさが等しいときだけ動き、値は誤りである。
    この問題では W が入力に、U が1時刻前の隠れ状態に掛かる。
    en: W and U are exchanged. This runs only where the sizes are equal, with wrong values. Here W
    belongs to the input and U to the previous hidden state.
    """
    return _packed(*_states(xs, h0, c0, U, W, b))


def initial_states_overwritten(xs, h0, c0, W, U, b):
    """ja: 値は正しいが、引数 h0 と c0 を書き換えている。`h0[...] = h` や `*=` は呼び出し側の配列を
    変える。初期状態は逆伝播でも使うので、新しい配列を作ろう。
    en: The values are right, but h0 and c0, arguments, have been changed: `h0[...] = h` and `*=`
    write into the caller's arrays. Backpropagation needs the initial states again.
    """
    hs = []
    for t in range(xs.shape[1]):
        c0[...], h0[...] = _step(*_blocks(xs[:, t], h0, W, U, b), c0)
        hs.append(h0.copy())
    return _joined(hs, h0), h0, c0
