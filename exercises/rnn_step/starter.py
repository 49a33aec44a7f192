import numpy as np


def rnn_step(x, h, W, U, b):
    """RNNの1ステップ / One step of an RNN.

    x: (B, I)  この時刻の入力 / input of this step
    h: (B, H)  前の時刻の隠れ状態 / hidden state of the step before
    W: (H, I)  入力 → 隠れ層 / input -> hidden
    U: (H, H)  隠れ層 → 隠れ層 / hidden -> hidden
    b: (H,)    バイアス / bias

    returns: (B, H)  新しい隠れ状態 / the new hidden state

    活性化は tanh。引数は書き換えない。 / The activation is tanh. Do not modify the arguments.
    """
    raise NotImplementedError
