import numpy as np


def teacher_forcing_inputs(targets, bos):
    """教師強制の入力 / Inputs for teacher forcing.

    targets: (B, T) int, T >= 0   正解のトークン / the correct tokens
    bos: int                      文頭記号 / symbol for the beginning

    returns: (B, T) int           デコーダが読むトークン / the tokens the decoder reads

    各時刻に1つ前の正解を、最初の時刻に bos を読む
    at each step the correct token of the step before, at the first step bos
    """
    raise NotImplementedError
