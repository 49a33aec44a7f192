from fractions import Fraction
from itertools import product
from math import cos, dist, hypot, sin
from statistics import mean

import numpy as np


def fit_error_decomposition(t, m, v, s):
    """Prediction and noise each take two equally likely values, of the mean and variance told."""
    predictions = [m - v**0.5, m + v**0.5]
    observations = [t - s**0.5, t + s**0.5]
    return mean((y - f) ** 2 for f, y in product(predictions, observations))


def dimension_shell_volume(D, e):
    """Integrate over the radius the area of spheres; 64 Gauss points are exact up to degree 127."""

    def volume(inner, outer):
        nodes, weights = np.polynomial.legendre.leggauss(64)
        radii = inner + (outer - inner) * (nodes + 1) / 2
        return (outer - inner) / 2 * (weights * radii ** (D - 1)).sum()

    return volume(1 - e, 1) / volume(0, 1)


def dimension_cube_side(r, D):
    def too_small(side):
        share = 1.0
        for _ in range(int(D)):
            share *= side
        return share < r

    return np.float64(_border(too_small, 0.0, 1.0))


def validation_training_runs(a, b, k):
    runs = [(rate, decay, fold) for rate in range(a) for decay in range(b) for fold in range(k)]
    runs.append("the best pair, on all training data")
    return len(runs)


def validation_nested_runs(k, m, n):
    runs = []
    for outer in range(k):
        runs += [(outer, setting, inner) for setting in range(n) for inner in range(m)]
        runs.append((outer, "the chosen setting"))
    return len(runs)


def metrics_precision(a, b, c, d):
    sick, positive = _screened(a, b, c, d)
    return sick[positive].mean()


def metrics_f1(a, b, c, d):
    """The overlap of those who are sick with those who are called so (Dice), twice over both."""
    sick, positive = (set(np.flatnonzero(one)) for one in _screened(a, b, c, d))
    return 2 * len(sick & positive) / (len(sick) + len(positive))


def metrics_precision_from_prevalence(t, f, p):
    transactions = 100_000
    fraud = np.arange(transactions) < round(p * transactions)
    alarm = np.zeros(transactions, dtype=bool)
    for kind, rate in ((fraud, t), (~fraud, f)):
        of_kind = np.flatnonzero(kind)
        alarm[of_kind[: round(rate * len(of_kind))]] = True
    return fraud[alarm].mean()


def metrics_balanced_training_probability(q, p):
    """Count those told q among 10,000 of each class; in use their rates by class are the same."""
    told_q = 1000
    honest_rate = Fraction(round(told_q * (1 - q)), 10_000)
    fraud_rate = Fraction(round(told_q * q), 10_000)
    in_use = 1_000_000
    frauds = round(p * in_use)
    found, mistaken = fraud_rate * frauds, honest_rate * (in_use - frauds)
    return float(found / (found + mistaken))


def metrics_macro_f1(C):
    photos = [pair for pair in np.ndindex(C.shape) for _ in range(C[pair])]
    scores = []
    for one in range(len(C)):
        hits = sum(true == one and told == one for true, told in photos)
        precision = hits / sum(told == one for _, told in photos)
        recall = hits / sum(true == one for true, _ in photos)
        scores.append(2 / (1 / precision + 1 / recall))
    return np.mean(scores)


def metrics_r_squared(t, y):
    """The sum of squares about the mean is that of all differences of pairs, over 2N."""
    about_mean = sum((one - other) ** 2 for one, other in product(t, t)) / (2 * len(t))
    return 1 - np.float64(dist(t, y)) ** 2 / about_mean


def metrics_iou(w, h, x, y):
    true = set(product(range(w), range(h)))
    predicted = set(product(range(x, x + w), range(y, y + h)))
    return len(true & predicted) / len(true | predicted)


def metrics_average_precision(a, b, c):
    ranks = range(1, c + 1)
    is_hit = [rank in {a, b, c} for rank in ranks]
    return mean(mean(is_hit[:rank]) for rank in ranks if is_hit[rank - 1])


def metrics_f1_best_threshold(f):
    """Take probabilities uniform on 0 to c, with the c whose best F1 is f, and seek the threshold.

    Of the cases told more than the threshold, the integral of p/c is positive.
    """

    def f1(threshold, c):
        hits = (c**2 - threshold**2) / (2 * c)
        return 2 * hits / ((c - threshold) / c + c / 2)

    def best(c):
        return _border(lambda threshold: f1(threshold + 1e-30j, c).imag > 0, 0.0, c)

    return best(_border(lambda c: f1(best(c), c) < f, 1e-6, 1.0))


def lasso_soft_threshold(z, g):
    columns = np.array([[1.0, 1], [1, -1], [1, 1], [1, -1]]) / 2
    residue = np.array([1.0, 1, -1, -1])  # orthogonal to both columns
    y = columns @ [z, 0.7] + residue

    def loss(w):  # the other weight stays, as orthonormal columns do not share any residual
        weights = np.stack([w, np.full_like(w, 0.3)])
        residual = y[:, None] - columns @ weights
        return (residual**2).sum(axis=0) / 2 + g * np.abs(weights).sum(axis=0)

    return _lowest(loss, -5, 5)


def ridge_closed_form(X, y, lam):
    """Plain least squares with three rows more, sqrt(lam) times the identity, and targets 0."""
    rows = np.concatenate([X, np.sqrt(lam) * np.eye(3)])
    return np.linalg.lstsq(rows, np.concatenate([y, np.zeros(3)]), rcond=None)[0]


def logistic_odds_step(p, w, n):
    """Move along dp/ds = p(1 - p), the sigmoid's own equation, by Runge-Kutta steps."""

    def slope(p):
        return p * (1 - p)

    steps = 200
    step = w * n / steps
    for _ in range(steps):
        first = slope(p)
        second = slope(p + step / 2 * first)
        third = slope(p + step / 2 * second)
        fourth = slope(p + step * third)
        p += step / 6 * (first + 2 * second + 2 * third + fourth)
    return p


def pca_explained_ratio(a, b, c, d):
    rng = np.random.default_rng(0)
    axes = np.linalg.qr(rng.normal(size=(4, 4)))[0]
    scaled = np.diag(np.sqrt([a, b, c, d])) * 2  # eight samples, two on each axis
    x = np.concatenate([scaled, -scaled]) @ axes + rng.normal(size=4)
    assert np.allclose(np.linalg.eigvalsh(np.cov(x.T, ddof=0))[::-1], [a, b, c, d])
    centred = x - x.mean(axis=0)
    directions = np.linalg.svd(centred)[2][:2]
    return (centred @ directions.T).var(axis=0).sum() / x.var(axis=0).sum()


def kmeans_one_dimension_by_hand(a, b):
    data, centres = [0, a, b, 10], [Fraction(0), Fraction(10)]
    clusters = [[], []]
    for one in data:
        clusters[min((0, 1), key=lambda i: abs(one - centres[i]))].append(one)
    centres = [Fraction(sum(cluster), len(cluster)) for cluster in clusters]
    pairs = zip(clusters, centres, strict=True)
    return float(sum((one - centre) ** 2 for cluster, centre in pairs for one in cluster))


def knn_weighted_vote(a, b, c, d, e):
    new, far = (3.0, -1.0), 20.0
    labels = [*zip((far, e, d, c), "ABBB", strict=True), (b, "A"), (a, "A")]
    points = [  # each in a direction of its own
        ((new[0] + away * cos(i), new[1] + away * sin(i)), label)
        for i, (away, label) in enumerate(labels)
    ]
    nearest = sorted((dist(new, point), label) for point, label in points)[:5]
    votes = {"A": 0.0, "B": 0.0}
    for distance, label in nearest:
        votes[label] += 1 / distance
    return votes["A"] / (votes["A"] + votes["B"])


def distance_minkowski(a, b, p):
    """The factor by which the unit ball has to grow until it reaches the point."""
    return _border(lambda grown: (a / grown) ** p + (b / grown) ** p > 1, 1e-3, 100.0)


def distance_cosine_matrix(A, B):
    def cosine(u, v):
        return sum(s * t for s, t in zip(u, v, strict=True)) / (hypot(*u) * hypot(*v))

    return np.array([[cosine(query, document) for document in B] for query in A])


def distance_from_cosine(c):
    query, document = np.array([1.0, 0.0]), np.array([c, np.sin(np.arccos(c))])
    assert np.isclose(query @ document, c)
    return dist(query, document)


def mahalanobis_diagonal(a, b, v, w):
    return _mahalanobis([a, b], [[v, 0], [0, w]])


def mahalanobis_against_correlation(r):
    covariance = [[1, r], [r, 1]]
    return _mahalanobis([1, -1], covariance) / _mahalanobis([1, 1], covariance)


def _mahalanobis(point, covariance):
    """The most standard deviations that the point is off in any projection onto a line."""
    point, covariance = np.array(point), np.array(covariance)

    def negative(angle):
        line = np.stack([np.cos(angle), np.sin(angle)])
        return -np.abs(point @ line) / np.sqrt((line * (covariance @ line)).sum(axis=0))

    coarse = np.linspace(0, np.pi, 1001)  # the ratio may have its peak anywhere: look first
    near = coarse[np.argmin(negative(coarse))]
    return -negative(_lowest(negative, near - 0.01, near + 0.01))


def _screened(a, b, c, d):
    sick = np.repeat([True, False, True, False], [a, b, c, d])
    positive = np.repeat([True, True, False, False], [a, b, c, d])
    return sick, positive


def _border(before, low, high):
    """Bisect to the number where `before` turns from true to false."""
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if before(middle) else (low, middle)
    return (low + high) / 2


def _lowest(function, low, high):
    """Find where a function with one valley is smallest, by ever finer grids."""
    for _ in range(10):
        grid = np.linspace(low, high, 43)
        best = int(np.argmin(function(grid)))
        width = grid[1] - grid[0]
        low, high = grid[best] - width, grid[best] + width
    return grid[best]
