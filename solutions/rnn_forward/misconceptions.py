"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def state_never_updated(xs, h0, W, U, b):
    """ja: どの時刻でも前の状態として h0 を使っている。計算した状態を次の時刻に渡していないので、
    過去の入力が残らない。ループの中で状態を更新しよう。
    en: Every step takes h0 as its previous state. The state just computed is never handed on, so
    nothing of earlier inputs remains. Update the state inside the loop.
    """
    hs = _empty(xs, b)
    for t in range(xs.shape[1]):
        hs[:, t] = _step(xs[:, t], h0, W, U, b)
    return hs


def initial_state_ignored(xs, h0, W, U, b):
    """ja: h0 を使わず、0 の状態から始めている。最初の時刻の前の状態は引数で渡される。
    en: h0 is not used: the recurrence starts from zeros. The state before the first step is given
    as an argument.
    """
    return _run(xs, np.zeros_like(h0), W, U, b)


def backwards_in_time(xs, h0, W, U, b):
    """ja: 系列を末尾から先頭へ読んでいる。時刻 t の状態は t 以前の入力だけで決まるはずである。
    ループの向きを確かめよう。
    en: The sequence is read from its end to its start. The state at step t may depend on inputs up
    to t only. Check the direction of the loop.
    """
    return _run(xs[:, ::-1], h0, W, U, b)[:, ::-1]


def reversed_result(xs, h0, W, U, b):
    """ja: 末尾から読み、状態もその順に並べている。xs[:, 0] を読んだ後の状態が先頭に来る。
    en: The sequence is read from its end, and the states stand in that order, too. The first entry
    should be the state after reading xs[:, 0].
    """
    return _run(xs[:, ::-1], h0, W, U, b)


def last_state_only(xs, h0, W, U, b):
    """ja: 最後の状態だけを返している。全時刻の状態を (B, T, H) の配列にまとめて返そう。
    en: Only the last state comes back. Return the states of all steps in an array of shape
    (B, T, H).
    """
    h = h0.copy()
    for t in range(xs.shape[1]):
        h = _step(xs[:, t], h, W, U, b)
    return h


def same_state_everywhere(xs, h0, W, U, b):
    """ja: どの時刻にも最後の状態が入っている。1つの配列を使い回してリストに入れると、後の更新が
    それまでの要素もすべて変えてしまう。時刻ごとに別の配列にしよう。
    en: Every step holds the last state. When one buffer is appended again and again, later updates
    change all earlier entries, too. Keep a separate array for each step.
    """
    hs = _run(xs, h0, W, U, b)
    hs[:] = hs[:, -1:]
    return hs


def stored_before_step(xs, h0, W, U, b):
    """ja: 更新する前の状態を記録している。1時刻ずれて h0 が先頭に入り、最後の状態が失われる。
    更新した後に書き込もう。
    en: States are stored before the update: all is late by one step, h0 comes first and the last
    state is lost. Store after updating.
    """
    hs = _run(xs, h0, W, U, b)
    return np.concatenate([h0[:, None], hs], axis=1)[:, :-1]


def initial_state_included(xs, h0, W, U, b):
    """ja: 返り値の先頭に h0 を加えている。返すのは更新後の状態だけで、時刻は T 個である。
    en: h0 is put in front of the result. Only states after an update are asked for, T of them.
    """
    return np.concatenate([h0[:, None], _run(xs, h0, W, U, b)], axis=1)


def time_first_result(xs, h0, W, U, b):
    """ja: 時刻を先頭の軸に置いて返している。リストに並べた状態をそのまま配列にすると (T, B, H) に
    なる。ここではバッチが先頭である。
    en: Time is the first axis of the result. States stacked as they are give (T, B, H). Here the
    batch comes first.
    """
    return _run(xs, h0, W, U, b).swapaxes(0, 1)


def axes_read_exchanged(xs, h0, W, U, b):
    """ja: xs の先頭の軸を時刻として読んでいる。B = T だと形が合ってしまうが、標本と時刻が
    入れ替わっている。時刻は2番目の軸である。
    en: The first axis of xs is read as time. Where B = T the shapes fit, but samples and steps are
    exchanged. Time is the second axis.
    """
    h, hs = h0, []
    for x in xs:
        h = _step(x, h, W, U, b)
        hs.append(h)
    return np.stack(hs, axis=1)


def state_leaks_between_samples(xs, h0, W, U, b):
    """ja: ある標本の最後の状態から次の標本を始めている。標本どうしは独立で、それぞれ自分の h0 から
    始まる。
    en: A sample starts from the last state of the sample before it. Samples are independent, and
    each starts from its own h0.
    """
    hs = _empty(xs, b)
    h = h0[0]
    for n in range(len(xs)):
        for t in range(xs.shape[1]):
            h = _step(xs[n, t], h, W, U, b)
            hs[n, t] = h
    return hs


def u_not_transposed(xs, h0, W, U, b):
    """ja: U を転置せずに掛けている。U は正方行列なので形の誤りにならない。重みは (出力, 入力) の形
    で渡されるので、W と同じ向きに使おう。
    en: U is multiplied without transposing it. U is square, so no shape complains. Weights come as
    (output, input): use U the way W is used.
    """
    return _run(xs, h0, W, U.T, b)


def w_not_transposed(xs, h0, W, U, b):
    """ja: W を転置せずに掛けている。I = H のときだけ動いてしまう。W の行は出力側、列は入力側であ
    る。
    en: W is multiplied without transposing it, which runs only where I = H. Rows of W are the
    output side, columns the input side.
    """
    return _run(xs, h0, W.T, U, b)


def neither_transposed(xs, h0, W, U, b):
    """ja: W も U も転置せずに掛けている。(入力, 出力) の形で重みを持つ流儀の式であり、ここでは
    (出力, 入力) の形で渡される。
    en: Neither W nor U is transposed. That formula belongs to weights stored as (input, output);
    here they are given as (output, input).
    """
    return _run(xs, h0, W.T, U.T, b)


def weights_exchanged(xs, h0, W, U, b):
    """ja: W と U が入れ替わっている。W は入力に、U は前の状態に掛かる重みである。
    en: W and U are exchanged. W belongs to the input and U to the previous state.
    """
    return _run(xs, h0, U, W, b)


def no_activation(xs, h0, W, U, b):
    """ja: 活性化関数がない。各時刻の和を tanh に通してから、次の時刻へ渡そう。
    en: The activation is missing. Pass each step's sum through tanh before handing it on.
    """
    return _run(xs, h0, W, U, b, activation=np.positive)


def tanh_only_on_output(xs, h0, W, U, b):
    """ja: tanh を記録する値にだけかけ、次の時刻へは活性化前の値を渡している。次の時刻に渡すのも
    活性化した後の状態である。
    en: tanh is applied to what is stored, but the value before it is handed to the next step. What
    is handed on is the activated state, too.
    """
    return np.tanh(_run(xs, h0, W, U, b, activation=np.positive))


def sigmoid_activation(xs, h0, W, U, b):
    """ja: tanh の代わりにシグモイドを使っている。この問題の活性化は (-1, 1) の値をとる tanh であ
    る。
    en: The sigmoid stands in for tanh. The activation asked for is tanh, with values in (-1, 1).
    """
    return _run(xs, h0, W, U, b, activation=lambda u: 1 / (1 + np.exp(-u)))


def bias_missing(xs, h0, W, U, b):
    """ja: バイアス b を足していない。引数がすべて式に現れているか確かめよう。
    en: The bias b is never added. Check that every argument appears in your formula.
    """
    return _run(xs, h0, W, U, np.zeros_like(b))


def initial_state_overwritten(xs, h0, W, U, b):
    """ja: 値は正しいが、引数 h0 に状態を上書きしている。呼び出し側の初期状態が変わってしまう。
    新しい配列に計算しよう。
    en: The values are right, but the states are written into the argument h0, and the caller's
    initial state changes. Compute into new arrays.
    """
    hs = _empty(xs, b)
    for t in range(xs.shape[1]):
        h0[:] = _step(xs[:, t], h0, W, U, b)
        hs[:, t] = h0
    return hs


def _empty(xs, b):
    return np.zeros((*xs.shape[:2], len(b)))


def _step(x, h, W, U, b, activation=np.tanh):
    return activation(x @ W.T + h @ U.T + b)


def _run(xs, h0, W, U, b, activation=np.tanh):
    hs = _empty(xs, b)
    h = h0
    for t in range(xs.shape[1]):
        h = _step(xs[:, t], h, W, U, b, activation)
        hs[:, t] = h
    return hs
