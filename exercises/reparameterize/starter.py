import numpy as np


def reparameterize(mu, logvar, eps):
    """再パラメータ化トリック / The reparameterisation trick.

    mu: (B, D)      平均 / means
    logvar: (B, D)  分散の自然対数 / natural logarithms of the variances
    eps: (B, D)     標準正規分布の乱数 / standard normal random numbers

    returns: z (B, D)  平均 mu、分散 exp(logvar) の標本 / sample of mean mu, variance exp(logvar)
    """
    raise NotImplementedError
