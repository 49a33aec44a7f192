"""The numbers and formulas of questions/applications, by definition, counting or simulation."""

from itertools import permutations
from math import log

import numpy as np

STEP = 1e-20  # a complex step subtracts nothing, so the slope is exact to rounding


def _slope(f, x):
    return np.imag(f(x + 1j * STEP)) / STEP


def _gradient(f, x):
    """The derivative of f(x), a number or an array, by each entry of the array x, as rows."""
    rows = []
    for place in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[place] += 1j * STEP
        rows.append(np.imag(f(moved)) / STEP)
    return np.array(rows)


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


# detection


def detection_rpn_outputs(h, w, k):
    scores, corrections = np.zeros((h, w, k, 2)), np.zeros((h, w, k, 4))
    return scores.size + corrections.size


def detection_box_decoding(xa, wa, tx, tw):
    """Search the box that is described by tx and tw."""
    x = _zero(lambda centre: (centre - xa) / wa - tx, -1000, 1000)
    w = _zero(lambda width: np.log(width / wa) - tw, 1e-3, 1000)
    return x + w / 2


def detection_yolo_output(s, b, c):
    boxes, classes = np.zeros((s, s, b, 4 + 1)), np.zeros((s, s, c))
    return boxes.size + classes.size


def detection_fcos_centerness(*, l, r, t, b):
    """The geometric mean of how far the location is to the middle of each axis."""
    ratios = [min(pair) / max(pair) for pair in ((l, r), (t, b))]
    return np.exp(np.mean(np.log(ratios)))


def detection_unet_decoder_weights(c):
    joined = np.concatenate([np.zeros((c, 2, 2)), np.zeros((c, 2, 2))])
    return np.zeros((c, len(joined), 3, 3)).size


# recognition


def recognition_bottleneck_weights(c, m):
    shapes = (m, c, 1, 1), (m, m, 3, 3), (c, m, 1, 1)
    return sum(np.zeros(shape).size for shape in shapes)


def recognition_residual_gradient(f, n):
    def network(x):
        for _ in range(n):
            x = x + f * x
        return x

    return _slope(network, 0.3)


def recognition_vit_tokens(m, p, n):
    image = np.zeros((n, n, 3))
    starts = range(0, n, p)
    tokens = [image[i : i + p, j : j + p].reshape(-1) for i in starts for j in starts]
    return len([np.zeros(3 * p * p), *tokens])


# explanation


def grad_cam_global_average(s, w):
    """Differentiate the score by every pixel of the map, and average."""
    return _gradient(lambda seen: w * seen.mean(), np.ones((s, s))).mean()


def _attributions(f, x):
    """Integrated gradients from the baseline 0, at the middles of 720 parts of the line."""
    line = (np.arange(720) + 0.5) / 720
    return x * np.mean([_gradient(f, part * x) for part in line], axis=0)


def integrated_gradients_product(c, p, q):
    return _attributions(lambda x: c * x[0] * x[1], np.array([p, q]))[0]


def integrated_gradients_saturation(c, m, p):
    return _attributions(lambda x: c * min(x[0], m, key=np.real), np.array([p]))[0]


def shapley_two_features(v0, v1, v2, v12):
    """What feature 1 adds when it becomes known, averaged over the orders of becoming known."""
    worth = {frozenset(): v0, frozenset({1}): v1, frozenset({2}): v2, frozenset({1, 2}): v12}
    added = []
    for order in permutations((1, 2)):
        before = frozenset(order[: order.index(1)])
        added.append(worth[before | {1}] - worth[before])
    return np.mean(added)


# generative


def diffusion_signal_coefficient(beta, n):
    rng = np.random.default_rng(0)
    noise = rng.normal(size=n)

    def noisy(x):
        for one in noise:
            x = np.sqrt(1 - beta) * x + np.sqrt(beta) * one
        return x

    return _slope(noisy, 0.3)


def diffusion_recover_image(x, e, a):
    """Search each pixel that the noise turns into that of x."""

    def image(pixel):
        def short(original):
            return np.sqrt(a) * original + np.sqrt(1 - a) * e[pixel] - x[pixel]

        return _zero(short, -1000, 1000)

    return np.array([image(pixel) for pixel in np.ndindex(x.shape)]).reshape(x.shape)


def flow_affine_coupling_logdet(u, v, w):
    """The determinant of all of the Jacobian, for some s with the given values and some t."""
    rng = np.random.default_rng(0)
    start, mix = rng.normal(size=6), rng.normal(size=(3, 3))

    def layer(x):
        s = np.array([u, v, w]) + mix @ (x[:3] - start[:3])
        return np.concatenate([x[:3], x[3:] * np.exp(s) + np.sin(mix.T @ x[:3])])

    return np.linalg.slogdet(_gradient(layer, start))[1]


def gan_optimal_discriminator(p, g):
    """The maximum of what the samples at x contribute."""
    return _zero(lambda d: _slope(lambda to: p * np.log(to) + g * np.log(1 - to), d), 1e-9, 1)


def gan_value_at_collapse(q):
    """At the best discriminator V is 2 JS - 2 log 2 (Goodfellow et al. 2014)."""
    data, made = np.array([q, 1 - q]), np.array([1, 0])
    middle = (data + made) / 2

    def divergence(some):
        return sum(a * log(a / b) for a, b in zip(some, middle, strict=True) if a)

    return 2 * (divergence(data) + divergence(made)) / 2 - 2 * log(2)


def cyclegan_cycle_loss_formula(x, A, B):
    y = [sum(A[i, j] * x[j] for j in range(3)) for i in range(4)]
    back = [sum(B[i, j] * y[j] for j in range(4)) for i in range(3)]
    return sum(abs(back[i] - x[i]) for i in range(3)) / 3


# learning_methods


def simclr_negative_count(n):
    """Two embeddings per image; negatives are those of other images than the anchor's."""
    images = [image for image in range(n) for _ in range(2)]
    return sum(image != images[0] for image in images)


def simclr_collapsed_loss(n):
    embeddings = np.ones((2 * n, 3)) / np.sqrt(3)
    logits = embeddings @ embeddings[0] / 0.5  # any temperature
    candidates = logits[1:]  # all but the anchor, the positive first
    return -log(np.exp(candidates[0]) / np.exp(candidates).sum())


def triplet_loss_value(p, q, m):
    """Points in the plane at the given distances."""
    anchor, positive, negative = np.array([1, 2]), np.array([1 + p, 2]), np.array([1, 2 - q])
    near, far = (np.linalg.norm(anchor - other) for other in (positive, negative))
    return max(0, near - far + m)


def contrastive_loss_formula(d, y, m):
    losses = []
    for distance, equal in zip(d, y, strict=True):
        short = distance if equal else max(m - distance, 0)
        losses.append(short**2)
    return np.array(losses)


def maml_meta_gradient(a, b, th):
    def evaluation(theta):
        # a central difference is exact on a quadratic, whatever its step
        slope = (theta + 1 - a) ** 2 / 2 - (theta - 1 - a) ** 2 / 2
        return (theta - 0.1 * slope - b) ** 2

    return _slope(evaluation, th)


# reinforcement


def dqn_double_target(*, a, b, c, d, r):
    online, target = [a, b], [c, d]
    chosen = online.index(max(online))
    return r + 0.9 * target[chosen]


def dqn_dueling_formula(v, a):
    values = np.empty(a.shape)
    for sample, outputs in enumerate(a):
        for action, output in enumerate(outputs):
            values[sample, action] = v[sample, 0] + output - sum(outputs) / len(outputs)
    return values


# speech


def speech_stft_frames(ms, w, h):
    samples = 16000 * ms // 1000
    return sum(start + w <= samples for start in range(0, samples, h))


def wavenet_receptive_field(n, b):
    """Trace the samples one output depends on back through every layer."""
    seen = {0}
    for _ in range(b):
        for layer in reversed(range(n)):
            seen |= {place - 2**layer for place in seen}
    return len(seen)
