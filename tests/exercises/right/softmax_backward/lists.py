def softmax_backward(y, dy):
    return along_last(y.tolist(), dy.tolist())


def along_last(y, dy):
    if isinstance(y[0], list):
        return [along_last(*pair) for pair in zip(y, dy)]
    mean = sum(p * d for p, d in zip(y, dy))
    return [p * (d - mean) for p, d in zip(y, dy)]
