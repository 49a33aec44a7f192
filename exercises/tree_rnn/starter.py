import numpy as np


def tree_rnn(node, W, b):
    """構文木の再帰型ネットワーク / A recursive network over a parse tree.

    node: 葉 (E,) の配列、または {'left': node, 'right': node}
          / a leaf, an array (E,), or {'left': node, 'right': node}
    W: (E, 2E)  左・右の順につないだ子に掛ける重み / weights for [left; right]
    b: (E,)     バイアス / bias

    returns: (E,)  node のベクトル / the vector of node

    葉はそのまま、節は tanh(W [left; right] + b)。深さは 400 未満。引数は書き換えない。
    A leaf is returned as it is, a node is tanh(W [left; right] + b). The depth is below 400.
    Do not modify the arguments.
    """
    raise NotImplementedError
