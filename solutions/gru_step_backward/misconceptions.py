"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import gru_step_backward as _right
from reference import sigmoid as _sigmoid


def _forward(x, h, W_r, U_r, W_z, U_z, W, U):
    r = _sigmoid(x @ W_r.T + h @ U_r.T)
    z = _sigmoid(x @ W_z.T + h @ U_z.T)
    return r, z, np.tanh(x @ W.T + (r * h) @ U.T)


def _errors(r, z, h_bar, h, U, dh_next):
    """Gradients at the pre-activations of z and of the candidate, at r * h, and of r."""
    d_z = dh_next * (h_bar - h) * z * (1 - z)
    d_a = dh_next * z * (1 - h_bar**2)
    d_seen = d_a @ U
    return d_z, d_a, d_seen, d_seen * h * r * (1 - r)


def _collect(x, h, weights, d_r, d_z, d_a, seen, dh):
    """All gradients; dh is what reaches h other than through the two gates."""
    W_r, U_r, W_z, U_z, W, _ = weights
    dx = d_r @ W_r + d_z @ W_z + d_a @ W
    dh = dh + d_r @ U_r + d_z @ U_z
    return dx, dh, d_r.T @ x, d_r.T @ h, d_z.T @ x, d_z.T @ h, d_a.T @ x, d_a.T @ seen


def direct_path_forgotten(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: dh に、h が h' へ直接入る道の分がない。この道こそ、GRUで勾配が遠くまで届く理由である。
    en: dh lacks the share of the direct road from h to h', the very road on which gradients of a
    GRU reach far.
    """
    _, z, _ = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    dx, dh, *others = _right(x, h, W_r, U_r, W_z, U_z, W, U, dh_next)
    return dx, dh - dh_next * (1 - z), *others


def direct_path_not_gated(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 直接の道の勾配にゲートが掛かっていない。古い状態は、
    順伝播で係数を掛けられて h' に入った。
    en: The gradient of the direct road is not gated. On the way forward the old state entered h'
    with a coefficient.
    """
    _, z, _ = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    dx, dh, *others = _right(x, h, W_r, U_r, W_z, U_z, W, U, dh_next)
    return dx, dh + dh_next * z, *others


def update_gate_sees_state_only(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 更新ゲートの勾配に h だけを掛けている。z は h' の式に2回現れ、一方では候補に、他方では
    負の符号で古い状態に掛かる。
    en: The update gate's gradient is multiplied by h alone. z appears twice in the formula of h':
    with the candidate, and with a minus sign with the old state.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    _, d_a, d_seen, d_r = _errors(r, z, h_bar, h, U, dh_next)
    d_z = dh_next * h * z * (1 - z)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_r, d_z, d_a, r * h, dh)


def update_gate_sees_candidate_only(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 更新ゲートの勾配に候補だけを掛けている。z が増えると、
    候補が増えるとともに古い状態が減る。その分が抜けている。
    en: The update gate's gradient is multiplied by the candidate alone. A larger z brings more of
    the candidate and less of the old state; that second part is missing.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    _, d_a, d_seen, d_r = _errors(r, z, h_bar, h, U, dh_next)
    d_z = dh_next * h_bar * z * (1 - z)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_r, d_z, d_a, r * h, dh)


def update_gate_sign_reversed(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 更新ゲートの勾配の符号が逆である。z が増えると h' は候補に近づく。
    en: The update gate's gradient has the wrong sign. As z grows, h' comes nearer to the candidate.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    d_z, d_a, d_seen, d_r = _errors(r, z, h_bar, h, U, dh_next)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_r, -d_z, d_a, r * h, dh)


def update_reversed(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: z と 1 - z が逆のGRUの勾配になっている。PyTorch の z は古い状態を残す割合だが、
    この問題の z は候補を採る割合である。
    en: These are the gradients of a GRU with z and 1 - z exchanged. In PyTorch z is the share of
    the old state, here it is the share of the candidate.
    """
    result = _right(x, h, W_r, U_r, -W_z, -U_z, W, U, dh_next)
    return *result[:4], -result[4], -result[5], *result[6:]


def reset_after_product(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: リセットゲートが行列積の後に掛かるGRU（PyTorch の形）の勾配になっている。
    この問題では、先に h を絞り、それを U に通す。
    en: These are the gradients of a GRU whose reset gate acts after the product, as in PyTorch.
    Here it damps h first, and the result goes through U.
    """
    r, z, _ = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    h_bar = np.tanh(x @ W.T + r * (h @ U.T))
    d_z, d_a, _, _ = _errors(r, z, h_bar, h, U, dh_next)
    d_r = d_a * (h @ U.T) * r * (1 - r)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + (d_a * r) @ U
    *others, _ = _collect(x, h, weights, d_r, d_z, d_a, r * h, dh)
    return *others, (d_a * r).T @ h


def du_with_whole_state(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: dU に h をそのまま使っている。U に入ったのは、リセットゲートで絞られた状態である。
    en: dU is built with h as it is. What entered U is the state damped by the reset gate.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    d_z, d_a, d_seen, d_r = _errors(r, z, h_bar, h, U, dh_next)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_r, d_z, d_a, h, dh)


def reset_missing_on_way_back(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 候補から h に戻るときにリセットゲートを掛けていない。順伝播で掛けたゲートは、逆伝播でも
    同じ道で掛かる。
    en: The way from the candidate back to h lacks the reset gate. A gate that multiplied on the
    way forward multiplies on the same road backward.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    d_z, d_a, d_seen, d_r = _errors(r, z, h_bar, h, U, dh_next)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen
    return _collect(x, h, weights, d_r, d_z, d_a, r * h, dh)


def state_in_gates_forgotten(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: dh に、二つのゲートを通る道の分がない。r と z も h から計算されている。
    en: dh lacks the roads through the two gates. r and z are computed from h as well.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    _, _, d_seen, _ = _errors(r, z, h_bar, h, U, dh_next)
    dx, _, *others = _right(x, h, W_r, U_r, W_z, U_z, W, U, dh_next)
    return dx, dh_next * (1 - z) + d_seen * r, *others


def reset_gate_without_state(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: リセットゲートの勾配に h が掛かっていない。r は h に掛かっているので、
    積の微分では h が相手になる。
    en: The reset gate's gradient lacks h. r multiplies h, so by the product rule h is its partner.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    d_z, d_a, d_seen, _ = _errors(r, z, h_bar, h, U, dh_next)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_seen * r * (1 - r), d_z, d_a, r * h, dh)


def recurrent_transposed_on_way_back(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 候補から戻るときに U の転置を掛けている。順伝播が U.T なら、
    逆伝播ではその逆の向きになる。
    en: The way back from the candidate uses U transposed. Where the forward step has U.T, the way
    back turns it round.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    d_z, d_a, d_seen, d_r = _errors(r, z, h_bar, h, U.T, dh_next)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_r, d_z, d_a, r * h, dh)


def candidate_derivative_missing(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 候補の勾配に tanh の微分が掛かっていない。
    en: The candidate's gradient lacks the derivative of tanh.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    d_z, _, _, _ = _errors(r, z, h_bar, h, U, dh_next)
    d_a = dh_next * z
    d_seen = d_a @ U
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_seen * h * r * (1 - r), d_z, d_a, r * h, dh)


def gate_derivatives_missing(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: ゲートの勾配がシグモイド関数の出力で止まっていて、その微分が掛かっていない。
    重みに届くのは総入力の勾配である。
    en: The gates' gradients stop at the output of the sigmoid and lack its derivative. The weights
    are reached through the pre-activations.
    """
    r, z, h_bar = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    _, d_a, d_seen, _ = _errors(r, z, h_bar, h, U, dh_next)
    weights, dh = (W_r, U_r, W_z, U_z, W, U), dh_next * (1 - z) + d_seen * r
    return _collect(x, h, weights, d_seen * h, dh_next * (h_bar - h), d_a, r * h, dh)


def averaged_over_batch(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 重みの勾配を B で割っている。損失の係数は dh_next にもう入っている。
    en: The weights' gradients are divided by B. The factors of the loss are in dh_next already.
    """
    dx, dh, *others = _right(x, h, W_r, U_r, W_z, U_z, W, U, dh_next)
    return dx, dh, *(gradient / len(x) for gradient in others)


def upstream_in_place(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """ja: 値は正しいが、`*=` などで引数 dh_next を書き換えている。新しい配列を作ろう。
    en: The values are right, but dh_next, an argument, has been changed, as `*=` does. Make a new
    array.
    """
    result = _right(x, h, W_r, U_r, W_z, U_z, W, U, dh_next)
    _, z, _ = _forward(x, h, W_r, U_r, W_z, U_z, W, U)
    dh_next *= 1 - z
    return result
