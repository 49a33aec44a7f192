import numpy as np


def gru_step_backward(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    """GRU 1ステップの逆伝播 / Backward through one step of a GRU.

    x: (B, I), h: (B, H)
    W_r, W_z, W: (H, I); U_r, U_z, U: (H, H)  no bias
    dh_next: (B, H)  新しい状態に届く勾配 / reaches the new state
    returns dx, dh, dW_r, dU_r, dW_z, dU_z, dW, dU  (shapes of the arguments; sums over the batch)

    r, z: gates; h_bar = tanh(x W^T + (r * h) U^T); h_new = (1 - z) * h + z * h_bar
    """
    raise NotImplementedError
