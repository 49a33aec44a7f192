"""Language models, word vectors and autoencoders: enumeration, scalar loops, arrays that are
counted, and divergences by quadrature.
"""

from collections import Counter
from fractions import Fraction
from itertools import product
from math import atan2, cos, exp, log, pi, sqrt
from statistics import NormalDist

import numpy as np

STEP = 1e-30  # of a complex step; nothing cancels, so it may be as small as this


def _softmax(scores):
    return [1 / sum(exp(other - score) for other in scores) for score in scores]


def _count(*shapes):
    """Count the entries of arrays of these shapes, none of which takes memory."""
    return sum(np.broadcast_to(0.0, shape).size for shape in shapes)


def _bytes(*shape):
    return np.broadcast_to(np.float32(0), shape).nbytes


def _root(value, low, high):
    """Return where an increasing function is 0, by bisection."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) < 0 else (low, middle)
    return low


# autoencoders


def autoencoder_param_count(D, H):
    return _count((H, D), (H,), (D, H), (D,))


def autoencoder_compression_ratio(s, c, h):
    return np.broadcast_to(0.0, (s, s, c)).size / np.broadcast_to(0.0, h).size


def vae_kl_formula(mu, logvar):
    """The mean of log q - log p under q, by Gauss-Hermite nodes: exact for a quadratic."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(5)
    total = 0.0
    for mean, spread in zip(mu, np.sqrt(np.exp(logvar)), strict=True):
        z = mean + spread * nodes
        log_q = -0.5 * ((z - mean) / spread) ** 2 - np.log(spread)
        log_p = -0.5 * z**2
        total += (weights * (log_q - log_p)).sum() / sqrt(2 * pi)
    return total


def vae_kl_number(m, s):
    """Integrate q (log q - log p); sums over even steps are all but exact for such a curve."""
    z, step = np.linspace(m - 12 * s, m + 12 * s, 4001, retstep=True)
    log_q = -0.5 * ((z - m) / s) ** 2 - log(s * sqrt(2 * pi))
    log_p = -0.5 * z**2 - log(sqrt(2 * pi))
    return (np.exp(log_q) * (log_q - log_p)).sum() * step


def vae_elbo_gap(r, k, g):
    """Build a model with a latent variable of two values that has these terms; sum its joint."""
    q = (0.5, 0.5)

    def divergence(p):
        return sum(a * log(a / b) for a, b in zip(q, p, strict=True))

    def at_distance(wanted):
        size = _root(lambda x: divergence((exp(-x), 1 - exp(-x))) - wanted, log(2), 500)
        return exp(-size), 1 - exp(-size)

    prior, posterior = at_distance(k), at_distance(g)
    likelihood = [after / before for after, before in zip(posterior, prior, strict=True)]
    surplus = sum(a * log(b) for a, b in zip(q, likelihood, strict=True)) + r
    likelihood = [value * exp(-surplus) for value in likelihood]  # now the mean log is -r
    return log(sum(a * b for a, b in zip(prior, likelihood, strict=True)))


def vae_reparameterisation_formula(mu, logvar, eps):
    """The latent value lies at the quantile of its normal at which the noise lies of its own."""
    z = np.empty(mu.shape)
    for place in np.ndindex(mu.shape):
        law = NormalDist(float(mu[place]), sqrt(exp(logvar[place])))
        z[place] = law.inv_cdf(NormalDist().cdf(float(eps[place])))
    return z


def vae_latent_component_formula(g, eps, logvar):
    found = np.empty(g.shape)
    for place in range(len(g)):
        moved = logvar.astype(complex)
        moved[place] += STEP * 1j
        found[place] = (g * np.sqrt(np.exp(moved)) * eps).sum().imag / STEP
    return found


# BERT, GPT


def bert_embedding_parameters(v, d, t):
    tables = {"token": (v, d), "segment": (2, d), "position": (t, d)}
    return _count(*tables.values())


def gpt_perplexity(a, b, c):
    losses = [-log(1 / value) for value in (a, b, c)]
    return exp(sum(losses) / len(losses))


def rag_marginal_probability(p, a, b):
    """Lay out all outcomes of (document, this answer or another) and add those of the answer."""
    documents = {"first": (p, a), "second": (1 - p, b)}
    joint = {
        (name, answered): chance * (given if answered else 1 - given)
        for name, (chance, given) in documents.items()
        for answered in (True, False)
    }
    return sum(chance for (_, answered), chance in joint.items() if answered) / sum(joint.values())


def gpt_temperature_formula(z, T):
    """A temperature raises the probabilities at T = 1 to the power of 1/T."""
    powers = [chance ** (1 / float(T)) for chance in _softmax(z)]
    return np.array(powers) / sum(powers)


def mlm_mask_token_count(n):
    """Of equally likely draws, 3 in 20 select the token, and 8 in 10 of a second kind mask it."""
    masked = [(s, t) for s, t in product(range(20), range(10)) if s < 3 and t < 8]
    return float(n * Fraction(len(masked), 20 * 10))


def mlm_selected_though_visible(p):
    """Enumerate equally likely draws: p of 100 select, and 1 in 10 then keeps the word."""
    draws = [(s < p, t == 0) for s, t in product(range(100), range(10))]
    visible = [selected for selected, kept in draws if kept or not selected]
    return sum(visible) / len(visible)


# word vectors


def word2vec_weight_count(V, D):
    return _count((V, D), (D, V))


def embedding_shrink_factor(V, D):
    return _bytes(V, V) / _bytes(V, D)


def embedding_row_formula(E, ids):
    rows = np.zeros((len(ids), len(E)))
    for row, word in enumerate(ids):
        one_hot = [float(number == word) for number in range(E.shape[1])]
        for component, number in product(range(len(E)), range(E.shape[1])):
            rows[row, component] += E[component, number] * one_hot[number]
    return rows


def word_vectors_pair_count(n, w):
    return sum(
        abs(centre - context) <= w and centre != context
        for centre, context in product(range(n), repeat=2)
    )


def word_vectors_cosine_distance(p, q):
    return 1 - cos(atan2(q, p) - atan2(p, q))


def word_vectors_negative_sampling_saving(v, k):
    output, hidden = np.ones((v, 1)), np.ones(1)
    positive, negatives = 0, range(1, k + 1)
    return (output @ hidden).size / (output[[positive, *negatives]] @ hidden).size


def word_vectors_noise_three_quarters(a, b):
    shares = {count: sqrt(sqrt(count**3)) for count in (a, b)}
    return shares[min(a, b)] / sum(shares.values())


def word_vectors_softmax_formula(W_in, W_out, c):
    centre = W_in[int(c)]
    scores = [sum(float(a) * float(b) for a, b in zip(row, centre, strict=True)) for row in W_out]
    return np.array(_softmax(scores))


# texts


def preprocessing_token_count():
    text = "The U.K.'s 3 best runners were running in the rain.".lower()
    text = "".join(sign if sign.isalnum() else " " for sign in text)
    return sum(word not in {"", "the", "in", "were"} for word in text.split(" "))


def vocabulary_size_with_threshold(a, b, c):
    """Write such a text, count its words and number those that stay."""
    counts = Counter()
    for kind, often in ((a, 1), (b, 2), (c, 3)):
        first = len(counts)
        counts.update({f"word {first + number}": often for number in range(kind)})
    rows = ["PAD", "UNK", "EOS", *(word for word, often in counts.items() if often >= 2)]
    return len(rows)
