import numpy as np


def train_binary_addition(n_iter, hidden, lr, seed):
    """2進数の加算を学習するRNN / Training an RNN to add binary numbers.

    n_iter: 更新の回数 / number of updates
    hidden: 隠れ層の大きさ H / size H of the hidden layer
    lr: 学習率 / learning rate
    seed: 乱数の種 / seed of the randomness

    returns: (params, losses)
        params: {"W": (H, 2), "U": (H, H), "b": (H,), "V": (1, H), "c": (1,)}
        losses: (n_iter,)  更新前のミニバッチの損失 / loss of each mini-batch before its update

    h_t = tanh(x_t W^T + h_{t-1} U^T + b), y_t = sigmoid(h_t V^T + c), 最初の状態は 0
    0 以上 128 未満の整数の組、8 桁、下位の桁から。損失は標本と桁についての平均。
    Pairs of integers below 128, 8 digits, least significant first, initial state 0.
    The loss is the mean over samples and digits.
    """
    raise NotImplementedError
