"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _blocks(x, prev_h, W, U, b):
    return np.split(x @ W.T + prev_h @ U.T + b, 4, axis=1)


def _step(a, i, f, o, prev_c):
    c = _sigmoid(i) * np.tanh(a) + _sigmoid(f) * prev_c
    return c, _sigmoid(o) * np.tanh(c)


def gates_swapped(x, prev_h, prev_c, W, U, b):
    """ja: 入力ゲートと忘却ゲートの役割が入れ替わっている。
    入力ゲートは新しい候補をどれだけ書き込むか、忘却ゲートは前のセルをどれだけ残すかを決める。
    cの式で、どのゲートが何に掛かっているかを確かめよう。
    en: The input and forget gates have exchanged their roles. The input gate decides how much of
    the new candidate is written, the forget gate how much of the old cell is kept. In the update
    of c, check which gate multiplies what.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    return _step(a, f, i, o, prev_c)


def pytorch_order(x, prev_h, prev_c, W, U, b):
    """ja: ブロックを i, f, g, o の順に読んでいる。これは PyTorch の並びである。
    この問題の重みは候補が先頭で、a, i, f, o の順に並ぶ。分割した結果を受け取る順を見直そう。
    en: The blocks are read in the order i, f, g, o, which is PyTorch's. The weights of this
    exercise begin with the candidate: a, i, f, o. Look again at the order in which you receive
    the parts of the split.
    """
    i, f, a, o = _blocks(x, prev_h, W, U, b)
    return _step(a, i, f, o, prev_c)


def forget_block_first(x, prev_h, prev_c, W, U, b):
    """ja: ブロックを f, g, i, o の順に読んでいる。そう並べる教科書もある。
    この問題では a, i, f, o の順である。分割した結果を受け取る順を見直そう。
    en: The blocks are read in the order f, g, i, o, as one well-known textbook stores them. Here
    they are a, i, f, o. Look again at the order in which you receive the parts of the split.
    """
    f, a, i, o = _blocks(x, prev_h, W, U, b)
    return _step(a, i, f, o, prev_c)


def units_interleaved(x, prev_h, prev_c, W, U, b):
    """ja: 4列おきに取り出して四つに分けている。これではブロックが混ざる。
    各ブロックは連続した H 列なので、列を前から4等分しよう。
    en: You take every fourth column for a block, which mixes the blocks. Each block is H
    neighbouring columns: cut the columns into four equal runs.
    """
    z = x @ W.T + prev_h @ U.T + b
    return _step(z[:, 0::4], z[:, 1::4], z[:, 2::4], z[:, 3::4], prev_c)


def batch_reshaped(x, prev_h, prev_c, W, U, b):
    """ja: (B, 4H) を (4, B, H) に reshape している。形は合うが、バッチの行が別のブロックに混ざる。
    reshape は並びを変えない。列の軸に沿って分割しよう。
    en: You reshape (B, 4H) to (4, B, H). The shapes fit, but rows of the batch end up in other
    blocks, because reshape keeps the order in memory. Split along the axis of the columns instead.
    """
    z = x @ W.T + prev_h @ U.T + b
    a, i, f, o = z.reshape(4, len(x), -1)
    return _step(a, i, f, o, prev_c)


def hidden_without_tanh(x, prev_h, prev_c, W, U, b):
    """ja: 隠れ状態にセルの値をそのまま出している。セルは足し算で育つので、値に上限がない。
    出力ゲートを掛ける前に、セルを -1 から 1 の範囲に押し込む関数を通そう。
    en: The hidden state passes the cell on as it is. A cell grows by addition and has no bound;
    before the output gate acts it goes through the function that brings it between -1 and 1.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    c, _ = _step(a, i, f, o, prev_c)
    return c, _sigmoid(o) * c


def candidate_by_sigmoid(x, prev_h, prev_c, W, U, b):
    """ja: 候補 a にもシグモイド関数を使っている。これではセルに負の値を書き込めない。
    シグモイド関数は「どれだけ通すか」、tanh は「何を書くか」を表す。候補の関数を替えよう。
    en: The candidate a goes through the sigmoid as well, so nothing negative can be written into
    the cell. A sigmoid says how much passes, tanh says what is written: give the candidate the
    other function.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    c = _sigmoid(i) * _sigmoid(a) + _sigmoid(f) * prev_c
    return c, _sigmoid(o) * np.tanh(c)


def gates_by_tanh(x, prev_h, prev_c, W, U, b):
    """ja: ゲートに tanh を使っている。ゲートは通す割合なので、0 から 1 の値でなければならない。
    負になるゲートは記憶の符号を反転させてしまう。ゲートの関数を替えよう。
    en: The gates go through tanh. A gate is the share that passes and must lie between 0 and 1; a
    negative one would turn the sign of the memory. Give the gates the other function.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    c = np.tanh(i) * np.tanh(a) + np.tanh(f) * prev_c
    return c, np.tanh(o) * np.tanh(c)


def no_forget_gate(x, prev_h, prev_c, W, U, b):
    """ja: 前のセルをそのまま足していて、忘却ゲートが使われていない。
    1997年の最初の形はそうだったが、この問題では、前のセルを残す割合をゲートが決める。
    en: The old cell is added whole and the forget gate is unused. That was the form of 1997; in
    this exercise a gate decides what share of the old cell is kept.
    """
    a, i, _, o = _blocks(x, prev_h, W, U, b)
    c = _sigmoid(i) * np.tanh(a) + prev_c
    return c, _sigmoid(o) * np.tanh(c)


def memory_dropped(x, prev_h, prev_c, W, U, b):
    """ja: 新しいセルに前のセルが入っていない。これでは時刻をまたいで何も覚えられない。
    書き込む分に、前のセルのうち残す分を足そう。
    en: The new cell contains nothing of the old one, so nothing is remembered from step to step.
    To what is written, add what is kept of the previous cell.
    """
    a, i, _, o = _blocks(x, prev_h, W, U, b)
    c = _sigmoid(i) * np.tanh(a)
    return c, _sigmoid(o) * np.tanh(c)


def gates_coupled(x, prev_h, prev_c, W, U, b):
    """ja: 前のセルを残す割合を、入力ゲートの残り（1から引いた値）にしている。
    これはGRUのような結合である。LSTMの忘却ゲートは独立で、自分のブロック f を持つ。
    en: The share of the old cell is what the input gate leaves of 1. That couples the two as a GRU
    does; the forget gate of an LSTM is independent and has a block of its own, f.
    """
    a, i, _, o = _blocks(x, prev_h, W, U, b)
    write = _sigmoid(i)
    c = write * np.tanh(a) + (1 - write) * prev_c
    return c, _sigmoid(o) * np.tanh(c)


def output_gate_writes(x, prev_h, prev_c, W, U, b):
    """ja: 候補に出力ゲートを掛けている。出力ゲートは、セルをどれだけ隠れ状態に見せるかを決める。
    書き込む量を決める別のゲートがあるはずである。
    en: The candidate is multiplied by the output gate. That gate decides how much of the cell is
    shown in the hidden state; another one decides how much is written.
    """
    a, _, f, o = _blocks(x, prev_h, W, U, b)
    return _step(a, o, f, o, prev_c)


def output_of_old_cell(x, prev_h, prev_c, W, U, b):
    """ja: 隠れ状態を、更新する前のセルから計算している。これでは今の入力が1時刻遅れて現れる。
    先に c を更新し、その新しい c を使おう。
    en: The hidden state is computed from the cell before its update, so the present input would
    show one step late. Update c first and use the new one.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    c, _ = _step(a, i, f, o, prev_c)
    return c, _sigmoid(o) * np.tanh(prev_c)


def tanh_before_split(x, prev_h, prev_c, W, U, b):
    """ja: 四つに分ける前の総入力に tanh を掛けていて、各ブロックが二重に活性化される。
    ゲートは σ(-1) から σ(1)、約 0.27 から 0.73 の間でしか動けない。総入力は線形のまま分割しよう。
    en: tanh is applied to the pre-activations before the split, so every block is activated twice
    and a gate moves only between σ(-1) and σ(1), about 0.27 to 0.73. Split the linear sum as it is.
    """
    a, i, f, o = (np.tanh(block) for block in _blocks(x, prev_h, W, U, b))
    return _step(a, i, f, o, prev_c)


def sigmoid_before_split(x, prev_h, prev_c, W, U, b):
    """ja: 四つに分ける前の総入力にシグモイド関数を掛けていて、各ブロックが二重に活性化される。
    これではゲートは必ず 0.5 以上になり、閉じることができない。総入力は線形のまま分割しよう。
    en: The sigmoid is applied to the pre-activations before the split, so every block is activated
    twice; a gate is then never below 0.5 and cannot close. Split the linear sum as it is.
    """
    a, i, f, o = (_sigmoid(block) for block in _blocks(x, prev_h, W, U, b))
    return _step(a, i, f, o, prev_c)


def hidden_first(x, prev_h, prev_c, W, U, b):
    """ja: 返す順が (h, c) になっている。PyTorch はその順だが、この問題はセル状態が先である。
    計算の中身は正しいので、返り値の順だけを直そう。
    en: You return (h, c). PyTorch does so, but here the cell state comes first. The computation is
    right: only the order of what is returned has to change.
    """
    c, h = _step(*_blocks(x, prev_h, W, U, b), prev_c)
    return h, c


def bias_forgotten(x, prev_h, prev_c, W, U, b):
    """ja: バイアス b が使われていない。総入力は三つの項の和である。
    en: The bias b is not used. The pre-activation is a sum of three terms.
    """
    return _step(*_blocks(x, prev_h, W, U, np.zeros_like(b)), prev_c)


def recurrence_forgotten(x, prev_h, prev_c, W, U, b):
    """ja: ゲートと候補が入力 x だけから決まり、1時刻前の隠れ状態が使われていない。
    総入力に、再帰の重みを通した項も足そう。
    en: Gates and candidate depend on x alone; the hidden state of the step before is not used. Add
    the term that goes through the recurrent weights.
    """
    return _step(*_blocks(x, np.zeros_like(prev_h), W, U, b), prev_c)


def weights_exchanged(x, prev_h, prev_c, W, U, b):
    """ja: W と U が入れ替わっている。大きさが等しいときだけ動き、値は誤りである。
    この問題では W が入力に、U が1時刻前の隠れ状態に掛かる。逆の記号を使う資料もある。
    en: W and U are exchanged. This runs only where the sizes are equal, with wrong values. Here W
    belongs to the input and U to the previous hidden state; some texts name them the other way.
    """
    return _step(*_blocks(x, prev_h, U, W, b), prev_c)


def forget_bias_added(x, prev_h, prev_c, W, U, b):
    """ja: 忘却ゲートの総入力に 1 を足している。これは学習の初期値の工夫で、計算式の一部ではない。
    必要ならそれは b の中に入っている。ここでは何も足さないこと。
    en: You add 1 to the forget gate's pre-activation. That is a trick of initialisation and no part
    of the step; where it is wanted, b already holds it. Add nothing here.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    return _step(a, i, f + 1, o, prev_c)


def sigmoid_overflows(x, prev_h, prev_c, W, U, b):
    """ja: シグモイド関数を、正の指数どうしの割り算で計算している。
    総入力が 710 を超えると指数が inf になり、inf / inf から nan が生じる。
    指数の肩が正にならない形に変えよう。
    en: Your sigmoid divides one growing exponential by another. Above 710 the exponential is inf,
    and inf / inf is nan. Use a form whose exponent is never positive.
    """
    with np.errstate(all="ignore"):
        a, i, f, o = _blocks(x, prev_h, W, U, b)
        i, f, o = (np.exp(gate) / (1 + np.exp(gate)) for gate in (i, f, o))
        c = i * np.tanh(a) + f * prev_c
        return c, o * np.tanh(c)


def cell_updated_in_place(x, prev_h, prev_c, W, U, b):
    """ja: 値は正しいが、引数 prev_c を書き換えている。`*=` や `+=` は元の配列を変える。
    逆伝播では前の時刻のセルが再び必要になる。新しい配列を作ろう。
    en: The values are right, but prev_c, an argument, has been changed: `*=` and `+=` write into
    the caller's array. Backpropagation needs the old cell again. Make a new array.
    """
    a, i, f, o = _blocks(x, prev_h, W, U, b)
    prev_c *= _sigmoid(f)
    prev_c += _sigmoid(i) * np.tanh(a)
    return prev_c, _sigmoid(o) * np.tanh(prev_c)
