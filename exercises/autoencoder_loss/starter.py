import numpy as np


def autoencoder_loss(x, W_e, b_e, W_d, b_d):
    """オートエンコーダの損失 / The loss of an autoencoder.

    x: (B, D)
    W_e: (H, D), b_e: (H,)  エンコーダ（シグモイド関数） / encoder (sigmoid)
    W_d: (D, H), b_d: (D,)  デコーダ（線形） / decoder (linear)

    returns: recon (B, D), loss (scalar)

    損失は2乗誤差の次元についての和、バッチについての平均（1/2 なし）
    loss: squared error, summed over dimensions, mean over the batch (no 1/2)
    """
    raise NotImplementedError
