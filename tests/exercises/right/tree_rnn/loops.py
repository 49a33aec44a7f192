import math

import numpy as np


def tree_rnn(node, W, b):
    if not isinstance(node, dict):
        return node
    left = tree_rnn(node["left"], W, b)
    right = tree_rnn(node["right"], W, b)
    parent = []
    for i in range(len(b)):
        total = float(b[i])
        for j in range(len(left)):
            total += float(W[i, j]) * float(left[j])
        for j in range(len(right)):
            total += float(W[i, len(left) + j]) * float(right[j])
        parent.append(math.tanh(total))
    return np.array(parent)
