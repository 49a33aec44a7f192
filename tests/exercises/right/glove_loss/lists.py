from math import log


def glove_loss(W, W_tilde, b, b_tilde, X, x_max, alpha):
    words = list(zip(W.tolist(), b.tolist()))
    contexts = list(zip(W_tilde.tolist(), b_tilde.tolist()))

    def term(word, context, x):
        (v, bias), (u, other) = word, context
        error = sum(p * q for p, q in zip(v, u)) + bias + other - log(x)
        return min(1.0, x / x_max) ** alpha * error**2

    rows = zip(words, X.tolist())
    return float(sum(term(w, c, x) for w, row in rows for c, x in zip(contexts, row) if x))
