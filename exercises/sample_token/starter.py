import numpy as np


def sample_token(logits, u, temperature):
    """温度付きサンプリング / Sampling with a temperature.

    logits: (V,), V >= 1
    u: 0 <= u < 1   一様乱数 / a uniform random number
    temperature: > 0

    returns: int    トークンの番号 / the id of the token

    確率は logits / temperature の softmax。累積が u を超える最初の番号（なければ V - 1）
    probabilities: softmax of logits / temperature; first id whose cumulative sum exceeds u
    (V - 1 if none does)
    """
    raise NotImplementedError
