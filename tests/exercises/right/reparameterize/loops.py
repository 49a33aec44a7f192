import math


def reparameterize(mu, logvar, eps):
    z = []
    for n in range(len(mu)):
        row = []
        for d in range(len(mu[n])):
            sigma = math.sqrt(math.exp(logvar[n][d]))
            row.append(float(mu[n][d]) + sigma * float(eps[n][d]))
        z.append(row)
    return z
