"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def first_state_wraps_around(xs, do, W, U, V):
    """ja: 最初の時刻で、前の状態として系列の最後の状態を使っている。添字が -1 になると NumPy は
    末尾を返す。最初の時刻の前の状態は 0 なので、dU には何も足さない。
    en: At the first step the last state of the sequence serves as the previous one: NumPy takes
    index -1 as the end. The state before the first step is 0 and adds nothing to dU.
    """
    states = _states(xs, W, U)
    return _walk_back(xs, do, W, U, V, before=states[-1:] + states[1:])


def delta_through_u_transposed(xs, do, W, U, V):
    """ja: 誤差を1時刻戻すときに U の転置を掛けている。順伝播が h @ U.T なら、逆伝播ではその
    逆の向きになる。行列の積の微分を形の小さい例で書き下してみよう。
    en: Going back one step, the error is multiplied by U transposed. Where the forward pass has
    h @ U.T the way back turns it round. Write the derivative of a small product down.
    """
    return _walk_back(xs, do, W, U, V, back=U.T)


def delta_through_w(xs, do, W, U, V):
    """ja: 誤差を1時刻戻すときに W を掛けている。W は入力から来る道であり、隠れ状態から隠れ状態へ
    の道の重みは U である。
    en: Going back one step, the error is multiplied by W. That is the road from the input; the
    road from state to state has the weights U.
    """
    return _walk_back(xs, do, W, U, V, back=W)


def divided_by_batch(xs, do, W, U, V):
    """ja: B で割っている。do は損失 L そのものの微分なので、L が平均ならその係数はもう入っている。
    バッチについては和をとるだけでよい。
    en: The result is divided by B. do is the derivative of the loss L itself, so where L is a mean
    its factor is in there already. Over the batch, contributions are only added.
    """
    return _scaled(_walk_back(xs, do, W, U, V), 1 / len(xs))


def divided_by_time(xs, do, W, U, V):
    """ja: 系列長 T で割っている。重みは全時刻で共有されるので、時刻については和をとるだけである。
    平均の係数があるとしても、do にもう入っている。
    en: The result is divided by the length T. All steps share the weights, so over time
    contributions are only added. The factor of a mean, if there is one, is in do already.
    """
    return _scaled(_walk_back(xs, do, W, U, V), 1 / xs.shape[1])


def divided_by_both(xs, do, W, U, V):
    """ja: B と T の両方で割り、全体の平均にしている。do は損失 L そのものの微分なので、
    バッチについても時刻についても和をとるだけでよい。
    en: The result is divided by both B and T, as a mean over everything. do is the derivative of
    the loss L itself: over the batch and over time, contributions are only added.
    """
    return _scaled(_walk_back(xs, do, W, U, V), 1 / (len(xs) * xs.shape[1]))


def only_dv_divided(xs, do, W, U, V):
    """ja: dV だけを B で割っている。三つとも同じ損失 L の勾配で、do に係数はもう入っている。
    どれも割らずに和をとろう。
    en: dV alone is divided by B. All three are gradients of the same loss L, whose factors are in
    do already. Sum all of them, and divide none.
    """
    dW, dU, dV = _walk_back(xs, do, W, U, V)
    return dW, dU, dV / len(xs)


def only_dv_undivided(xs, do, W, U, V):
    """ja: 遡るループの中で、dW と dU を B で割っている。dV と同じく、どちらも割らずに和をとろう。
    損失 L の係数は do にもう入っている。
    en: In the loop back, dW and dU are divided by B. Sum them as you sum dV, without dividing: the
    factors of the loss L are in do already.
    """
    dW, dU, dV = _walk_back(xs, do, W, U, V)
    return dW / len(xs), dU / len(xs), dV


def past_ignored(xs, do, W, U, V):
    """ja: 各出力の誤差をその時刻にしか流していない。出力 t は状態を通じてそれ以前のすべての入力に
    依存する。先の時刻から戻ってくる誤差も加えよう。
    en: Each output's error stays at its own step. Output t depends, through the states, on all
    inputs before it. Add what comes back from later steps.
    """
    return _walk_back(xs, do, W, U, V, back=np.zeros_like(U))


def one_step_back_only(xs, do, W, U, V):
    """ja: 誤差を1時刻前までしか戻していない。これは打ち切りBPTTである。打ち切らずに系列の先頭まで
    遡ろう。
    en: Errors go back by one step only, which is truncated BPTT. Follow them to the start of the
    sequence.
    """
    states = _states(xs, W, U)
    dW, dU, dV = _zeros(W, U, V)
    for t in range(xs.shape[1]):
        dV += do[:, t].T @ states[t + 1]
        delta = do[:, t] @ V
        for s in range(t, max(t - 2, -1), -1):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ states[s]
            delta = delta @ U
    return dW, dU, dV


def counted_repeatedly(xs, do, W, U, V):
    """ja: 先の時刻の誤差をすでに足した delta を、さらに時刻ごとに先頭まで遡らせている。同じ寄与を
    何度も数えている。二重ループか、再帰的な delta か、どちらか一方にしよう。
    en: A delta that already holds the errors of later steps is walked back again from every step,
    so contributions count several times. Use the double loop or the recursive delta, not both.
    """
    states = _states(xs, W, U)
    dW, dU, dV = _zeros(W, U, V)
    carried = np.zeros_like(states[0])
    for t in reversed(range(xs.shape[1])):
        dV += do[:, t].T @ states[t + 1]
        carried = do[:, t] @ V + carried @ U
        delta = carried
        for s in reversed(range(t + 1)):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ states[s]
            delta = delta @ U
    return dW, dU, dV


def last_output_only(xs, do, W, U, V):
    """ja: 最後の時刻の誤差だけを使っている。do は全時刻の出力についての誤差であり、途中の時刻の
    誤差も勾配に加わる。
    en: Only the error of the last step is used. do has errors for the outputs of all steps, and
    those on the way count, too.
    """
    last = np.zeros_like(do)
    last[:, -1] = do[:, -1]
    return _walk_back(xs, last, W, U, V)


def du_with_present_state(xs, do, W, U, V):
    """ja: dU に同じ時刻の状態を使っている。U に入ったのは1つ前の時刻の状態である。
    en: dU is built with the state of the same step. What entered U is the state one step earlier.
    """
    states = _states(xs, W, U)
    return _walk_back(xs, do, W, U, V, before=states[1:])


def dv_with_previous_state(xs, do, W, U, V):
    """ja: dV に1つ前の時刻の状態を使っている。出力 o_t は同じ時刻の状態から作られる。
    en: dV is built with the state one step earlier. The output o_t is made from the state of the
    same step.
    """
    states = _states(xs, W, U)
    dW, dU, _ = _walk_back(xs, do, W, U, V)
    dV = sum(do[:, t].T @ states[t] for t in range(xs.shape[1]))
    return dW, dU, dV


def dv_not_transposed(xs, do, W, U, V):
    """ja: dV で誤差を転置せずに状態と掛けている。O = B のときだけ形が合ってしまうが、標本と出力の
    軸が混ざる。和をとる軸は標本の軸である。
    en: For dV the error meets the state without a transpose. Shapes fit only where O = B, and then
    samples and outputs are mixed up. The axis to sum over is that of the samples.
    """
    states = _states(xs, W, U)
    dW, dU, _ = _walk_back(xs, do, W, U, V)
    dV = sum(do[:, t] @ states[t + 1] for t in range(xs.shape[1]))
    return dW, dU, dV


def tanh_instead_of_identity(xs, do, W, U, V):
    """ja: 活性化を tanh として順伝播と逆伝播を行っている。この問題の活性化は恒等関数であり、
    その微分は 1 である。
    en: Both passes use tanh. The activation of this exercise is the identity, whose derivative
    is 1.
    """
    states = [np.zeros((len(xs), len(U)))]
    for t in range(xs.shape[1]):
        states.append(np.tanh(xs[:, t] @ W.T + states[t] @ U.T))
    dW, dU, dV = _zeros(W, U, V)
    carried = np.zeros_like(states[0])
    for t in reversed(range(xs.shape[1])):
        dV += do[:, t].T @ states[t + 1]
        delta = (do[:, t] @ V + carried) * (1 - states[t + 1] ** 2)
        dW += delta.T @ xs[:, t]
        dU += delta.T @ states[t]
        carried = delta @ U
    return dW, dU, dV


def recurrence_missing_forward(xs, do, W, U, V):
    """ja: 順伝播で前の状態を足していない。U を通る項が抜けると、dU と dV に使う状態が変わる。
    en: The forward pass never adds the previous state. Without the part through U, the states
    that dU and dV need are different ones.
    """
    states = _states(xs, W, np.zeros_like(U))
    return _walk_back(xs, do, W, U, V, states=states)


def weights_updated(xs, do, W, U, V):
    """ja: 返した値は正しいが、関数の中で重み W, U, V まで更新し、引数を書き換えている。
    BPTT の仕事は勾配を求めるところまでで、更新は最適化の側が行う。
    en: The values returned are right, but the weights W, U, V are updated as well, which changes
    the arguments. BPTT only finds the gradients; the update is the optimiser's business.
    """
    gradients = _walk_back(xs, do, W, U, V)
    for weight, gradient in zip((W, U, V), gradients, strict=True):
        np.subtract(weight, 0.1 * gradient, out=weight, casting="same_kind")
    return gradients


def _states(xs, W, U):
    states = [np.zeros((len(xs), len(U)))]
    for t in range(xs.shape[1]):
        states.append(xs[:, t] @ W.T + states[t] @ U.T)
    return states


def _zeros(W, U, V):
    return np.zeros(W.shape), np.zeros(U.shape), np.zeros(V.shape)


def _scaled(gradients, factor):
    return tuple(gradient * factor for gradient in gradients)


def _walk_back(xs, do, W, U, V, before=None, states=None, back=None):
    """The right way back, except for what is given: states that entered U, states, the road."""
    states = _states(xs, W, U) if states is None else states
    before = states if before is None else before
    back = U if back is None else back
    dW, dU, dV = _zeros(W, U, V)
    delta = np.zeros_like(states[0])
    for t in reversed(range(xs.shape[1])):
        delta = do[:, t] @ V + delta @ back
        dW += delta.T @ xs[:, t]
        dU += delta.T @ before[t]
        dV += do[:, t].T @ states[t + 1]
    return dW, dU, dV
