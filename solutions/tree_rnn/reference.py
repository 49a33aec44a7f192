"""Socher, Lin, Ng and Manning (2011), Parsing Natural Scenes and Natural Language with
Recursive Neural Networks: a parent is p = f(W [left; right] + b), here with f = tanh.
"""

import numpy as np


def tree_rnn(node, W, b):
    if not isinstance(node, dict):
        return node
    left = tree_rnn(node["left"], W, b)
    right = tree_rnn(node["right"], W, b)
    children = np.concatenate([left, right]).astype(np.float64)
    return np.tanh(W @ children + b)
