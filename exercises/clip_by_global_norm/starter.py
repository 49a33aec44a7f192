import numpy as np


def clip_by_global_norm(grads, max_norm):
    """勾配クリッピング（全体ノルム） / Gradient clipping by the global norm.

    grads: 配列のリスト（形は任意、空もある） / a list of arrays of any shape, maybe empty
    max_norm: 正の数 / a positive number

    returns: (新しい配列のリスト, 縮める前の全体のノルム)
             (a list of new arrays, the norm of the whole before scaling)

    全体の L2 ノルムが max_norm を超えるときだけ、共通の倍率で縮める。引数は書き換えない。
    Only where the L2 norm of the whole exceeds max_norm, scale by one common factor.
    Do not modify the arguments.
    """
    raise NotImplementedError
