import numpy as np


def softmax_backward(y, dy):
    dx = np.zeros(y.shape)
    classes = y.shape[-1]
    for place in np.ndindex(y.shape[:-1]):
        p, error = y[place], dy[place]
        for j in range(classes):
            for k in range(classes):
                slope = -float(p[k]) * float(p[j])
                if k == j:
                    slope += float(p[k])
                dx[(*place, j)] += float(error[k]) * slope
    return dx
