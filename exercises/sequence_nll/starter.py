import numpy as np


def sequence_nll(logits, targets, mask):
    """系列の負の対数尤度 / Negative log-likelihood of sequences.

    logits: (B, T, V)  ソフトマックス関数に入る前の値 / what goes into the softmax
    targets: (B, T)    正解の単語の番号 / ids of the right words
    mask: (B, T)       数える時刻は 1、ほかは 0。None なら全部 / 1 where a step counts; None: all
    returns: 時刻についての和の、標本についての平均 / mean over samples of the sum over steps

    自然対数。確率が 0 に丸められる場合でも有限の正しい値を返す。引数は書き換えない。
    Natural logarithm. Finite and right even where a probability rounds to 0. Do not modify
    the arguments.
    """
    raise NotImplementedError
