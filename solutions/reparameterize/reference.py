"""Kingma and Welling (2014), Auto-Encoding Variational Bayes, section 2.4: z = mu + sigma eps."""

import numpy as np


def reparameterize(mu, logvar, eps):
    return mu + np.exp(logvar / 2) * eps
