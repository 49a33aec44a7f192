import numpy as np


def transformer_encoder_block(x, params, n_head, mask):
    """Transformer エンコーダ層 / A Transformer encoder layer.

    x: (B, T, D)
    params: dict
        Wq, Wk, Wv, Wo (D, D); bq, bk, bv, bo (D,)   注意 / attention
        W1 (F, D), b1 (F,), W2 (D, F), b2 (D,)       順伝播ネットワーク / feed-forward network
        g1, be1, g2, be2 (D,)                        層正規化 / layer normalisation
    n_head: ヘッドの数 / number of heads
    mask: bool, (B, n_head, T, T) にブロードキャストできる形、または None
          bool, broadcasts to (B, n_head, T, T), or None; True: 見てよい / may be looked at

    returns: (B, T, D)

    残差を足してから正規化する（eps は 1e-5）。活性化関数は ReLU。
    Normalise after adding the residual (eps is 1e-5). The activation is a ReLU.
    """
    raise NotImplementedError
