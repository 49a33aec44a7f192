"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _forward(x, h, c, W, U, b):
    """The activated blocks and the tanh of the new cell."""
    a, i, f, o = np.split(x @ W.T + h @ U.T + b, 4, axis=1)
    a, i, f, o = np.tanh(a), _sigmoid(i), _sigmoid(f), _sigmoid(o)
    return a, i, f, o, np.tanh(i * a + f * c)


def _at_new_cell(o, s, dc_next, dh_next):
    return dc_next + dh_next * o * (1 - s**2)


def _blocks(a, i, f, o, s, c, d_new, dh_next):
    return (
        d_new * i * (1 - a**2),
        d_new * a * i * (1 - i),
        d_new * c * f * (1 - f),
        dh_next * s * o * (1 - o),
    )


def _collect(x, h, W, U, blocks, dc):
    dz = np.concatenate(blocks, axis=1)
    return dz @ W, dz @ U, dc, dz.T @ x, dz.T @ h, dz.sum(axis=0)


def _right(x, h, c, W, U, b, dc_next, dh_next):
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, d_new, dh_next), d_new * f)


def cell_gradient_ignored(x, h, c, W, U, b, dc_next, dh_next):
    """ja: dc_next を使っていない。新しいセルは h' を通るほかに次の時刻へ直接渡るので、
    その道からも勾配が戻ってくる。
    en: dc_next is not used. Besides feeding h', the new cell goes straight to the next step, and a
    gradient comes back by that road as well.
    """
    return _right(x, h, c, W, U, b, np.zeros_like(dc_next), dh_next)


def hidden_gradient_not_in_cell(x, h, c, W, U, b, dc_next, dh_next):
    """ja: dh_next が新しいセルに戻っていない。h' は c' から作られるので、h' の勾配は出力ゲートだけ
    でなく c' にも流れる。
    en: dh_next never reaches the new cell. h' is made from c', so its gradient flows to c' and not
    only to the output gate.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, dc_next, dh_next), dc_next * f)


def output_tanh_not_derived(x, h, c, W, U, b, dc_next, dh_next):
    """ja: h' から c' に戻るときに tanh の微分を掛けていない。h' はセルそのものではなく、
    その tanh に出力ゲートを掛けたものである。
    en: The way from h' back to c' lacks the derivative of tanh. h' is not the cell itself but its
    tanh, times the output gate.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = dc_next + dh_next * o
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, d_new, dh_next), d_new * f)


def output_tanh_of_cell_value(x, h, c, W, U, b, dc_next, dh_next):
    """ja: tanh の微分に、tanh の値ではなくセルの値そのものを入れている。1 から2乗を引く形の式が
    使えるのは、引くものが tanh の出力のときである。
    en: The derivative of tanh is taken with the cell's value where the value of tanh belongs. The
    form with 1 minus a square needs the output of tanh, not its input.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = dc_next + dh_next * o * (1 - (i * a + f * c) ** 2)
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, d_new, dh_next), d_new * f)


def output_gate_missing_on_way_back(x, h, c, W, U, b, dc_next, dh_next):
    """ja: h' から c' に戻るときに出力ゲートを掛けていない。順伝播で掛けたゲートは、逆伝播でも
    同じ道で掛かる。
    en: The way from h' back to c' lacks the output gate. A gate that multiplied on the way forward
    multiplies on the same road backward.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = dc_next + dh_next * (1 - s**2)
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, d_new, dh_next), d_new * f)


def forget_gate_with_new_cell(x, h, c, W, U, b, dc_next, dh_next):
    """ja: 忘却ゲートの勾配に新しいセルを使っている。順伝播で忘却ゲートが掛かったのは、
    1時刻前のセルである。
    en: The forget gate's gradient uses the new cell. What the gate multiplied on the way forward
    is the cell of the step before.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    blocks = _blocks(a, i, f, o, s, i * a + f * c, d_new, dh_next)
    return _collect(x, h, W, U, blocks, d_new * f)


def gate_derivatives_missing(x, h, c, W, U, b, dc_next, dh_next):
    """ja: ゲートの勾配がシグモイド関数の出力で止まっていて、その微分が掛かっていない。
    重みに届くのは総入力の勾配である。
    en: The gates' gradients stop at the output of the sigmoid and lack its derivative. The weights
    are reached through the pre-activations.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    blocks = d_new * i * (1 - a**2), d_new * a, d_new * c, dh_next * s
    return _collect(x, h, W, U, blocks, d_new * f)


def candidate_derivative_missing(x, h, c, W, U, b, dc_next, dh_next):
    """ja: 候補の勾配に tanh の微分が掛かっていない。候補も活性化関数を通っている。
    en: The candidate's gradient lacks the derivative of tanh. The candidate goes through an
    activation as well.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    _, di, df, do = _blocks(a, i, f, o, s, c, d_new, dh_next)
    return _collect(x, h, W, U, (d_new * i, di, df, do), d_new * f)


def candidate_with_sigmoid_rule(x, h, c, W, U, b, dc_next, dh_next):
    """ja: 候補にもシグモイド関数の微分の式を使っている。候補の活性化関数は tanh なので、
    微分の形が違う。
    en: The candidate is treated with the derivative of the sigmoid. Its activation is tanh, whose
    derivative looks different.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    _, di, df, do = _blocks(a, i, f, o, s, c, d_new, dh_next)
    return _collect(x, h, W, U, (d_new * i * a * (1 - a), di, df, do), d_new * f)


def gates_with_tanh_rule(x, h, c, W, U, b, dc_next, dh_next):
    """ja: ゲートに tanh の微分の式（1 から2乗を引く形）を使っている。ゲートはシグモイド関数である。
    en: The gates are treated with the derivative of tanh (1 minus a square). A gate is a sigmoid.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    blocks = (
        d_new * i * (1 - a**2),
        d_new * a * (1 - i**2),
        d_new * c * (1 - f**2),
        dh_next * s * (1 - o**2),
    )
    return _collect(x, h, W, U, blocks, d_new * f)


def cell_gradient_not_gated(x, h, c, W, U, b, dc_next, dh_next):
    """ja: dc に忘却ゲートが掛かっていない。前のセルは忘却ゲートで絞られて新しいセルに入ったので、
    勾配も同じだけ絞られる。
    en: dc lacks the forget gate. The old cell entered the new one damped by that gate, and its
    gradient is damped as much.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, d_new, dh_next), d_new)


def cell_gradient_from_next_only(x, h, c, W, U, b, dc_next, dh_next):
    """ja: dc を dc_next だけから作っている。h' を通って新しいセルに戻った勾配も、
    同じように前のセルへ流れる。
    en: dc is made from dc_next alone. What came back to the new cell through h' goes on to the old
    cell in the same way.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    return _collect(x, h, W, U, _blocks(a, i, f, o, s, c, d_new, dh_next), dc_next * f)


def input_and_candidate_partners_exchanged(x, h, c, W, U, b, dc_next, dh_next):
    """ja: 候補と入力ゲートの勾配で、掛ける相手が違う。積の微分では、候補には入力ゲートが、
    入力ゲートには候補が掛かる。
    en: Candidate and input gate have the wrong partners in their gradients. By the product rule
    the candidate's is the input gate, and the other way round.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    _, _, df, do = _blocks(a, i, f, o, s, c, d_new, dh_next)
    blocks = d_new * a * (1 - a**2), d_new * i * i * (1 - i), df, do
    return _collect(x, h, W, U, blocks, d_new * f)


def pytorch_order(x, h, c, W, U, b, dc_next, dh_next):
    """ja: ブロックを PyTorch の i, f, g, o の順に並べている。この問題では、分けるときも勾配を
    つなぐときも a, i, f, o の順である。
    en: The blocks are in PyTorch's order i, f, g, o. Here the order is a, i, f, o, both where you
    split and where you join the gradients.
    """

    def turned(array):
        i, f, a, o = np.split(array, 4)
        return np.concatenate([a, i, f, o])

    def back(array):
        a, i, f, o = np.split(array, 4)
        return np.concatenate([i, f, a, o])

    W, U, b = turned(W), turned(U), turned(b)
    *states, dW, dU, db = _right(x, h, c, W, U, b, dc_next, dh_next)
    return *states, back(dW), back(dU), back(db)


def averaged_over_batch(x, h, c, W, U, b, dc_next, dh_next):
    """ja: 重みの勾配を B で割っている。損失の係数は、届いた勾配にもう入っている。バッチについては
    和をとるだけでよい。
    en: The weights' gradients are divided by B. The factors of the loss are in the incoming
    gradients already; over the batch, contributions are only added.
    """
    dx, dh, dc, dW, dU, db = _right(x, h, c, W, U, b, dc_next, dh_next)
    return dx, dh, dc, dW / len(x), dU / len(x), db / len(x)


def bias_not_summed(x, h, c, W, U, b, dc_next, dh_next):
    """ja: db がバッチについて足されておらず、形が (B, 4H) のままである。
    バイアスは全標本に共通なので、その勾配は標本ごとの分の和になる。
    en: db is not summed over the batch and still has shape (B, 4H). All samples share the bias, so
    its gradient is the sum of their contributions.
    """
    a, i, f, o, s = _forward(x, h, c, W, U, b)
    d_new = _at_new_cell(o, s, dc_next, dh_next)
    blocks = _blocks(a, i, f, o, s, c, d_new, dh_next)
    collected = _collect(x, h, W, U, blocks, d_new * f)
    return *collected[:-1], np.concatenate(blocks, axis=1)


def states_exchanged(x, h, c, W, U, b, dc_next, dh_next):
    """ja: dh と dc の順が入れ替わっている。引数の並びに合わせ、x, h, c, W, U, b の順に返そう。
    en: dh and dc come back in exchanged order. Follow the order of the arguments: x, h, c, W, U, b.
    """
    dx, dh, dc, *weights = _right(x, h, c, W, U, b, dc_next, dh_next)
    return dx, dc, dh, *weights


def cell_gradient_in_place(x, h, c, W, U, b, dc_next, dh_next):
    """ja: 値は正しいが、`+=` で引数 dc_next を書き換えている。新しい配列を作ろう。
    en: The values are right, but `+=` has changed dc_next, an argument. Make a new array.
    """
    result = _right(x, h, c, W, U, b, dc_next, dh_next)
    _, _, _, o, s = _forward(x, h, c, W, U, b)
    dc_next += dh_next * o * (1 - s**2)
    return result
