"""The numbers and formulas of questions/foundations, by definition, counting or simulation."""

from fractions import Fraction
from itertools import product
from math import log, pi
from statistics import NormalDist

import numpy as np

STEP = 1e-20  # a complex step subtracts nothing, so the slope is exact to rounding


def _slope(f, x):
    """The derivative of f at x, a number, or of each entry of f by the same entry of x."""
    return np.imag(f(x + 1j * STEP)) / STEP


def _gradient(f, x):
    """The derivative of the number f(x) by each entry of the array x."""
    found = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[place] += 1j * STEP
        found[place] = np.imag(f(moved)) / STEP
    return found


def _zero(f, low, high):
    """Where f changes its sign between low and high, by bisection."""
    sign = np.sign(f(low))
    for _ in range(100):
        middle = (low + high) / 2
        if np.sign(f(middle)) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))


def _logit(y):
    return np.log(y) - np.log(1 - y)


def _positions(size, reach, stride=1):
    """How many windows of some reach lie within a line of pixels."""
    return sum(start + reach <= size for start in range(0, size, stride))


# activations


def sigmoid_derivative_maximum():
    return _slope(_sigmoid, np.linspace(-8, 8, 1601)).max()


def sigmoid_derivative_with_slope(k, y):
    return _slope(lambda x: _sigmoid(k * x), _logit(y) / k)


def saturated_unit_error(y, e):
    return _slope(lambda x: e * _sigmoid(x), _logit(y))


def sigmoid_layers_bound(n, w):
    """Choose the biases one after the other, then differentiate the whole chain."""
    biases, h = [], 0.3
    for _ in range(n):
        tried = np.linspace(-5, 5, 1001)
        slopes = np.array(_slope(lambda x, b=tried: _sigmoid(w * x + b), h))
        biases.append(tried[slopes.argmax()])
        h = _sigmoid(w * h + biases[-1])

    def chain(x):
        for bias in biases:
            x = _sigmoid(w * x + bias)
        return x

    return _slope(chain, 0.3)


def chain_rule_square_of_sum(x, y):
    return _slope(lambda moved: (moved + y) ** 2, x)


# augmentation


def augmentation_mixup_loss(w, a, b):
    first, second = np.eye(3)[:2]
    targets = w * first + (1 - w) * second
    probabilities = a, b, 1 - a - b  # the last are all other classes
    return -sum(t * log(p) for t, p in zip(targets, probabilities, strict=True))


def augmentation_label_smoothing_gap(K, a):
    targets = [1 - a + a / K] + [a / K] * (K - 1)

    def loss(gap):
        logits = [gap] + [0] * (K - 1)
        total = sum(np.exp(z) for z in logits)
        return -sum(t * np.log(np.exp(z) / total) for t, z in zip(targets, logits, strict=True))

    return _zero(lambda gap: _slope(loss, gap), 0, 20)


def ensemble_variance_of_mean(v, r, m):
    """The variance of a sum is the sum over the covariance matrix."""
    models = range(int(m))
    covariances = [v if i == j else r * v for i in models for j in models]
    return sum(covariances) / len(covariances)


def ensemble_out_of_bag(n):
    """Follow how many different samples have been drawn; no sample differs from another."""
    chances = np.zeros(n + 1)  # of each number of different samples
    chances[0] = 1
    for _ in range(n):
        new = np.arange(n, -1, -1) / n
        chances = chances * (1 - new) + np.append(0, (chances * new)[:-1])
    return (chances * np.arange(n, -1, -1)).sum() / n


def hyperparameter_top_share(q):
    missed, trials = Fraction(1), 0
    while 1 - missed < Fraction(95, 100):
        missed *= Fraction(100 - q, 100)
        trials += 1
    return trials


# backpropagation


def backprop_linear_input_gradient(du, W, x):
    """The loss whose gradient by u is du everywhere is the sum of du * u."""

    def loss(moved):
        rows, units = du.shape
        return sum(du[b, h] * (moved[b] * W[h]).sum() for b in range(rows) for h in range(units))

    return _gradient(loss, x)


def backprop_shared_node_gradient(a, s, e):
    """Marking draws a, s and e freely: the sigmoid and t are shifted to give those values."""

    def loss(moved):
        y = moved * _sigmoid(_logit(s) + moved - a)
        return (e + y - a * s) ** 2 / 2

    return _slope(loss, a)


def backprop_two_paths(a, x):
    return _slope(lambda moved: (a * moved) * moved**2, x)


def backprop_variance_through_layers(s, n):
    """Variances of independent terms add up, unit by unit."""
    variances, squares = np.ones(100), np.full((100, 100), s * s)
    for _ in range(n):
        variances = squares @ variances
    return variances[0]


def backprop_he_standard_deviation(n, m):
    """Integrate what ReLU leaves of a Gaussian; its mean square shall be that of the input, 1."""
    u, width = np.linspace(0, 12, 4001, retstep=True)
    density = np.exp(-(u**2) / 2) / np.sqrt(2 * pi)

    def left(deviation):
        variance = sum([deviation**2] * n)
        return (variance * u**2 * density).sum() * width - 1

    return _zero(left, 0, 1)


# cnn


def conv_output_side(n, k, s, p):
    return _positions(p + n + p, k, s)


def conv_same_padding(k, n):
    return next(p for p in range(n) if _positions(p + n + p, k) == n)


def convolutions_receptive_field(a, s, b):
    seen = {unit * s + tap for unit in range(b) for tap in range(a)}
    return max(seen) - min(seen) + 1


# convolutions


def convolutions_im2col_entries(n, c, h, k):
    x, starts = np.zeros((n, c, h, h)), range(_positions(h, k))
    patches = [x[:, :, i : i + k, j : j + k].reshape(n, -1) for i in starts for j in starts]
    return np.concatenate(patches).size


def convolutions_separable_ratio(k, c, f):
    depthwise, pointwise = np.zeros((c, 1, k, k)), np.zeros((f, c, 1, 1))
    return (depthwise.size + pointwise.size) / np.zeros((f, c, k, k)).size


def convolutions_dilated_side(n, k, d):
    return sum(all(start + d * tap < n for tap in range(k)) for start in range(n))


def convolutions_transposed_side(n, k, s, p):
    written = sorted({s * pixel + tap for pixel in range(n) for tap in range(k)})
    return len(written[p : len(written) - p])


def convolutions_global_average(c, h, m):
    pooled = np.zeros((c, h, h)).mean(axis=(1, 2))
    return np.zeros((m, pooled.size)).size + np.zeros(m).size


# losses


def losses_gaussian_variance(t, y, s):
    densities = [
        NormalDist(mean, np.exp(log_variance) ** 0.5).pdf(target)
        for target, mean, log_variance in zip(t, y, s, strict=True)
    ]
    return -np.log(densities) - log(2 * pi) / 2


def losses_mean_versus_median(m):
    """Search all constants in steps of a thousandth."""
    errors = 1000 * np.array([[2], [3], [5], [6], [m]]) - np.arange(2000, 1000 * m + 1)
    return ((errors**2).sum(0).argmin() - abs(errors).sum(0).argmin()) / 1000


def losses_softmax_backward(p, g):
    """Marking tries any p: the sum below the fraction then starts from 1 and changes as it does."""

    def loss(z):
        raised = np.exp(z)
        return (g * raised / (1 + (raised - p).sum())).sum()

    return _gradient(loss, np.log(p))


def losses_softmax_twice(K):
    """Perfect training drives the true class's logit far above the others."""
    values = np.zeros(K)
    values[0] = 60
    for _ in range(2):
        values = np.exp(values) / np.exp(values).sum()
    return -log(values[0])


def networks_softmax_temperature(d, T):
    larger, smaller = (np.exp(z / T) for z in (0.7 + d, 0.7))
    return larger / (larger + smaller)


def losses_sigmoid_squared_error_ratio(y):
    entropy = _slope(lambda z: -np.log(_sigmoid(z)), _logit(y))
    return entropy / _slope(lambda z: (_sigmoid(z) - 1) ** 2 / 2, _logit(y))


def losses_weighted_bce_gradient(w, t, y):
    def loss(z):
        return -(w * t * np.log(_sigmoid(z)) + (1 - t) * np.log(1 - _sigmoid(z)))

    return _slope(loss, _logit(y))


# networks


def networks_xor_output_weight(b):
    """One equation for each of the four inputs; together they have a solution."""
    inputs = np.array(list(product([0, 1], repeat=2)))
    first, second = (np.maximum(0, inputs.sum(1) - shift) for shift in (0, b))
    [c], [residual], *_ = np.linalg.lstsq(second[:, None], first - (inputs[:, 0] ^ inputs[:, 1]))
    assert residual < 1e-20
    return c


def networks_mlp_parameters(p, q, r, m):
    shapes = (q, p), (q,), (r, q), (r,)
    return sum(np.zeros(shape).size for shape in shapes)


# normalisation


def normalisation_group_means(n, c, h, g):
    return np.zeros((n, g, c // g, h, h)).mean(axis=(2, 3, 4)).size


def normalisation_folded_bias(*, b, mu, var, gamma, beta):
    """Run both layers on some patches, and fit the one convolution that gives the same."""
    rng = np.random.default_rng(0)
    patches, filters = rng.normal(size=(20, 9)), rng.normal(size=(4, 9))
    found = gamma * ((patches @ filters.T + b - mu) / var**0.5) + beta
    return np.linalg.lstsq(np.c_[patches, np.ones(20)], found)[0][-1]


# optimisers


def optimisers_momentum_terminal_step(b, e, g):
    v = 0
    for _ in range(3000):
        v = b * v - e * g
    return abs(v)


def optimisers_nag_velocity(*, w, v, a, b, eta):
    ahead = w + b * v
    return b * v - eta * _slope(lambda place: a * place**2 / 2, ahead)


def optimisers_largest_learning_rate(p, q):
    """Where the spectral radius of one update, built from its effect on the axes, reaches 1."""

    def loss(w):
        return (p * w[0] ** 2 + q * w[1] ** 2) / 2

    def excess(rate):
        update = np.array([start - rate * _gradient(loss, start) for start in np.eye(2)])
        return max(abs(np.linalg.eigvals(update))) - 1

    return _zero(excess, 1e-9, 10)


def optimisers_ill_conditioned_updates(p, q, m):
    rate, shallow, updates = Fraction(1, q), Fraction(1), 0
    while shallow > Fraction(1, m):
        shallow -= rate * p * shallow
        updates += 1
    return updates


def optimisers_best_contraction(p, q):
    """Try learning rates on directions of every eigenvalue between the two."""
    rates, values = np.linspace(0, 2 / p, 20001)[:, None], np.linspace(p, q, 11)
    return abs(1 - rates * values).max(axis=1).min()


def _adam(gradients, b1, rate):
    """The changes of the weight under the lines of the stem."""
    m = v = 0
    for t, g in enumerate(gradients, start=1):
        m = b1 * m + (1 - b1) * g
        v = 0.999 * v + (1 - 0.999) * g**2
        yield -rate * (m / (1 - b1**t)) / (v / (1 - 0.999**t)) ** 0.5


def optimisers_adam_first_step(g, e):
    return abs(next(_adam([g], 0.9, e)))


def optimisers_adam_alternating_gradient(b, e, g):
    return abs(list(_adam([g, -g] * 200, b, e))[-1])


def optimisers_adam_update_formula(*, m, v, t, **given):
    """A moving average divided by the sum of its weights is the average it stands for."""
    means = [
        average / sum((1 - rate) * rate**age for age in range(int(t)))
        for average, rate in ((m, given["b1"]), (v, given["b2"]))
    ]
    return given["eta"] * means[0] / (means[1] ** 0.5 + given["eps"])


# regularisation


def regularisation_decay_alone(e, k, n):
    w = 1.0
    for _ in range(n):
        w -= e * _slope(lambda moved: k / 2 * moved**2, w)
    return w


def regularisation_ridge_gradient(x, t, w, lam):
    def loss(moved):
        errors = [sum(row * moved) - target for row, target in zip(x, t, strict=True)]
        return sum(error**2 / 2 for error in errors) / 6 + lam / 2 * sum(moved**2)

    return _gradient(loss, w)


def regularisation_inverted_dropout(p, h):
    """Ten equal units at inference are worth what those of the ten that stay pass on."""
    kept = 10 - round(10 * p)
    return 10 * h / kept


def regularisation_dropout_noise(w, h, p):
    """Sum over all 64 ways of dropping."""
    chances, sums = [], []
    for kept in product([0, 1], repeat=6):
        chances.append(np.prod([1 - p if stays else p for stays in kept]))
        sums.append((w * np.array(kept) * h / (1 - p)).sum())
    mean = np.dot(chances, sums)
    return np.dot(chances, (np.array(sums) - mean) ** 2)


def regularisation_early_stopping_patience(q):
    losses = 0.90, 0.70, 0.62, 0.65, 0.60, 0.61, 0.63, 0.64, 0.66, 0.59
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(losses, start=1):
        waited = 0 if loss < best else waited + 1
        best = min(best, loss)
        if waited == q:
            return epoch
    raise AssertionError
