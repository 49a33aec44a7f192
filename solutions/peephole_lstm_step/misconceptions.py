"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _blocks(x, h, W, U, b):
    return np.split(x @ W.T + h @ U.T + b, 4, axis=1)


def _step(a, i, f, o, c, peeped_i, peeped_f, p_o):
    """The right step, once it is said what the input and forget gates have seen."""
    c_new = _sigmoid(i + peeped_i) * np.tanh(a) + _sigmoid(f + peeped_f) * c
    return c_new, _sigmoid(o + p_o * c_new) * np.tanh(c_new)


def output_sees_old_cell(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 出力ゲートも1時刻前のセルを見ている。出力ゲートが見るのは、更新した後のセルである。
    計算の順を見直そう。
    en: The output gate looks at the cell of the step before. It sees the cell after its update:
    look at the order of your computation.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    c_new, _ = _step(a, i, f, o, c, p_i * c, p_f * c, p_o)
    return c_new, _sigmoid(o + p_o * c) * np.tanh(c_new)


def no_peepholes(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 覗き穴の重みが使われておらず、ふつうのLSTMになっている。三つのゲートの総入力に、
    セルから来る項を足そう。
    en: The peephole weights are not used; this is an ordinary LSTM. Add the term that comes from
    the cell to the pre-activations of the three gates.
    """
    return _step(*_blocks(x, h, W, U, b), c, 0, 0, 0)


def peepholes_exchanged(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: p_i と p_f が入れ替わっている。どの重みがどのゲートのものかを確かめよう。
    en: p_i and p_f are exchanged. Check which weights belong to which gate.
    """
    return _step(*_blocks(x, h, W, U, b), c, p_f * c, p_i * c, p_o)


def hidden_peeped_at(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 入力ゲートと忘却ゲートが、セルではなく隠れ状態 h を見ている。
    h は出力ゲートを通った後の値で、ゲートが閉じていれば何も見えない。
    覗き穴はセルそのものを見るためにある。
    en: Input and forget gate look at h instead of the cell. h lies behind the output gate, and
    nothing is seen while that is closed; peepholes are there to see the cell itself.
    """
    return _step(*_blocks(x, h, W, U, b), c, p_i * h, p_f * h, p_o)


def tanh_of_cell_peeped_at(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 覗き穴が、セルの値ではなくその tanh を見ている。この問題では、セルの値をそのまま使う。
    en: The peepholes see the tanh of the cell. In this exercise they see its plain value.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    c_new, _ = _step(a, i, f, o, c, p_i * np.tanh(c), p_f * np.tanh(c), p_o)
    return c_new, _sigmoid(o + p_o * np.tanh(c_new)) * np.tanh(c_new)


def output_peephole_missing(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 出力ゲートだけ覗き穴がない。p_o は新しいセルに掛けて使う。
    en: The output gate alone has no peephole. p_o is used with the new cell.
    """
    return _step(*_blocks(x, h, W, U, b), c, p_i * c, p_f * c, 0)


def forget_peephole_missing(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 忘却ゲートに覗き穴がない。入力ゲートと同じく、忘却ゲートも1時刻前のセルを見る。
    en: The forget gate has no peephole. Like the input gate, it sees the cell of the step before.
    """
    return _step(*_blocks(x, h, W, U, b), c, p_i * c, 0, p_o)


def input_peephole_missing(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 入力ゲートに覗き穴がない。忘却ゲートと同じく、入力ゲートも1時刻前のセルを見る。
    en: The input gate has no peephole. Like the forget gate, it sees the cell of the step before.
    """
    return _step(*_blocks(x, h, W, U, b), c, 0, p_f * c, p_o)


def candidate_peeps_too(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 候補にも覗き穴の項を足している。覗き穴をもつのは三つのゲートだけである。
    en: The candidate has a peephole term as well. Only the three gates have peepholes.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    return _step(a + p_i * c, i, f, o, c, p_i * c, p_f * c, p_o)


def peephole_after_sigmoid(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 覗き穴の項を、シグモイド関数の後で足している。これではゲートが 0 から 1 に収まらない。
    総入力に足してから活性化しよう。
    en: The peephole terms are added after the sigmoid, so a gate is no longer between 0 and 1. Add
    them to the pre-activations and activate then.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    c_new = (_sigmoid(i) + p_i * c) * np.tanh(a) + (_sigmoid(f) + p_f * c) * c
    return c_new, (_sigmoid(o) + p_o * c_new) * np.tanh(c_new)


def peephole_on_new_cell_everywhere(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 入力ゲートと忘却ゲートに、一度更新したセルを見せている。この二つのゲートは、
    セルを更新するためのものなので、見られるのは1時刻前のセルだけである。
    en: Input and forget gate are shown a cell that was already updated. These two gates make the
    update, so all they can see is the cell of the step before.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    seen, _ = _step(a, i, f, o, c, 0, 0, p_o)
    return _step(a, i, f, o, c, p_i * seen, p_f * seen, p_o)


def full_peephole_matrix(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: `c @ p_i` のように、覗き穴の項を行列積（内積）で計算している。これではすべてのユニットが
    同じ値を見る。ゲートが見るのは同じユニットのセルだけなので、要素ごとの積を使おう。
    en: The peephole terms are inner products, as `c @ p_i`, and all units see the same number. The
    gate of a unit sees its own cell only: multiply element by element.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    peeped_i, peeped_f = (c @ p_i)[:, None], (c @ p_f)[:, None]
    c_new, _ = _step(a, i, f, o, c, peeped_i, peeped_f, p_o)
    return c_new, _sigmoid(o + (c_new @ p_o)[:, None]) * np.tanh(c_new)


def pytorch_order(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: ブロックを i, f, g, o の順に読んでいる。これは PyTorch の並びである。
    この問題の重みは候補が先頭で、a, i, f, o の順に並ぶ。
    en: The blocks are read in the order i, f, g, o, which is PyTorch's. The weights of this
    exercise begin with the candidate: a, i, f, o.
    """
    i, f, a, o = _blocks(x, h, W, U, b)
    return _step(a, i, f, o, c, p_i * c, p_f * c, p_o)


def hidden_without_tanh(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 隠れ状態に、セルの値を tanh に通さず出している。
    en: The hidden state passes the cell on without tanh.
    """
    a, i, f, o = _blocks(x, h, W, U, b)
    c_new, _ = _step(a, i, f, o, c, p_i * c, p_f * c, p_o)
    return c_new, _sigmoid(o + p_o * c_new) * c_new


def hidden_first(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 返す順が (h, c) になっている。この問題ではセル状態が先である。
    en: You return (h, c). In this exercise the cell state comes first.
    """
    c_new, h_new = _step(*_blocks(x, h, W, U, b), c, p_i * c, p_f * c, p_o)
    return h_new, c_new


def cell_updated_in_place(x, h, c, W, U, b, p_i, p_f, p_o):
    """ja: 値は正しいが、引数 c を書き換えている。`*=` や `+=` は元の配列を変える。
    新しい配列を作ろう。
    en: The values are right, but c, an argument, has been changed: `*=` and `+=` write into the
    caller's array. Make a new array.
    """
    c_new, h_new = _step(*_blocks(x, h, W, U, b), c, p_i * c, p_f * c, p_o)
    c[...] = c_new
    return c_new, h_new
