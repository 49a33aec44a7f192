import numpy as np


def skipgram_loss(center, ctx, W_in, W_out):
    """skip-gramの損失と勾配 / Loss and gradients of skip-gram.

    center: (B,) 中心の単語番号 / ids of the centre words
    ctx: (B, C) 文脈の単語番号 / ids of the context words
    W_in, W_out: (V, D) 単語ベクトル / word vectors

    returns: loss, dW_in (V, D), dW_out (V, D)

    全単語のソフトマックス → 文脈語の負の対数尤度の和 → バッチ平均
    softmax over all words, sum of the context words' negative log-likelihoods, mean over the
    batch; 同じ番号の勾配は足し合わせる / gradients of the same id add up
    """
    raise NotImplementedError
