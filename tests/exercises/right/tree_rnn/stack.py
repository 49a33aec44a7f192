import numpy as np


def tree_rnn(node, W, b):
    """Without recursion: an explicit stack, and W cut into the parts of both children."""
    size = len(b)
    W = W.astype(float)
    waiting, done = [(node, False)], []
    while waiting:
        item, ready = waiting.pop()
        if not isinstance(item, dict):
            done.append(item.astype(float))
        elif ready:
            right, left = done.pop(), done.pop()
            done.append(np.tanh(W[:, :size] @ left + W[:, size:] @ right + b))
        else:
            waiting += [(item, True), (item["right"], False), (item["left"], False)]
    return done[0]
