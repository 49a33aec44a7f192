import numpy as np


def layer_norm_backward(x, gamma, dy):
    """層正規化の逆伝播 / Backward pass of layer normalisation.

    x: (..., D)      順伝播の入力 / input of the forward pass
    gamma: (D,)      倍率 / scale
    dy: (..., D)     損失の y についての微分 / derivative of the loss with respect to y

    returns: dx (..., D), dgamma (D,), dbeta (D,)

    x_hat = (x - mean) / sqrt(var + 1e-5), y = gamma * x_hat + beta
    dgamma と dbeta は最後の軸以外についての和 / sums over all axes but the last
    """
    raise NotImplementedError
