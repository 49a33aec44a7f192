import numpy as np


def input_feeding_inputs(emb_t, h_tilde_prev):
    """input feeding の入力 / Inputs with input feeding.

    emb_t: (B, D)         現在の単語の埋め込み / embedding of the present word
    h_tilde_prev: (B, A)  1時刻前の h~、最初は零 / h~ of the step before, zeros at first
    returns the decoder's input, the embedding followed by h~, (B, D + A)
    """
    raise NotImplementedError
