import math


def glove_loss(W, W_tilde, b, b_tilde, X, x_max, alpha):
    loss = 0.0
    for i in range(len(X)):
        for j in range(len(X)):
            x = float(X[i, j])
            if x == 0:
                continue
            guess = float(b[i]) + float(b_tilde[j])
            for d in range(W.shape[1]):
                guess += float(W[i, d]) * float(W_tilde[j, d])
            if x < x_max:
                weight = (x / x_max) ** alpha
            else:
                weight = 1.0
            loss += weight * (guess - math.log(x)) ** 2
    return loss
