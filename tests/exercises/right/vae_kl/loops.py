import math


def vae_kl(mu, logvar):
    total = 0.0
    for n in range(len(mu)):
        for d in range(len(mu[n])):
            m, v = float(mu[n][d]), float(logvar[n][d])
            total += 0.5 * (m * m + math.exp(v) - v - 1.0)
    return total / len(mu)
