import numpy as np


def vae_kl(mu, logvar):
    """VAEのKL項 / The KL term of a VAE.

    mu: (B, D)      q の平均 / means of q
    logvar: (B, D)  q の分散の自然対数 / natural logarithms of the variances of q

    returns: scalar  KL(q || N(0, I)) のバッチ平均 / its mean over the batch
    """
    raise NotImplementedError
