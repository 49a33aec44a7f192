import numpy as np


def conv_output_size(n, k, stride=1, pad=0, dilation=1):
    padded = np.float32(n) + np.float32(2) * np.float32(pad)
    covered = np.float32(dilation) * (np.float32(k) - np.float32(1)) + np.float32(1)
    return int(np.floor((padded - covered) / np.float32(stride)) + np.float32(1))
