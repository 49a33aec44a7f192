import numpy as np


def clip_by_value(grad, limit):
    """勾配クリッピング（値） / Gradient clipping by value.

    grad: 任意の形 / any shape
    limit: 正の数 / a positive number

    returns: grad と同じ形の新しい配列 / a new array of the same shape

    要素ごとに [-limit, limit] に収める。nan は nan のまま。grad は書き換えない。
    Each entry is kept within [-limit, limit]; nan stays nan. Do not modify grad.
    """
    raise NotImplementedError
