"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def one_step_too_many(xs, do, W, U, V, k):
    """ja: 1時刻多く遡っている。出力の時刻 t 自身を1つ目と数えるので、k = 1 では過去へ戻らない。
    en: Errors go back one step too far. The output's own step t counts as the first, so for k = 1
    nothing goes back at all.
    """
    return _truncated(xs, do, W, U, V, k + 1)


def one_step_too_few(xs, do, W, U, V, k):
    """ja: 遡る時刻が1つ足りない。出力の時刻 t も含めて k 個の時刻に誤差が届く。
    en: One step is missing. Counting the output's own step t, the error reaches k steps.
    """
    return _truncated(xs, do, W, U, V, k - 1)


def not_truncated(xs, do, W, U, V, k):
    """ja: 誤差を系列の先頭まで遡らせている。k が使われておらず、打ち切りのないBPTTになっている。
    en: Errors are followed to the start of the sequence. k is not used: this is BPTT without
    truncation.
    """
    return _truncated(xs, do, W, U, V, xs.shape[1])


def states_restart_in_window(xs, do, W, U, V, k):
    """ja: 順伝播まで打ち切り、窓の最初で状態を 0 に戻している。打ち切るのは誤差の流れだけで、状態は
    系列の先頭から引き継ぐ。
    en: The forward pass is truncated as well: states restart from 0 in every window. Only the flow
    of errors is cut; states are carried from the start of the sequence.
    """
    dW, dU, dV = _zeros(W, U, V)
    for t in range(xs.shape[1]):
        first = max(t - k + 1, 0)
        states = _states(xs[:, first : t + 1], W, U)
        dV += do[:, t].T @ states[-1]
        delta = do[:, t] @ V
        for s in range(t, first - 1, -1):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ states[s - first]
            delta = delta @ U
    return dW, dU, dV


def chunked(xs, do, W, U, V, k):
    """ja: 系列を長さ k の区間に切り、区間の中だけで逆伝播している。これも打ち切りBPTTと呼ばれるが、
    区間の先頭の出力は過去へ遡れない。ここでは出力ごとに k 時刻の窓をとる。
    en: The sequence is cut into chunks of length k, and errors stay within their chunk. That is
    called truncated BPTT as well, but outputs early in a chunk hardly go back. Here every output
    has a window of k steps of its own.
    """
    states = _states(xs, W, U)
    return _chunks(xs, do, W, U, V, k, lambda first: states[first])


def chunked_from_zero(xs, do, W, U, V, k):
    """ja: 系列を長さ k の区間に切り、区間ごとに状態も 0 から始めている。状態は系列全体で引き継ぎ、
    誤差は出力ごとに k 時刻の窓で遡らせる。
    en: The sequence is cut into chunks of length k that even start from a zero state. States are
    carried over the whole sequence, and each output has a window of k steps of its own.
    """
    return _chunks(xs, do, W, U, V, k, lambda first: np.zeros((len(xs), len(U))))


def last_outputs_only(xs, do, W, U, V, k):
    """ja: 最後の k 時刻の出力の誤差しか使っていない。どの時刻の出力も、それぞれ k 時刻ぶん遡る。
    en: Only the errors of the last k outputs are used. The output of every step goes back, over
    k steps each.
    """
    late = do.copy()
    late[:, : max(do.shape[1] - k, 0)] = 0
    return _truncated(xs, late, W, U, V, k)


def one_window_at_the_end(xs, do, W, U, V, k):
    """ja: 系列の最後の k 時刻だけで逆伝播し、それより前の時刻の入力を使っていない。打ち切りは
    出力ごとに行う。
    en: Back-propagation covers the last k steps of the sequence only, and inputs before them never
    count. Every output has a window of its own.
    """
    states = _states(xs, W, U)
    dW, dU, dV = _zeros(W, U, V)
    delta = np.zeros_like(states[0])
    for t in reversed(range(max(xs.shape[1] - k, 0), xs.shape[1])):
        delta = do[:, t] @ V + delta @ U
        dW += delta.T @ xs[:, t]
        dU += delta.T @ states[t]
        dV += do[:, t].T @ states[t + 1]
    return dW, dU, dV


def window_wraps_around(xs, do, W, U, V, k):
    """ja: 系列の先頭より前まで遡り、負の添字が系列の末尾を指している。先頭に着いたら止まろう。
    en: Errors go back beyond the start of the sequence, where negative indices mean its end. Stop
    at the first step.
    """
    states = _states(xs, W, U)
    dW, dU, dV = _zeros(W, U, V)
    steps = xs.shape[1]
    for t in range(steps):
        dV += do[:, t].T @ states[t + 1]
        delta = do[:, t] @ V
        for s in range(t, t - k, -1):
            dW += delta.T @ xs[:, s % steps]
            dU += delta.T @ states[s % len(states)]
            delta = delta @ U
    return dW, dU, dV


def first_state_wraps_around(xs, do, W, U, V, k):
    """ja: 最初の時刻で、前の状態として系列の最後の状態を使っている。添字が -1 になると NumPy は
    末尾を返す。最初の時刻の前の状態は 0 である。
    en: At the first step the last state of the sequence serves as the previous one: NumPy takes
    index -1 as the end. The state before the first step is 0.
    """
    states = _states(xs, W, U)
    return _truncated(xs, do, W, U, V, k, before=states[-1:] + states[1:])


def oldest_state_dropped(xs, do, W, U, V, k):
    """ja: 窓の最も古い時刻で dU に何も足していない。誤差はその時刻に届いているので、前の状態との
    積も dU に入る。止まるのはその先である。
    en: The oldest step of the window adds nothing to dU. The error has reached that step, so its
    product with the state before it counts. It goes no further only after that.
    """
    dW, _, dV = _truncated(xs, do, W, U, V, k)
    _, dU, _ = _truncated(xs, do, W, U, V, k - 1)
    return dW, dU, dV


def only_du_truncated(xs, do, W, U, V, k):
    """ja: dU は打ち切っているが、dW は系列の先頭まで遡っている。誤差が届く時刻は両者で同じである。
    en: dU is truncated, but dW goes back to the start. The error reaches the same steps for both.
    """
    dW, _, dV = _truncated(xs, do, W, U, V, xs.shape[1])
    _, dU, _ = _truncated(xs, do, W, U, V, k)
    return dW, dU, dV


def only_dw_truncated(xs, do, W, U, V, k):
    """ja: dW は打ち切っているが、dU は系列の先頭まで遡っている。誤差が届く時刻は両者で同じである。
    en: dW is truncated, but dU goes back to the start. The error reaches the same steps for both.
    """
    _, dU, dV = _truncated(xs, do, W, U, V, xs.shape[1])
    dW, _, _ = _truncated(xs, do, W, U, V, k)
    return dW, dU, dV


def oldest_step_only(xs, do, W, U, V, k):
    """ja: 窓の最も古い時刻の寄与しか足していない。誤差は通り道のすべての時刻で dW と dU に寄与す
    る。
    en: Only the oldest step of each window is added. The error contributes to dW and dU at every
    step on its way.
    """
    states = _states(xs, W, U)
    dW, dU, dV = _zeros(W, U, V)
    for t in range(xs.shape[1]):
        dV += do[:, t].T @ states[t + 1]
        delta = do[:, t] @ V
        for _ in range(t, max(t - k + 1, 0), -1):
            delta = delta @ U
        dW += delta.T @ xs[:, max(t - k + 1, 0)]
        dU += delta.T @ states[max(t - k + 1, 0)]
    return dW, dU, dV


def counted_repeatedly(xs, do, W, U, V, k):
    """ja: 先の時刻の誤差をすでに足した delta を、さらに時刻ごとに遡らせている。同じ寄与を何度も数
    え、窓も意味を失う。出力ごとにその誤差だけから始めよう。
    en: A delta that already holds the errors of later steps is walked back again from every step.
    Contributions count several times and the window means nothing. Start each walk from the error
    of its own output.
    """
    states = _states(xs, W, U)
    dW, dU, dV = _zeros(W, U, V)
    carried = np.zeros_like(states[0])
    for t in reversed(range(xs.shape[1])):
        dV += do[:, t].T @ states[t + 1]
        carried = do[:, t] @ V + carried @ U
        delta = carried
        for s in range(t, max(t - k, -1), -1):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ states[s]
            delta = delta @ U
    return dW, dU, dV


def delta_through_u_transposed(xs, do, W, U, V, k):
    """ja: 誤差を1時刻戻すときに U の転置を掛けている。順伝播が h @ U.T なら、逆伝播ではその逆の向き
    になる。
    en: Going back one step, the error is multiplied by U transposed. Where the forward pass has
    h @ U.T the way back turns it round.
    """
    return _truncated(xs, do, W, U, V, k, back=U.T)


def du_with_present_state(xs, do, W, U, V, k):
    """ja: dU に同じ時刻の状態を使っている。U に入ったのは1つ前の時刻の状態である。
    en: dU is built with the state of the same step. What entered U is the state one step earlier.
    """
    return _truncated(xs, do, W, U, V, k, before=_states(xs, W, U)[1:])


def divided_by_batch(xs, do, W, U, V, k):
    """ja: B で割っている。do は損失 L そのものの微分なので、バッチについては和をとるだけでよい。
    en: The result is divided by B. do is the derivative of the loss L itself: over the batch,
    contributions are only added.
    """
    return tuple(gradient / len(xs) for gradient in _truncated(xs, do, W, U, V, k))


def divided_by_window(xs, do, W, U, V, k):
    """ja: k で割っている。窓の中の寄与は平均せず、足すだけである。
    en: The result is divided by k. Contributions within a window are added, not averaged.
    """
    return tuple(gradient / k for gradient in _truncated(xs, do, W, U, V, k))


def tanh_instead_of_identity(xs, do, W, U, V, k):
    """ja: 活性化を tanh として順伝播と逆伝播を行っている。この問題の活性化は恒等関数であり、
    その微分は 1 である。
    en: Both passes use tanh. The activation of this exercise is the identity, whose derivative
    is 1.
    """
    states = [np.zeros((len(xs), len(U)))]
    for t in range(xs.shape[1]):
        states.append(np.tanh(xs[:, t] @ W.T + states[t] @ U.T))
    dW, dU, dV = _zeros(W, U, V)
    for t in range(xs.shape[1]):
        dV += do[:, t].T @ states[t + 1]
        delta = do[:, t] @ V
        for s in range(t, max(t - k, -1), -1):
            delta = delta * (1 - states[s + 1] ** 2)
            dW += delta.T @ xs[:, s]
            dU += delta.T @ states[s]
            delta = delta @ U
    return dW, dU, dV


def errors_overwritten(xs, do, W, U, V, k):
    """ja: 返した値は正しいが、処理し終えた誤差を 0 にして引数 do を書き換えている。引数は呼び出し側
    のものなので、途中の値は別の配列に置こう。
    en: The values returned are right, but errors already dealt with are set to 0 in the argument
    do. Arguments belong to the caller: keep intermediate values in arrays of your own.
    """
    gradients = _truncated(xs, do, W, U, V, k)
    do[...] = 0
    return gradients


def _states(xs, W, U, first=None):
    states = [np.zeros((len(xs), len(U))) if first is None else first]
    for t in range(xs.shape[1]):
        states.append(xs[:, t] @ W.T + states[t] @ U.T)
    return states


def _zeros(W, U, V):
    return np.zeros(W.shape), np.zeros(U.shape), np.zeros(V.shape)


def _truncated(xs, do, W, U, V, k, before=None, back=None):
    """The right answer, except for what is given: states that entered U, the road back."""
    states = _states(xs, W, U)
    before = states if before is None else before
    back = U if back is None else back
    dW, dU, dV = _zeros(W, U, V)
    for t in range(xs.shape[1]):
        dV += do[:, t].T @ states[t + 1]
        delta = do[:, t] @ V
        for s in range(t, max(t - k, -1), -1):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ before[s]
            delta = delta @ back
    return dW, dU, dV


def _chunks(xs, do, W, U, V, k, start):
    """Full BPTT within chunks of length k; `start` gives the state before a chunk."""
    gradients = _zeros(W, U, V)
    for first in range(0, xs.shape[1], k):
        part, errors = xs[:, first : first + k], do[:, first : first + k]
        states = _states(part, W, U, start(first))
        delta = np.zeros_like(states[0])
        for t in reversed(range(part.shape[1])):
            delta = errors[:, t] @ V + delta @ U
            gradients[0][...] += delta.T @ part[:, t]
            gradients[1][...] += delta.T @ states[t]
            gradients[2][...] += errors[:, t].T @ states[t + 1]
    return gradients
