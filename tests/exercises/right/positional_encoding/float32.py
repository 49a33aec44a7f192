import numpy as np


def positional_encoding(T, d):
    position = np.arange(T, dtype=np.float32)[:, np.newaxis]
    rate = np.exp(np.arange(0, d, 2, dtype=np.float32) * np.float32(-np.log(10000.0) / d))
    pe = np.zeros((T, d), dtype=np.float32)
    pe[:, 0::2] = np.sin(position * rate)
    pe[:, 1::2] = np.cos(position * rate[: d // 2])
    return pe
