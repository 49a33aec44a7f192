import numpy as np


def xavier_init(fan_in, fan_out, rng):
    """Xavier初期化 / Xavier initialisation.

    fan_in: 入力の数 / number of inputs
    fan_out: 出力の数 / number of outputs
    rng: np.random.Generator  乱数はすべてここから引く / all randomness comes from it

    returns: (fan_out, fan_in)  重み / weights

    平均 0 の正規分布、分散は 2 / (fan_in + fan_out)。
    Normal distribution with mean 0 and variance 2 / (fan_in + fan_out).
    """
    raise NotImplementedError
