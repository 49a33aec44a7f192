import numpy as np


def feed_forward(x, W1, b1, W2, b2):
    y = np.zeros(x.shape)
    for place in np.ndindex(x.shape[:-1]):
        hidden = []
        for f in range(len(b1)):
            total = float(b1[f])
            for i in range(len(b2)):
                total += float(x[place][i]) * float(W1[f, i])
            hidden.append(total if total > 0 else 0.0)
        for o in range(len(b2)):
            total = float(b2[o])
            for f in range(len(b1)):
                total += hidden[f] * float(W2[o, f])
            y[place][o] = total
    return y
