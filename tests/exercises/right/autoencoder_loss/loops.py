import math


def autoencoder_loss(x, W_e, b_e, W_d, b_d):
    recon = []
    loss = 0.0
    for row in x.tolist():
        code = [1 / (1 + math.exp(-a)) for a in affine(W_e.tolist(), row, b_e.tolist())]
        copy = affine(W_d.tolist(), code, b_d.tolist())
        for d in range(len(row)):
            loss += (copy[d] - row[d]) ** 2
        recon.append(copy)
    return recon, loss / len(x)


def affine(weights, vector, bias):
    result = []
    for i in range(len(weights)):
        total = bias[i]
        for j in range(len(vector)):
            total += weights[i][j] * vector[j]
        result.append(total)
    return result
