import numpy as np


def glove_loss(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """GloVeの損失 / The loss of GloVe.

    W, W_tilde: (V, D) 単語と文脈のベクトル / vectors of words and of contexts
    b, b_tilde: (V,) バイアス / biases
    X: (V, V) 共起行列 / co-occurrence matrix
    x_max, alpha: 重みの上限と指数 / where the weight is capped, and its exponent
    returns the loss, a number

    X > 0 の要素についての f(X) (w_i・w~_j + b_i + b~_j - ln X)^2 の和（1/2 は付かない）
    the sum over X > 0 of f(X) (w_i . w~_j + b_i + b~_j - ln X)^2, without a factor 1/2
    """
    raise NotImplementedError
