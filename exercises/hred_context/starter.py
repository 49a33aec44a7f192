import numpy as np


def hred_context(utt_vecs, W_c, U_c, b_c):
    """HREDの文脈RNN / The context RNN of HRED.

    utt_vecs: (N, H)  発話ベクトル（古い順）、N >= 1 / utterance vectors, oldest first, N >= 1
    W_c: (C, H), U_c: (C, C), b_c: (C,)

    returns: (N, C)   各発話を読んだ後の文脈の状態 / states of the context after each utterance

    活性化関数は tanh、初期状態は零（返り値に含めない）
    tanh; the initial state is zero (and not part of the result)
    """
    raise NotImplementedError
