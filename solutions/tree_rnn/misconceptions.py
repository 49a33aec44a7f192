"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def children_swapped(node, W, b):
    """ja: 左右の子を逆の順につないでいる。W の前半の列は左の子に、後半の列は右の子に掛かる。
    en: The children are joined in the wrong order. The first half of W's columns belongs to the
    left child, the second half to the right one.
    """
    return _fold(node, lambda left, right: np.tanh(W @ _join(right, left) + b))


def bias_omitted(node, W, b):
    """ja: バイアス b を足していない。引数として渡されたものがすべて式に現れているか確かめよう。
    en: The bias b is never added. Check that every argument appears in your formula.
    """
    return _fold(node, lambda left, right: np.tanh(W @ _join(left, right)))


def bias_outside(node, W, b):
    """ja: バイアス b を tanh の外で足している。b は活性化する前の和に含まれる。
    en: The bias b is added outside tanh. It belongs to the sum that is activated.
    """
    return _fold(node, lambda left, right: np.tanh(W @ _join(left, right)) + b)


def leaves_activated(node, W, b):
    """ja: 葉にも tanh を適用している。葉は単語の埋め込みそのもので、活性化するのは節だけである。
    en: tanh is applied to the leaves, too. A leaf is a word's embedding as it stands; only nodes
    are activated.
    """
    return _fold(node, lambda left, right: np.tanh(W @ _join(left, right) + b), np.tanh)


def no_activation(node, W, b):
    """ja: 節で活性化していない。線形のままでは、木がどれほど深くても葉の線形和にしかならない。
    en: Nodes are not activated. Left linear, a tree of any depth is but a linear sum of its leaves.
    """
    return _fold(node, lambda left, right: W @ _join(left, right) + b)


def sigmoid_activation(node, W, b):
    """ja: tanh の代わりにシグモイドを使っている。値が (0, 1) に限られ、負の成分を持てない。
    en: The sigmoid stands in for tanh. Values are confined to (0, 1), with no negative components.
    """
    return _fold(node, lambda left, right: 1 / (1 + np.exp(-(W @ _join(left, right) + b))))


def linear_root(node, W, b):
    """ja: 根だけ tanh を適用していない。根も途中の節と同じ式で計算する。
    en: The root alone is left without tanh. It follows the same formula as every inner node.
    """
    if not isinstance(node, dict):
        return node

    def compose(left, right):
        return np.tanh(W @ _join(left, right) + b)

    return W @ _join(_fold(node["left"], compose), _fold(node["right"], compose)) + b


def children_added(node, W, b):
    """ja: 左右の子を足し合わせ、W の半分だけを使っている。語順が消え、「犬が人を」と「人が犬を」の
    区別がつかなくなる。2つを1本につなごう。
    en: The children are added and only half of W is used. Word order is gone: "dog bites man" and
    "man bites dog" become one. Join the two vectors instead.
    """
    return _fold(node, lambda left, right: np.tanh(W[:, : len(W)] @ (left + right) + b))


def children_pooled(node, W, b):
    """ja: 左右の子の要素ごとの最大値をとり、W の半分だけを使っている。どちらの子の値だったかが
    失われる。2つを1本につなごう。
    en: The element-wise maximum of the children is taken and only half of W is used. Which child a
    value came from is lost. Join the two vectors instead.
    """
    return _fold(node, lambda left, right: np.tanh(W[:, : len(W)] @ np.maximum(left, right) + b))


def components_interleaved(node, W, b):
    """ja: 左右の成分を交互に並べている。W は左の子の E 成分が先に並び、その後に右の子の E 成分が
    続くことを前提としている。
    en: Components of both children are interleaved. W expects all E components of the left child
    first and those of the right child after them.
    """
    return _fold(node, lambda left, right: np.tanh(W @ np.stack([left, right], 1).ravel() + b))


def left_used_twice(node, W, b):
    """ja: 右の子の代わりに左の子をもう一度使っている。'left' と書いたところを見直そう。
    en: The left child is used again in place of the right one. Look at where you wrote 'left'.
    """
    return _fold(node, lambda left, right: np.tanh(W @ _join(left, left) + b))


def children_added_to_parent(node, W, b):
    """ja: 親のベクトルに、子のベクトルの平均を足している（残差接続の形）。
    子は W を通してのみ親に入る。
    en: The children's mean is added to the parent, as in a residual connection. Children enter
    their parent only through W.
    """
    return _fold(node, lambda left, right: np.tanh(W @ _join(left, right) + b) + (left + right) / 2)


def tree_overwritten(node, W, b):
    """ja: 値は正しいが、木の部分を計算したベクトルで置き換えてしまっている。呼び出し側の木が
    壊れる。計算結果は変数に持とう。
    en: The values are right, but parts of the tree are replaced by the vectors computed for them,
    which destroys the caller's tree. Keep results in variables.
    """
    if not isinstance(node, dict):
        return node
    for side in ("left", "right"):
        node[side] = tree_overwritten(node[side], W, b)
    return np.tanh(W @ _join(node["left"], node["right"]) + b)


def _join(left, right):
    return np.concatenate([left, right])


def _fold(node, compose, at_leaf=None):
    if not isinstance(node, dict):
        return node if at_leaf is None else at_leaf(node)
    left = _fold(node["left"], compose, at_leaf)
    right = _fold(node["right"], compose, at_leaf)
    return compose(left, right)
