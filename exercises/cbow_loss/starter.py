import numpy as np


def cbow_loss(ctx, target, W_in, W_out):
    """CBOWの損失と勾配 / Loss and gradients of CBOW.

    ctx: (B, 2w) 文脈の単語番号 / ids of the context words
    target: (B,) 中心の単語番号 / ids of the centre words
    W_in, W_out: (V, D) 単語ベクトル / word vectors

    returns: loss, dW_in (V, D), dW_out (V, D)

    文脈のベクトルの平均 → 全単語のソフトマックス → 負の対数尤度のバッチ平均
    mean of the context vectors, softmax over all words, negative log-likelihood averaged over
    the batch; 同じ番号の勾配は足し合わせる / gradients of the same id add up
    """
    raise NotImplementedError
