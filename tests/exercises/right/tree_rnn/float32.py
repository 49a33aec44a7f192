import numpy as np


def tree_rnn(node, W, b):
    if isinstance(node, dict):
        W, b = np.asarray(W, dtype=np.float32), np.asarray(b, dtype=np.float32)
        children = [tree_rnn(node["left"], W, b), tree_rnn(node["right"], W, b)]
        return np.tanh(W.dot(np.hstack(children)) + b)
    return np.array(node, dtype=np.float32)
