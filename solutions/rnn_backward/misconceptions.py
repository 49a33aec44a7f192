"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def activation_not_differentiated(xs, h0, W, U, b, dhs):
    """ja: tanh の微分を掛けていない。誤差は各時刻で活性化関数を逆向きに通るので、その微分が要る。
    en: The derivative of tanh is missing. At every step the error passes the activation backwards,
    which multiplies by its derivative.
    """
    return _backward(xs, h0, W, U, b, dhs, slope=np.ones_like)


def slope_without_square(xs, h0, W, U, b, dhs):
    """ja: tanh の微分を 1 - h としている。tanh の微分は状態の2乗を使って表される。
    en: The derivative of tanh is taken as 1 - h. In terms of the state it needs the square.
    """
    return _backward(xs, h0, W, U, b, dhs, slope=lambda h: 1 - h)


def slope_of_sigmoid(xs, h0, W, U, b, dhs):
    """ja: h(1 - h) を掛けている。これはシグモイドの微分である。活性化は tanh であることを確かめよ
    う。
    en: The error is multiplied by h(1 - h), the derivative of the sigmoid. The activation here is
    tanh.
    """
    return _backward(xs, h0, W, U, b, dhs, slope=lambda h: h * (1 - h))


def tanh_applied_twice(xs, h0, W, U, b, dhs):
    """ja: 微分の式に状態をもう一度 tanh に通してから入れている。h はすでに tanh の値なので、そのま
    ま2乗すればよい。
    en: The state is put through tanh once more before it enters the derivative. h is a value of
    tanh already.
    """
    return _backward(xs, h0, W, U, b, dhs, slope=lambda h: 1 - np.tanh(h) ** 2)


def slope_of_previous_state(xs, h0, W, U, b, dhs):
    """ja: tanh の微分に1つ前の時刻の状態を使っている。微分は、その時刻の tanh が出した値、つまり更
    新後の状態でとる。
    en: The derivative of tanh is taken at the state one step earlier. It belongs to the value that
    this step's tanh gave: the state after the update.
    """
    states = _states(xs, h0, W, U, b)
    return _backward(xs, h0, W, U, b, dhs, outputs=states[:-1])


def slope_skipped_for_future(xs, h0, W, U, b, dhs):
    """ja: 先の時刻から戻ってきた誤差に tanh の微分を掛けていない。`dhs` の分と先に足し合わせ、その
    和に掛けよう。
    en: What comes back from later steps is not multiplied by the derivative of tanh. Add it to the
    part from `dhs` first, then multiply the sum.
    """
    states = _states(xs, h0, W, U, b)
    dxs, dW, dU, db = (np.zeros(a.shape) for a in (xs, W, U, b))
    dh = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        du = dhs[:, t] * (1 - states[t + 1] ** 2) + dh
        dxs[:, t] = du @ W
        dW += du.T @ xs[:, t]
        dU += du.T @ states[t]
        db += du.sum(axis=0)
        dh = du @ U
    return dxs, dh, dW, dU, db


def future_ignored(xs, h0, W, U, b, dhs):
    """ja: 先の時刻から戻ってくる誤差を加えていない。h_t は次の時刻の入力でもあるので、`dhs` の分だ
    けでは足りない。
    en: What comes back from later steps is never added. h_t enters the next step, too, so the part
    in `dhs` is not all.
    """
    dxs, _, dW, dU, db = _backward(xs, h0, W, U, b, dhs, back=np.zeros_like(U))
    first = dhs[:, 0] * (1 - _states(xs, h0, W, U, b)[1] ** 2)
    return dxs, first @ U, dW, dU, db


def only_last_error(xs, h0, W, U, b, dhs):
    """ja: 最後の時刻の誤差だけを使っている。途中の時刻の `dhs` も、それぞれの時刻で加える。
    en: Only the error of the last step is used. `dhs` of the steps before counts, too, each at its
    own step.
    """
    last = np.zeros_like(dhs)
    last[:, -1] = dhs[:, -1]
    return _backward(xs, h0, W, U, b, last)


def back_through_u_transposed(xs, h0, W, U, b, dhs):
    """ja: 誤差を前の状態へ戻すときに U の転置を掛けている。順伝播が h @ U.T なら、逆伝播ではその逆
    の向きになる。
    en: On its way to the previous state the error is multiplied by U transposed. Where the forward
    pass has h @ U.T the way back turns it round.
    """
    return _backward(xs, h0, W, U, b, dhs, back=U.T)


def dxs_through_w_transposed(xs, h0, W, U, b, dhs):
    """ja: dxs で W の転置を掛けている。I = H のときだけ動いてしまう。(B, H) から (B, I) へ戻す向き
    を形で確かめよう。
    en: For dxs, W is transposed, which runs only where I = H. Check with shapes which way leads
    from (B, H) to (B, I).
    """
    du = _deltas(xs, h0, W, U, b, dhs)
    _, dh0, dW, dU, db = _backward(xs, h0, W, U, b, dhs)
    return du @ W.T, dh0, dW, dU, db


def du_with_present_state(xs, h0, W, U, b, dhs):
    """ja: dU に同じ時刻の状態を使っている。U に入ったのは1つ前の時刻の状態である。
    en: dU is built with the state of the same step. What entered U is the state one step earlier.
    """
    states = _states(xs, h0, W, U, b)
    return _backward(xs, h0, W, U, b, dhs, before=states[1:])


def first_state_wraps_around(xs, h0, W, U, b, dhs):
    """ja: 最初の時刻の dU に、h0 ではなく系列の最後の状態を使っている。添字が -1 になると NumPy は
    末尾を返す。
    en: At the first step dU takes the last state of the sequence in place of h0: NumPy takes index
    -1 as the end.
    """
    states = _states(xs, h0, W, U, b)
    return _backward(xs, h0, W, U, b, dhs, before=states[-1:] + states[1:])


def initial_state_missing_in_du(xs, h0, W, U, b, dhs):
    """ja: 最初の時刻で dU に何も足していない。それでよいのは h0 が 0 のときだけである。
    en: The first step adds nothing to dU. That is right only where h0 is zero.
    """
    states = _states(xs, h0, W, U, b)
    before = [np.zeros(h0.shape), *states[1:]]
    return _backward(xs, h0, W, U, b, dhs, before=before)


def initial_state_ignored(xs, h0, W, U, b, dhs):
    """ja: 順伝播も逆伝播も 0 の状態から始めている。最初の時刻の前の状態は h0 である。
    en: Both passes start from a zero state. The state before the first step is h0.
    """
    return _backward(xs, np.zeros(h0.shape), W, U, b, dhs)


def dh0_stops_at_first_state(xs, h0, W, U, b, dhs):
    """ja: dh0 として最初の時刻の状態での誤差を返している。h0 に届くには、さらに tanh と U を逆向き
    に通らなければならない。
    en: dh0 is the error at the first step's state. To reach h0 it still has to pass tanh and U
    backwards.
    """
    du = _deltas(xs, h0, W, U, b, dhs)
    dxs, _, dW, dU, db = _backward(xs, h0, W, U, b, dhs)
    later = du[:, 1] @ U if xs.shape[1] > 1 else 0
    return dxs, dhs[:, 0] + later, dW, dU, db


def dh0_is_zero(xs, h0, W, U, b, dhs):
    """ja: dh0 が 0 のままである。最後に前の状態へ流れた誤差が h0 の勾配になる。
    en: dh0 stays zero. What flows to the state before the first step is the gradient of h0.
    """
    dxs, dh0, dW, dU, db = _backward(xs, h0, W, U, b, dhs)
    return dxs, np.zeros_like(dh0), dW, dU, db


def weights_overwritten_each_step(xs, h0, W, U, b, dhs):
    """ja: dW、dU、db が時刻ごとに上書きされ、最初の時刻の分しか残っていない。重みは全時刻で共有され
    るので、寄与を足していこう。
    en: dW, dU and db are overwritten at each step, and only the first step's part remains. All
    steps share the weights: add their contributions up.
    """
    du = _deltas(xs, h0, W, U, b, dhs)[:, 0]
    dxs, dh0, *_ = _backward(xs, h0, W, U, b, dhs)
    return dxs, dh0, du.T @ xs[:, 0], du.T @ h0, du.sum(axis=0)


def db_averaged(xs, h0, W, U, b, dhs):
    """ja: db をバッチで平均している。dW や dU と同じく、標本についても和をとる。
    en: db is averaged over the batch. Like dW and dU it is a sum over the samples.
    """
    dxs, dh0, dW, dU, db = _backward(xs, h0, W, U, b, dhs)
    return dxs, dh0, dW, dU, db / len(xs)


def divided_by_batch(xs, h0, W, U, b, dhs):
    """ja: dW、dU、db を B で割っている。平均の係数があるとしても、`dhs` にもう入っている。
    和をとるだけでよい。
    en: dW, dU and db are divided by B. The factor of a mean, if there is one, is in `dhs` already.
    Contributions are only added.
    """
    dxs, dh0, *gradients = _backward(xs, h0, W, U, b, dhs)
    return dxs, dh0, *(gradient / len(xs) for gradient in gradients)


def divided_by_time(xs, h0, W, U, b, dhs):
    """ja: dW、dU、db を T で割っている。時刻についての寄与は平均せず、足すだけである。
    en: dW, dU and db are divided by T. Contributions of the steps are added, not averaged.
    """
    dxs, dh0, *gradients = _backward(xs, h0, W, U, b, dhs)
    return dxs, dh0, *(gradient / xs.shape[1] for gradient in gradients)


def bias_missing_forward(xs, h0, W, U, b, dhs):
    """ja: 順伝播で b を足していない。状態が変わるので、すべての勾配が変わる。
    en: The forward pass leaves b out. That changes the states and with them every gradient.
    """
    return _backward(xs, h0, W, U, np.zeros_like(b), dhs)


def upstream_overwritten(xs, h0, W, U, b, dhs):
    """ja: 値は正しいが、先の時刻から戻った誤差を引数 dhs に足し込んでいる。呼び出し側の配列が変わる
    ので、別の変数で持とう。
    en: The values are right, but what comes back from later steps is added into the argument dhs,
    and the caller's array changes. Keep it in a variable of your own.
    """
    gradients = _backward(xs, h0, W, U, b, dhs)
    du = _deltas(xs, h0, W, U, b, dhs)
    for t in range(xs.shape[1] - 1):
        dhs[:, t] += du[:, t + 1] @ U
    dhs[:, -1] *= 1 - _states(xs, h0, W, U, b)[-1] ** 2
    return gradients


def _states(xs, h0, W, U, b):
    states = [h0]
    for t in range(xs.shape[1]):
        states.append(np.tanh(xs[:, t] @ W.T + states[t] @ U.T + b))
    return states


def _deltas(xs, h0, W, U, b, dhs, slope=None, back=None, outputs=None):
    """Errors before the activation, right except for what is given."""
    states = _states(xs, h0, W, U, b)
    outputs = states[1:] if outputs is None else outputs
    slope = (lambda h: 1 - h**2) if slope is None else slope
    back = U if back is None else back
    du = np.zeros(dhs.shape)
    dh = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        du[:, t] = (dhs[:, t] + dh) * slope(outputs[t])
        dh = du[:, t] @ back
    return du


def _backward(xs, h0, W, U, b, dhs, before=None, back=None, **changes):
    du = _deltas(xs, h0, W, U, b, dhs, back=back, **changes)
    back = U if back is None else back
    before = _states(xs, h0, W, U, b) if before is None else before
    dW, dU = np.zeros(W.shape), np.zeros(U.shape)
    for t in range(xs.shape[1]):
        dW += du[:, t].T @ xs[:, t]
        dU += du[:, t].T @ before[t]
    return du @ W, du[:, 0] @ back, dW, dU, du.sum(axis=(0, 1))
