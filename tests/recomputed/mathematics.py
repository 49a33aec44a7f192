from fractions import Fraction
from itertools import product
from math import log, log2, prod

import numpy as np


def estimation_beta_map(m, k, a, b):
    tosses = [1] * k + [0] * (m - k)

    def log_density(theta):
        likelihood = sum(np.log(theta if heads else 1 - theta) for heads in tosses)
        return likelihood + (a - 1) * np.log(theta) + (b - 1) * np.log(1 - theta)

    return _peak(log_density, 0, 1)


def estimation_beta_score(t, m, k, a, b):
    tosses = [1] * int(k) + [0] * int(m - k)

    def log_density(theta):
        likelihood = prod(theta if heads else 1 - theta for heads in tosses)
        return np.log(likelihood * theta ** (a - 1) * (1 - theta) ** (b - 1))

    return _slope(log_density, t)


def estimation_next_measurement_variance(v, w, n):
    """The n + 1 measurements are jointly normal; condition the last one on the others."""
    joint = np.full((n + 1, n + 1), float(w)) + v * np.eye(n + 1)
    known, cross = joint[:n, :n], joint[:n, n]
    return joint[n, n] - cross @ np.linalg.solve(known, cross)


def information_two_events(a, b):
    """Yes-no questions, each halving equally likely cases, until only the one is left."""
    cases = list(product(range(a), range(b)))
    questions = 0
    while len(cases) > 1:
        cases = cases[: len(cases) // 2]
        questions += 1
    return questions


def information_cross_entropy_of_forecast(a, b):
    return -_log_probability(_weather(a), b) / log(2) / _DAYS


def information_kl_of_forecast(a, b):
    weather = _weather(a)
    return (_log_probability(weather, a) - _log_probability(weather, b)) / _DAYS


def information_js_of_mirror_images(a):
    """The mutual information of a fair choice between P and Q and the value then drawn."""
    joint = {("P", 1): a / 2, ("P", 0): (1 - a) / 2, ("Q", 0): a / 2, ("Q", 1): (1 - a) / 2}
    chosen = [sum(p for (name, _), p in joint.items() if name == one) for one in "PQ"]
    drawn = [sum(p for (_, value), p in joint.items() if value == one) for one in (0, 1)]
    return _bits(chosen) + _bits(drawn) - _bits(joint.values())


def linalg_rank_one_error(f, g, h):
    rng = np.random.default_rng(0)
    left, right = (np.linalg.qr(rng.normal(size=(size, 3)))[0] for size in (7, 6))
    addition = left @ np.diag([f, g, h]) @ right.T
    column, row = np.ones(7), np.ones(6)
    for _ in range(200):  # least squares for one factor at a time
        column = addition @ row / (row @ row)
        row = column @ addition / (column @ column)
    gaps = [addition[i, j] - column[i] * row[j] for i in range(7) for j in range(6)]
    return sum(gap**2 for gap in gaps) ** 0.5


def linalg_trace_by_hadamard(A, B):
    return np.trace(A.T @ B)


def linalg_trace_of_a_cube(g, h):
    axes = np.array([[0.6, -0.8], [0.8, 0.6]])
    matrix = axes @ np.diag([g, h]) @ axes.T
    return np.trace(matrix @ matrix @ matrix)


def prob_two_machines_total(s, a, b):
    _, defective = _products(s, a, b)
    return defective.mean()


def prob_two_machines_posterior(s, a, b):
    made_by, defective = _products(s, a, b)
    return (made_by[defective] == "A").mean()


def prob_variance_of_difference(u, v, k, a, b):
    root = np.linalg.cholesky([[u, k], [k, v]])
    # Four equally likely points (X, Y) whose covariance is root root^T.
    points = np.concatenate([2**0.5 * root.T, -(2**0.5) * root.T])
    x, y = points.T
    assert np.allclose(np.cov(x, y, ddof=0), [[u, k], [k, v]])
    return np.var(a * x - b * y + 7)


def bernoulli_log_likelihood(p, x):
    return np.log(prod(p[i] if x[i] == 1 else 1 - p[i] for i in range(len(x))))


def multinomial_probability_of_counts(a, b):
    chance = {"red": a, "blue": b, "white": 1 - a - b}
    wanted = ["blue", "red", "red", "white"]
    draws = [draw for draw in product(chance, repeat=4) if sorted(draw) == wanted]
    return sum(prod(chance[ball] for ball in draw) for draw in draws)


def multinomial_count_given_another(a, b, n, c):
    """Trial after trial, the probability of every pair (N1, N3)."""
    counts = np.zeros((n + 2, c + 2))  # the last row and column collect what is beyond
    counts[0, 0] = 1.0
    for _ in range(n):
        first, third = np.roll(counts, 1, axis=0), np.roll(counts, 1, axis=1)
        first[0], third[:, 0] = 0, 0
        counts = a * first + b * counts + (1 - a - b) * third
    given = counts[:, c]
    return np.arange(n + 2) @ given / given.sum()


def gauss_conditional_mean(m, s, w, t, r, x):
    y = np.linspace(w - 12 * t, w + 12 * t, 2001)
    density = _normal_density(x - m, y - w, s, t, r)
    return (y * density).sum() / density.sum()


def gauss_sum_of_scores(s, t, r):
    x, y = np.meshgrid(np.linspace(-8, 8, 161) * s, np.linspace(-8, 8, 161) * t)
    density = _normal_density(x, y, s, t, r)
    return ((x + y) ** 2 * density).sum() ** 0.5 / density.sum() ** 0.5


def student_t_slope_of_outlier(k, e):
    return _slope(lambda e: -np.log((1 + e**2 / k) ** (-(k + 1) / 2)), e)


_DAYS = 100  # enough for the shares of rainy days to be whole numbers


def _weather(share):
    rainy = round(_DAYS * share)
    return [True] * rainy + [False] * (_DAYS - rainy)


def _log_probability(weather, forecast):
    """The logarithm of the exact probability that the forecast gives to all days together."""
    rain = Fraction(str(forecast))
    whole = prod(rain if rainy else 1 - rain for rainy in weather)
    return log(whole.numerator) - log(whole.denominator)


def _bits(probabilities):
    return -sum(p * log2(p) for p in probabilities)


def _products(s, a, b):
    """10,000 products: 100 batches, s of them by A, with a or b defective ones in each."""
    made_by = np.array([["A" if batch < s else "B"] * 100 for batch in range(100)])
    defective = [[i < (a if batch < s else b) for i in range(100)] for batch in range(100)]
    return made_by, np.array(defective)


def _normal_density(x, y, s, t, r):
    """The bivariate normal density at deviations from the mean, up to a constant."""
    precision = np.linalg.inv([[s * s, r * s * t], [r * s * t, t * t]])
    x, y = np.broadcast_arrays(x, y)
    deviation = np.stack([x, y], axis=-1)
    return np.exp(-0.5 * ((deviation @ precision) * deviation).sum(axis=-1))


def _slope(function, at):
    """Differentiate by a complex step: no difference is taken, so nothing cancels."""
    return np.imag(function(at + 1e-30j)) / 1e-30


def _peak(function, low, high):
    """Find where a function with one peak is largest, by ever finer grids."""
    for _ in range(10):
        grid = np.linspace(low, high, 43)[1:-1]
        best = int(np.argmax(function(grid)))
        width = grid[1] - grid[0]
        low, high = grid[best] - width, grid[best] + width
    return grid[best]
