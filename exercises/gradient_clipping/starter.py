import numpy as np


def gradient_clipping(grad, threshold):
    """勾配クリッピング（ノルム） / Gradient clipping by norm.

    grad: 任意の形 / any shape
    threshold: 正の数 / a positive number

    returns: grad と同じ形の新しい配列 / a new array of the same shape

    全要素の L2 ノルムが threshold を超えるときだけ縮める。grad は書き換えない。
    Scale down only where the L2 norm over all entries exceeds threshold. Do not modify grad.
    """
    raise NotImplementedError
