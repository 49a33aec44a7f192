"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _states(words, E, W, U, b):
    h = np.zeros(len(b))
    states = []
    for w in words:
        h = np.tanh(W @ (E @ w) + U @ h + b)
        states.append(h)
    return states


def _last(words, E, W, U, b):
    states = _states(words, E, W, U, b)
    return states[-1] if states else np.zeros(len(b))


def mean_of_states(words, E, W, U, b):
    """ja: すべての時刻の状態を平均している。そのような文ベクトルもあるが、ここでは違う。
    文全体を読み終えているのは、最後の状態だけである。
    en: You return the mean of all states. Sentence vectors of that kind exist, but here the vector
    is the one state that has seen the whole sentence, the last.
    """
    total = sum(_states(words, E, W, U, b), np.zeros(len(b)))
    with np.errstate(invalid="ignore"):
        return total / len(words)


def first_state(words, E, W, U, b):
    """ja: 最初の単語を読んだだけの状態を返している（`return` がループの中にないか）。
    すべての単語を読み終えてから返そう。
    en: You return the state after the first word; perhaps `return` stands inside the loop. Return
    after all words have been read.
    """
    for w in words:
        return np.tanh(W @ (E @ w) + b)
    return None


def all_states(words, E, W, U, b):
    """ja: すべての時刻の状態 (T, H) を返している。注意機構ではそれを使う。
    ここでは文を一つの固定長のベクトル (H,) にまとめる。必要な時刻だけを返そう。
    en: You return the states of all times, (T, H). Attention wants them; here the sentence becomes
    one vector of fixed length, (H,). Return only the time that is needed.
    """
    return np.array(_states(words, E, W, U, b))


def reads_backwards(words, E, W, U, b):
    """ja: 文を末尾から読んでいる。逆順に読ませる工夫もあるが、この問題では先頭から読む。
    en: The sentence is read from its end. Reversing the input is a known trick, but in this
    exercise reading starts at the first word.
    """
    return _last(words[::-1], E, W, U, b)


def bag_of_words(words, E, W, U, b):
    """ja: 埋め込みを先に足し合わせ、一度だけ tanh に通している。これでは語順が失われる。
    単語を一つ読むごとに、前の状態を使って状態を更新しよう。
    en: The embeddings are summed and go through tanh once, which loses the order of the words.
    Update the state with every word, using the state before.
    """
    return np.tanh(W @ (E @ words.sum(axis=0)) + b)


def averaged_embeddings(words, E, W, U, b):
    """ja: 埋め込みを平均し、一度だけ tanh に通している。これでは語順が失われる。
    単語を一つ読むごとに、前の状態を使って状態を更新しよう。
    en: The embeddings are averaged and go through tanh once, which loses the order of the words.
    Update the state with every word, using the state before.
    """
    with np.errstate(invalid="ignore"):
        mean = words.sum(axis=0) / len(words)
    return np.tanh(W @ (E @ mean) + b)


def state_not_carried(words, E, W, U, b):
    """ja: 前の状態が引き継がれていない。結果は最後の単語だけで決まってしまう。
    状態を零にするのはループの前に一度だけで、各ステップでは U を通した前の状態も足す。
    en: The state before is not carried on, so the last word alone decides the result. Set the state
    to zero once, before the loop, and let each step add the previous state, taken through U.
    """
    return _last(words, E, W, 0 * U, b)


def weights_exchanged(words, E, W, U, b):
    """ja: W と U が入れ替わっている。埋め込みと隠れ状態の大きさが等しいときだけ動く。
    この問題では W (H, D) が埋め込みに、U (H, H) が前の状態に掛かる。
    en: W and U are exchanged, which runs only where embedding and hidden state have the same size.
    Here W (H, D) belongs to the embedding and U (H, H) to the previous state.
    """
    return _last(words, E, U, W, b)


def embedding_by_row(words, E, W, U, b):
    """ja: E の列ではなく行を取り出している。埋め込みと語彙の大きさが等しいときだけ動く。
    E は (D, V) なので、単語の番号は列の番号である。
    en: A row of E is taken instead of a column, which runs only where embedding and vocabulary have
    the same size. E is (D, V): a word's number is the number of a column.
    """
    return _last(words, E.T, W, U, b)


def position_taken_for_word(words, E, W, U, b):
    """ja: 単語の番号ではなく、文の中の位置 t で E の列を選んでいる。
    これでは、どの文も同じ単語の列に見える。one-hot の 1 がある位置が単語の番号である。
    en: The column of E is chosen by the position t in the sentence and not by the word, so all
    sentences look alike. The word's number is where its one-hot vector holds the 1.
    """
    in_order = np.eye(E.shape[1])[: len(words)]
    return _last(in_order, E, W, U, b)


def largest_value_as_index(words, E, W, U, b):
    """ja: one-hot の最大値、つまり 1 を番号として使っている。どの単語も E の同じ列になる。
    必要なのは最大値ではなく、それがある位置である。
    en: The largest value of the one-hot vector, which is 1, is used as the number, so every word
    gets the same column of E. What is needed is not the maximum but where it is.
    """
    always_one = np.eye(E.shape[1])[np.ones(len(words), dtype=int)]
    return _last(always_one, E, W, U, b)


def embedding_shrunk(words, E, W, U, b):
    """ja: E と one-hot の要素ごとの積を、語彙の軸で平均している。埋め込みが 1/V に縮む。
    零を掛けた列は足しても変わらないが、平均では数に入る。列をそのまま取り出そう。
    en: The elementwise product of E and the one-hot vector is averaged over the vocabulary, which
    shrinks the embedding to 1/V of itself: zeros do not change a sum, but a mean counts them.
    Take the column as it is.
    """
    return _last(words / E.shape[1], E, W, U, b)


def recurrent_transposed(words, E, W, U, b):
    """ja: U が転置されて使われている。(H, H) なので形の誤りにはならず、値だけがずれる。
    1次元の h に対する `h @ U` は U の転置を左から掛けることに等しい。左右を確かめよう。
    en: U is used transposed. Being (H, H) it raises no error, only the values are off. For a
    one-dimensional h, `h @ U` is the transpose of U acting from the left. Check the side.
    """
    return _last(words, E, W, U.T, b)


def bias_forgotten(words, E, W, U, b):
    """ja: バイアス b が使われていない。総入力は三つの項の和である。
    en: The bias b is not used. The pre-activation is a sum of three terms.
    """
    return _last(words, E, W, U, np.zeros_like(b))


def linear_states(words, E, W, U, b):
    """ja: 活性化関数が使われていない。これでは状態が線形のまま積み重なる。
    各ステップで総入力を tanh に通そう。
    en: There is no activation, so the states merely accumulate linearly. Each step takes its
    pre-activation through tanh.
    """
    h = np.zeros(len(b))
    for w in words:
        h = W @ (E @ w) + U @ h + b
    return h


def activated_by_sigmoid(words, E, W, U, b):
    """ja: 活性化関数にシグモイド関数を使っている。状態が負の値を取れなくなる。
    この問題の活性化関数は tanh である。
    en: The activation is the sigmoid, so the state can never be negative. In this exercise the
    activation is tanh.
    """
    h = np.zeros(len(b))
    for w in words:
        h = 1 / (1 + np.exp(-(W @ (E @ w) + U @ h + b)))
    return h


def state_added_up(words, E, W, U, b):
    """ja: 新しい状態を前の状態に足し込んでいる（`+=`）。状態が -1 から 1 の範囲を出てしまう。
    前の状態は U を通してすでに入っている。足さずに置き換えよう。
    en: The new state is added to the old one (`+=`), so it leaves the range from -1 to 1. The old
    state is already inside, through U: replace it instead of adding.
    """
    h = np.zeros(len(b))
    for w in words:
        h = h + np.tanh(W @ (E @ w) + U @ h + b)
    return h


def bias_accumulated(words, E, W, U, b):
    """ja: 総入力を b に `+=` で足し込んでいて、引数 b が書き換わる。前の単語の分も残ってしまう。
    総入力は単語ごとに新しい配列として作ろう。
    en: The pre-activation is added into b with `+=`: the argument is changed, and what earlier
    words left in it stays. Make the pre-activation a new array for every word.
    """
    h = np.zeros(len(b))
    for w in words:
        b += W @ (E @ w) + U @ h
        h = np.tanh(b)
    return h
