"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def _gates(x, h, W_r, U_r, W_z, U_z):
    return _sigmoid(x @ W_r.T + h @ U_r.T), _sigmoid(x @ W_z.T + h @ U_z.T)


def _parts(x, h, W_r, U_r, W_z, U_z, W, U):
    r, z = _gates(x, h, W_r, U_r, W_z, U_z)
    return r, z, np.tanh(x @ W.T + (r * h) @ U.T)


def update_reversed(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: z と 1 - z が逆である。PyTorch や GRU の最初の論文では、z は古い状態を残す割合である。
    この問題では、z が1のとき新しい候補に置き換わる。二つの係数を確かめよう。
    en: z and 1 - z are exchanged. In PyTorch and in the first GRU paper z is the share of the old
    state; in this exercise z = 1 replaces the state by the candidate. Check the two coefficients.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return z * h + (1 - z) * h_bar


def reset_after_product(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: リセットゲートを、h と U の積を取った後に掛けている。PyTorch はこの形である。
    この問題では、先に h の各要素を絞り、それを U に通す。U が対角でない限り両者は一致しない。
    en: The reset gate multiplies the product of h and U, as PyTorch does. Here it first damps the
    elements of h, and the result goes through U. The two agree only for a diagonal U.
    """
    r, z = _gates(x, h, W_r, U_r, W_z, U_z)
    h_bar = np.tanh(x @ W.T + r * (h @ U.T))
    return (1 - z) * h + z * h_bar


def reset_ignored(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 候補の計算でリセットゲートが使われていない。
    r は、候補を作るときに過去の状態をどれだけ見るかを決める。再帰の項を見直そう。
    en: The candidate is computed without the reset gate. r decides how much of the past state the
    candidate may see: look at its recurrent term.
    """
    _, z = _gates(x, h, W_r, U_r, W_z, U_z)
    h_bar = np.tanh(x @ W.T + h @ U.T)
    return (1 - z) * h + z * h_bar


def reset_on_whole_sum(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: リセットゲートが入力の項にも掛かっている。
    リセットは過去を忘れるための仕組みであり、現在の入力は弱めない。r は h だけに掛けよう。
    en: The reset gate also damps the input's term. It is there to forget the past and leaves the
    present input alone: let r act on h only.
    """
    r, z = _gates(x, h, W_r, U_r, W_z, U_z)
    h_bar = np.tanh(r * (x @ W.T + h @ U.T))
    return (1 - z) * h + z * h_bar


def reset_in_mix(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 最後に混ぜる古い状態にも r が掛かっている（h を r * h で上書きしたときに起こりやすい）。
    r が働くのは候補の中だけである。混ぜるときは元の h を使おう。
    en: The old state in the final mixture is damped by r as well, as happens when h is overwritten
    with r * h. The reset gate acts inside the candidate only; mix with the original h.
    """
    r, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return (1 - z) * (r * h) + z * h_bar


def update_gate_after_reset(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 更新ゲート z を、リセット後の状態 r * h から計算している。
    二つのゲートは、どちらも元の h と x から計算する。
    en: The update gate is computed from the state after the reset, r * h. Both gates look at the
    original h and at x.
    """
    r, _ = _gates(x, h, W_r, U_r, W_z, U_z)
    z = _sigmoid(x @ W_z.T + (r * h) @ U_z.T)
    h_bar = np.tanh(x @ W.T + (r * h) @ U.T)
    return (1 - z) * h + z * h_bar


def gates_exchanged(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: リセットゲートと更新ゲートが入れ替わっている。
    r は候補の中で過去を絞り、z は古い状態と候補を混ぜる。重みの組を確かめよう。
    en: The reset and update gates are exchanged. r damps the past inside the candidate, z mixes the
    old state with the candidate. Check which weights feed which gate.
    """
    z, r = _gates(x, h, W_r, U_r, W_z, U_z)
    h_bar = np.tanh(x @ W.T + (r * h) @ U.T)
    return (1 - z) * h + z * h_bar


def old_state_dropped(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 候補に z を掛けただけで、古い状態が足されていない。
    これでは z が0のとき、記憶を保つどころか状態が零になる。残す分も足そう。
    en: Only the candidate, weighted with z, is returned. With z = 0 the state would become zero
    where it should be kept. Add the share of the old state.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return z * h_bar


def candidate_with_kept_share(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 候補に 1 - z を掛けたものだけを返していて、古い状態がない。
    新しい状態は、古い状態と候補の重み付き平均である。どちらに z が掛かるかも確かめよう。
    en: Only the candidate, weighted with 1 - z, is returned; the old state is missing. The new
    state is a weighted mean of old state and candidate. Check also which of them z weighs.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return (1 - z) * h_bar


def state_times_candidate(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 古い状態と候補を掛け合わせている。積では、片方が零なら新しい状態も零になる。
    二つを混ぜるには、係数の和が1になる重み付きの和を使おう。
    en: Old state and candidate are multiplied. Where one of them is zero the new state would be
    zero as well; mixing is a weighted sum whose coefficients add up to 1.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return z * h * h_bar


def candidate_added(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 古い状態を全部残したまま、候補を足している。これでは状態がいくらでも大きくなる。
    GRUでは、書き込む割合だけ古い状態を減らす。古い状態の係数を見直そう。
    en: The old state is kept whole and the candidate comes on top, so the state can grow without
    bound. A GRU gives up as much of the old state as it writes: look at its coefficient.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return h + z * h_bar


def candidate_returned(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 候補をそのまま返していて、更新ゲートが使われていない。
    候補は新しい状態の一部にすぎない。z を使って古い状態と混ぜよう。
    en: The candidate itself is returned and the update gate is unused. The candidate is only one
    part of the new state: mix it with the old one by means of z.
    """
    _, _, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    return h_bar


def candidate_by_sigmoid(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 候補にもシグモイド関数を使っている。候補が必ず正になり、状態を負の側へ動かせない。
    シグモイド関数はゲートのためのものである。候補の関数を替えよう。
    en: The candidate goes through the sigmoid, so it is always positive and can never pull the
    state below zero. The sigmoid is for the gates; give the candidate the other function.
    """
    r, z = _gates(x, h, W_r, U_r, W_z, U_z)
    h_bar = _sigmoid(x @ W.T + (r * h) @ U.T)
    return (1 - z) * h + z * h_bar


def gates_by_tanh(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: ゲートに tanh を使っている。ゲートは割合なので、0 から 1 の値でなければならない。
    z が負になると、重み付き平均ではなくなる。ゲートの関数を替えよう。
    en: The gates go through tanh. A gate is a share and must lie between 0 and 1; with a negative z
    the mixture is no mean any more. Give the gates the other function.
    """
    r = np.tanh(x @ W_r.T + h @ U_r.T)
    z = np.tanh(x @ W_z.T + h @ U_z.T)
    h_bar = np.tanh(x @ W.T + (r * h) @ U.T)
    return (1 - z) * h + z * h_bar


def gates_without_state(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: ゲートが入力 x だけから決まっている。何を忘れるかは、これまでの状態にもよる。
    ゲートの総入力に、h から来る項も足そう。
    en: The gates depend on x alone. What to forget depends on the state so far as well: add the
    term that comes from h to their pre-activations.
    """
    r, z = _gates(x, np.zeros_like(h), W_r, U_r, W_z, U_z)
    h_bar = np.tanh(x @ W.T + (r * h) @ U.T)
    return (1 - z) * h + z * h_bar


def recurrent_not_transposed(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 再帰の重みを転置せずに使っている。(H, H) なので形の誤りにはならず、値だけがずれる。
    重みは（出力, 入力）の形で保存されている。行ベクトルに右から掛けるときの向きを確かめよう。
    en: The recurrent weights are used without a transpose. Being (H, H) they raise no error, only
    the values are off. Weights are stored (out, in); check how a row vector meets them.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r.T, W_z, U_z.T, W, U.T)
    return (1 - z) * h + z * h_bar


def weights_exchanged(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 入力の重み W と再帰の重み U が入れ替わっている。大きさが等しいときだけ動く。
    この問題では W の仲間が x に、U の仲間が h に掛かる。
    en: The W's and the U's are exchanged, which runs only where the sizes are equal. Here every W
    belongs to x and every U to h.
    """
    _, z, h_bar = _parts(x, h, U_r, W_r, U_z, W_z, U, W)
    return (1 - z) * h + z * h_bar


def sigmoid_overflows(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: シグモイド関数を、正の指数どうしの割り算で計算している。
    総入力が 710 を超えると指数が inf になり、inf / inf から nan が生じる。
    指数の肩が正にならない形に変えよう。
    en: Your sigmoid divides one growing exponential by another. Above 710 the exponential is inf,
    and inf / inf is nan. Use a form whose exponent is never positive.
    """
    with np.errstate(all="ignore"):
        grown_r = np.exp(x @ W_r.T + h @ U_r.T)
        grown_z = np.exp(x @ W_z.T + h @ U_z.T)
        r, z = grown_r / (1 + grown_r), grown_z / (1 + grown_z)
        h_bar = np.tanh(x @ W.T + (r * h) @ U.T)
        return (1 - z) * h + z * h_bar


def state_updated_in_place(x, h, W_r, U_r, W_z, U_z, W, U):
    """ja: 値は正しいが、引数 h を書き換えている。`*=` や `+=` は元の配列を変える。
    逆伝播では前の時刻の状態が再び必要になる。新しい配列を作ろう。
    en: The values are right, but h, an argument, has been changed: `*=` and `+=` write into the
    caller's array. Backpropagation needs the old state again. Make a new array.
    """
    _, z, h_bar = _parts(x, h, W_r, U_r, W_z, U_z, W, U)
    h *= 1 - z
    h += z * h_bar
    return h
