"""Wrong answers that people give. Each docstring is what they will read."""

_BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4}


def _count(blocks, I, H, bias):
    return blocks * (H * I + H * H + H * bias)


def two_biases(cell, I, H, bias=True):
    """ja: 1ブロックにバイアスを2本数えている。PyTorch は入力側と隠れ状態側に1本ずつもつが、
    この問題では1ブロックに1本だけである。
    en: Two bias vectors are counted a block. PyTorch keeps one for the input and one for the hidden
    state; in this exercise a block has only one.
    """
    return _count(_BLOCKS[cell], I, H, 2 * bias)


def lstm_three_blocks(cell, I, H, bias=True):
    """ja: LSTMのブロックを三つとしている。ゲートは三つだが、
    セルに書き込む候補にも自分の重みがある。
    en: The LSTM is counted with three blocks. It has three gates, but the candidate that is written
    into the cell has weights of its own as well.
    """
    return _count({"rnn": 1, "gru": 3, "lstm": 3}[cell], I, H, bias)


def gru_two_blocks(cell, I, H, bias=True):
    """ja: GRUのブロックを二つとしている。ゲートは二つだが、候補にも自分の重みがある。
    en: The GRU is counted with two blocks. It has two gates, but the candidate has weights of its
    own as well.
    """
    return _count({"rnn": 1, "gru": 2, "lstm": 4}[cell], I, H, bias)


def gates_only(cell, I, H, bias=True):
    """ja: ゲートの分だけを数えている。LSTMでもGRUでも、候補は独自の重みから作られる。
    en: Only the gates are counted. In an LSTM and in a GRU alike, the candidate is made with
    weights of its own.
    """
    return _count({"rnn": 1, "gru": 2, "lstm": 3}[cell], I, H, bias)


def gru_like_lstm(cell, I, H, bias=True):
    """ja: GRUをLSTMと同じ四つのブロックで数えている。GRUには出力ゲートがなく、忘却と入力を一つの
    更新ゲートが受け持つ。
    en: The GRU is counted with four blocks like an LSTM. It has no output gate, and a single update
    gate does the work of the forget and the input gate.
    """
    return _count({"rnn": 1, "gru": 4, "lstm": 4}[cell], I, H, bias)


def one_block_always(cell, I, H, bias=True):
    """ja: どの種類でも1ブロック分だけを数えている。ゲートにはそれぞれ自分の重みがある。
    en: One block is counted for every kind of layer. Each gate has weights of its own.
    """
    return _count(1, I, H, bias)


def recurrent_weights_forgotten(cell, I, H, bias=True):
    """ja: 隠れ状態から隠れ状態への重みを数えていない。これがなければ再帰層ではない。
    en: The weights from the hidden state to itself are not counted. Without them the layer would
    not be recurrent.
    """
    return _BLOCKS[cell] * (H * I + H * bias)


def recurrent_weights_once(cell, I, H, bias=True):
    """ja: 隠れ状態から隠れ状態への重みを、層全体で1組しか数えていない。
    どのブロックも自分の (H, H) をもつ。
    en: The weights from the hidden state to itself are counted once for the layer. Every block has
    a (H, H) of its own.
    """
    return _BLOCKS[cell] * (H * I + H * bias) + H * H


def bias_always(cell, I, H, bias=True):
    """ja: bias が False でもバイアスを数えている。
    en: Biases are counted even where bias is False.
    """
    return _count(_BLOCKS[cell], I, H, 1)


def bias_never(cell, I, H, bias=True):
    """ja: バイアスを数えていない。bias が True なら、どのブロックにも H 個ある。
    en: Biases are not counted. If bias is True, every block has H of them.
    """
    return _count(_BLOCKS[cell], I, H, 0)


def bias_once(cell, I, H, bias=True):
    """ja: バイアスを層全体で1本しか数えていない。バイアスはブロックごとにある。
    en: One bias vector is counted for the whole layer. Every block has its own.
    """
    return _count(_BLOCKS[cell], I, H, 0) + H * bias


def bias_of_one_number(cell, I, H, bias=True):
    """ja: バイアスを1ブロックに1個の数としている。バイアスはユニットごとに1個、
    つまり1ブロックに H 個ある。
    en: The bias of a block is taken for a single number. Every unit has one, H in a block.
    """
    return _BLOCKS[cell] * (H * I + H * H + bias)


def sizes_exchanged(cell, I, H, bias=True):
    """ja: I と H が入れ替わっている。正方行列になるのは隠れ状態どうしを結ぶ重みである。
    en: I and H are exchanged. The square matrix is the one that joins the hidden state to itself.
    """
    return _count(_BLOCKS[cell], H, I, bias)


def peepholes_counted(cell, I, H, bias=True):
    """ja: LSTMに覗き穴結合の重みを足している。この問題のLSTMに覗き穴結合はない。
    en: Peephole weights are added for the LSTM. The LSTM of this exercise has none.
    """
    return _count(_BLOCKS[cell], I, H, bias) + 3 * H * (cell == "lstm")


def fraction_returned(cell, I, H, bias=True):
    """ja: 値は合っているが、小数（float）で返している。個数は整数である。
    `/` を使っていないか確かめよう。
    en: The value is right, but it comes back as a float. A number of parameters is an integer:
    look for a division with `/`.
    """
    return _count(_BLOCKS[cell], I, H, bias) / 1
