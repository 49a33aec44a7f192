"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _contexts(utt_vecs, W_c, U_c, b_c, activation=np.tanh):
    c = np.zeros(len(b_c))
    contexts = []
    for v in utt_vecs:
        c = activation(W_c @ v + U_c @ c + b_c)
        contexts.append(c)
    return np.array(contexts)


def future_leaks_in(utt_vecs, W_c, U_c, b_c):
    """ja: 対話を新しい発話から読んでいる。これでは、発話 n の文脈にまだ言われていない発話が入る。
    古い順に読もう。
    en: The dialogue is read from its newest utterance, so the context at n knows utterances that
    nobody has said yet. Read the oldest first.
    """
    return _contexts(utt_vecs[::-1], W_c, U_c, b_c)[::-1]


def newest_first(utt_vecs, W_c, U_c, b_c):
    """ja: 状態は正しいが、返す順序が逆である（リストの先頭に挿入していないか）。
    行 n は発話 n を読んだ後の状態である。
    en: The states are right and come back in reverse order, as when they are inserted at the front
    of a list. Row n is the state after utterance n.
    """
    return _contexts(utt_vecs, W_c, U_c, b_c)[::-1]


def no_recurrence(utt_vecs, W_c, U_c, b_c):
    """ja: 前の状態が使われず、どの行もその発話だけで決まっている。一問一答の seq2seq と同じで、
    対話の流れを覚えていない。前の状態も U_c を通して足そう。
    en: The previous state is not used, and each row depends on its own utterance alone, as in a
    seq2seq that answers question by question. Add the previous state, taken through U_c.
    """
    return _contexts(utt_vecs, W_c, 0 * U_c, b_c)


def mean_of_utterances(utt_vecs, W_c, U_c, b_c):
    """ja: それまでの発話ベクトルを平均し、一度だけ tanh に通している。
    これでは発話の順序が失われる。発話を一つ読むごとに状態を更新しよう。
    en: The utterance vectors so far are averaged and go through tanh once, which loses their order.
    Update the state with each utterance.
    """
    counts = np.arange(1, len(utt_vecs) + 1)[:, None]
    return np.tanh(np.cumsum(utt_vecs, axis=0) / counts @ W_c.T + b_c)


def sum_of_utterances(utt_vecs, W_c, U_c, b_c):
    """ja: それまでの発話ベクトルを足し合わせ、一度だけ tanh に通している。
    これでは発話の順序が失われる。発話を一つ読むごとに状態を更新しよう。
    en: The utterance vectors so far are summed and go through tanh once, which loses their order.
    Update the state with each utterance.
    """
    return np.tanh(np.cumsum(utt_vecs, axis=0) @ W_c.T + b_c)


def last_state_only(utt_vecs, W_c, U_c, b_c):
    """ja: 最後の状態だけを返している。
    HREDは発話ごとに応答を生成するので、どの発話の後の文脈も要る。
    en: Only the last state is returned. An HRED generates a response after every utterance, so the
    contexts after all of them are needed.
    """
    return _contexts(utt_vecs, W_c, U_c, b_c)[-1]


def same_array_every_time(utt_vecs, W_c, U_c, b_c):
    """ja: すべての行が最後の状態になっている。
    同じ配列を書き換えながらリストに加えると、どの要素も同じ配列を指す。
    1ステップごとに新しい配列を作ろう。
    en: All rows are the last state. Appending one array that keeps being overwritten makes every
    entry of the list the same array. Make a new one at each step.
    """
    contexts = _contexts(utt_vecs, W_c, U_c, b_c)
    return np.array([contexts[-1]] * len(contexts))


def state_before_the_utterance(utt_vecs, W_c, U_c, b_c):
    """ja: 発話を読む前の状態を返していて、1行ずれている（1行目が零である）。
    状態を更新してから記録しよう。
    en: The states before each utterance are returned, so the rows are one late and the first is
    zero. Record the state after its update.
    """
    contexts = _contexts(utt_vecs, W_c, U_c, b_c)
    return np.concatenate([np.zeros((1, len(b_c))), contexts[:-1]])


def initial_state_included(utt_vecs, W_c, U_c, b_c):
    """ja: 初期状態の零も返していて、行が N + 1 ある。返すのは各発話を読んだ後の状態だけである。
    en: The initial zeros are returned as well, which makes N + 1 rows. Only states after an
    utterance are asked for.
    """
    return np.concatenate([np.zeros((1, len(b_c))), _contexts(utt_vecs, W_c, U_c, b_c)])


def linear_states(utt_vecs, W_c, U_c, b_c):
    """ja: 活性化関数が使われていない。各ステップで総入力を tanh に通そう。
    en: There is no activation. Each step takes its pre-activation through tanh.
    """
    return _contexts(utt_vecs, W_c, U_c, b_c, activation=lambda a: a)


def activated_by_sigmoid(utt_vecs, W_c, U_c, b_c):
    """ja: 活性化関数にシグモイド関数を使っている。この問題の活性化関数は tanh である。
    en: The activation is the sigmoid. In this exercise it is tanh.
    """
    return _contexts(utt_vecs, W_c, U_c, b_c, activation=lambda a: 1 / (1 + np.exp(-a)))


def recurrent_transposed(utt_vecs, W_c, U_c, b_c):
    """ja: U_c が転置されて使われている。(C, C) なので形の誤りにはならず、値だけがずれる。
    1次元の c に対する `c @ U_c` は U_c の転置を左から掛けることに等しい。左右を確かめよう。
    en: U_c is used transposed. Being (C, C) it raises no error, only the values are off. For a
    one-dimensional c, `c @ U_c` is the transpose of U_c acting from the left. Check the side.
    """
    return _contexts(utt_vecs, W_c, U_c.T, b_c)


def weights_exchanged(utt_vecs, W_c, U_c, b_c):
    """ja: W_c と U_c が入れ替わっている。大きさが等しいときだけ動く。
    W_c (C, H) は発話ベクトルに、U_c (C, C) は前の状態に掛かる。
    en: W_c and U_c are exchanged, which runs only where sizes are equal. W_c (C, H) belongs to the
    utterance vector and U_c (C, C) to the previous state.
    """
    return _contexts(utt_vecs, U_c, W_c, b_c)


def bias_forgotten(utt_vecs, W_c, U_c, b_c):
    """ja: バイアス b_c が使われていない。総入力は三つの項の和である。
    en: The bias b_c is not used. The pre-activation is a sum of three terms.
    """
    return _contexts(utt_vecs, W_c, U_c, 0 * b_c)


def state_added_up(utt_vecs, W_c, U_c, b_c):
    """ja: 新しい状態を前の状態に足し込んでいる（`+=`）。前の状態は U_c を通してすでに入っている。
    足さずに置き換えよう。
    en: The new state is added to the old one (`+=`). The old state is already inside, through U_c:
    replace it instead of adding.
    """
    c = np.zeros(len(b_c))
    contexts = []
    for v in utt_vecs:
        c = c + np.tanh(W_c @ v + U_c @ c + b_c)
        contexts.append(c)
    return np.array(contexts)


def previous_utterance_as_state(utt_vecs, W_c, U_c, b_c):
    """ja: U_c を、前の文脈の状態ではなく前の発話ベクトルに掛けている。これでは一つ前の発話までしか
    覚えられない。ループの中で持ち回るのは c である。
    en: U_c multiplies the previous utterance vector and not the previous state of the context, so
    the memory goes back by one utterance only. What the loop carries along is c.
    """
    before = np.concatenate([np.zeros((1, utt_vecs.shape[1])), utt_vecs[:-1]])
    return np.tanh(utt_vecs @ W_c.T + before @ U_c.T + b_c)


def bias_accumulated(utt_vecs, W_c, U_c, b_c):
    """ja: 総入力を b_c に `+=` で足し込んでいて、引数 b_c が書き換わる。
    前の発話の分も残ってしまう。総入力は発話ごとに新しい配列として作ろう。
    en: The pre-activation is added into b_c with `+=`: the argument is changed, and what earlier
    utterances left in it stays. Make the pre-activation a new array for every utterance.
    """
    c = np.zeros(len(b_c))
    contexts = []
    for v in utt_vecs:
        b_c += W_c @ v + U_c @ c
        c = np.tanh(b_c)
        contexts.append(c)
    return np.array(contexts)
