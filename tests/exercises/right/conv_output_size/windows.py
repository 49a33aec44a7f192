import numpy as np


def conv_output_size(n, k, stride=1, pad=0, dilation=1):
    """Cut the real windows out of a padded input and see how many there are."""
    padded = np.pad(np.zeros(n), pad)
    covered = dilation * (k - 1) + 1
    windows = np.lib.stride_tricks.sliding_window_view(padded, covered)[::stride, ::dilation]
    assert windows.shape[1] == k
    return windows.shape[0]
