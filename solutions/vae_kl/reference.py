"""Kingma and Welling (2014), Auto-Encoding Variational Bayes, appendix B, with the sign turned."""

import numpy as np


def vae_kl(mu, logvar):
    each = (mu**2 + np.exp(logvar) - logvar - 1) / 2
    return each.sum(axis=1).mean()
