"""Sequence models: scalar loops, arrays that are counted, runs step by step, and derivatives by the
complex step.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import atanh, exp, hypot, log, prod, sqrt, tanh

import numpy as np

STEP = 1e-30  # of a complex step; nothing cancels, so it may be as small as this


def _softmax(scores):
    return [1 / sum(exp(other - score) for other in scores) for score in scores]


def _sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def _count(*shapes):
    """Count the entries of arrays of these shapes, none of which takes memory."""
    return sum(np.broadcast_to(0.0, shape).size for shape in shapes)


def _derivative(value, at):
    """Return the derivatives of value(array), a number, one complex step for each entry."""
    found = np.empty(at.shape)
    for place in np.ndindex(at.shape):
        moved = at.astype(complex)
        moved[place] += STEP * 1j
        found[place] = value(moved).imag / STEP
    return found


def _dot(row, column):
    return sum(float(a) * float(b) for a, b in zip(row, column, strict=True))


# attention and likelihoods


def attention_sample_or_token_mean(m, n, a, b):
    sentences = [prod([Fraction(1, a)] * m), prod([Fraction(1, b)] * n)]
    return -sum(log(p) for p in sentences) / len(sentences)


def sequence_log_probability(n, k):
    """Multiply in decimals, which do not underflow, and take one logarithm at the end."""
    return float(prod([Decimal(f"1e-{k}")] * n).ln())


def attention_additive_score_formula(s, hs, W, U, v):
    return np.array(
        [
            sum(
                float(v[unit]) * tanh(_dot(W[unit], s) + _dot(U[unit], state))
                for unit in range(len(v))
            )
            for state in hs
        ]
    )


def attention_score_param_count(p, q, a):
    return _count((a, p), (a, q), (a,))


def attention_merged_parameter_cost(H, d):
    return _count((H, H)) - _count((H, d), (H, d))


def attention_two_states_context(a, b, d):
    return _dot(_softmax([0, d]), [a, b])


# both directions


def bidirectional_param_count(I, H, O):
    one_direction = [(H, I), (H, H), (H,)]
    return _count(*one_direction, *one_direction, (O, H + H), (O,))


def bidirectional_partner_row(T, t):
    read = list(reversed(range(T)))  # row by row, the time that has just been read
    return read.index(t)


def bidirectional_concat_formula(h_f, h_b):
    steps = len(h_f)
    backward = {time: h_b[row] for row, time in enumerate(reversed(range(steps)))}
    return np.array([[*h_f[time], *backward[time]] for time in range(steps)])


# gated units


def gru_param_count(I, H):
    blocks = ["reset gate", "update gate", "candidate"]
    return sum(_count((H, I), (H, H), (H,)) for _ in blocks)


def gru_saving_over_lstm(I, H):
    block = [(H, I), (H, H), (H,)]
    lstm = _count(*block, *block, *block, *block)  # input, forget and output gate, candidate
    return lstm - gru_param_count(I, H)


def gru_update_formula(u, h, h_bar):
    new = np.empty(h.shape)
    for place in np.ndindex(h.shape):
        taken, left = _softmax([float(u[place]), 0.0])
        new[place] = left * h[place] + taken * h_bar[place]
    return new


def gru_candidate_formula(x, h, r, W, U):
    return np.array(
        [
            [
                tanh(_dot(W[unit], x[row]) + _dot(U[unit], [*map(float, r[row] * h[row])]))
                for unit in range(len(W))
            ]
            for row in range(len(x))
        ]
    )


def gru_memory_left(z, n):
    state = 1.0
    for _ in range(n):
        state = (1 - z) * state + z * 0.0
    return state


def gru_update_gate_error(dh, h, h_bar, z):
    def loss(u):
        gate = _sigmoid(u)
        return (dh * ((1 - gate) * h + gate * h_bar)).sum()

    return _derivative(loss, np.log(z / (1 - z)))


def vanishing_product_of_factors(w, d, n):
    """Run an RNN whose inputs hold every pre-activation where tanh has the slope d."""
    state = sqrt(1 - d)
    inputs = atanh(state) - w * state
    moved = state + STEP * 1j
    for _ in range(n):
        moved = np.tanh(w * moved + inputs)
    return moved.imag / STEP


def exploding_steps_to_threshold(u, k):
    size, steps = Fraction(1), 0
    while size <= k:
        size, steps = size * Fraction(str(u)), steps + 1
    return steps


def cell_gradient_over_time(f, i, n):
    """The cell is linear in its past: two runs that start 1 apart end the derivative apart."""

    def run(cell):
        for candidate in np.cos(np.arange(n)):
            cell = f * cell + i * candidate
        return cell

    return run(1.25) - run(0.25)


def peephole_input_gate_formula(x, h, c, W, U, p, b):
    gate = np.empty(h.shape)
    for row, unit in np.ndindex(h.shape):
        cells = [cell if place == unit else 0.0 for place, cell in enumerate(c[row])]
        before = _dot(W[unit], x[row]) + _dot(U[unit], h[row]) + _dot(p, cells) + b[unit]
        gate[row, unit] = 1 / (1 + exp(-before))
    return gate


def clipping_by_norm_component(a, t):
    gradient = [-a, a, a / 2]
    if hypot(*gradient) <= t:
        return -a
    low, high = 0.0, 1.0
    for _ in range(60):
        scale = (low + high) / 2
        norm = hypot(*(scale * part for part in gradient))
        low, high = (scale, high) if norm < t else (low, scale)
    return low * gradient[0]


def lstm_squashed_twice(n):
    """Try pre-activations of the forget gate up to where tanh has long become 1."""
    cells = np.ones(200)
    gates = _sigmoid(np.tanh(np.linspace(-5, 40, 200)))
    for _ in range(n):
        cells = gates * cells
    return cells.max()


# recurrence and its backward pass


def truncation_reach_of_an_error(k, t):
    reached = []
    for step in range(t + 1):
        if step % k == 0:
            reached = []  # a segment begins, and its initial state carries no error back
        reached.append(step)
    return t - min(reached)


def stacked_rnn_param_count(I, H, L):
    shapes, size = [], I
    for _ in range(L):
        shapes += [(H, size), (H, H), (H,)]
        size = H
    return _count(*shapes)


def rnn_state_after_last_input(n):
    state = 0
    for number in range(n + 1):
        assert state == number  # X_i is read in the state S_i
        state += 1
    return state


def rnn_preactivation_rows(x, h, W, U, b):
    return np.array(
        [
            [_dot(x[row], W[:, unit]) + _dot(h[row], U[:, unit]) + b[unit] for unit in range(4)]
            for row in range(2)
        ]
    )


def _bptt(delta, x, h):
    """Differentiate the error of an RNN that has these deltas and, if given, states.

    Its activation is the line through each state with some slope, its error a weighted sum of the
    states; the weights e follow from delta = slope * (e + what comes back through U).
    """
    size = delta.shape[1]
    W0 = np.sin(np.arange(1.0, size * x.shape[1] + 1)).reshape(size, -1)
    U0 = np.cos(np.arange(1.0, size * size + 1)).reshape(size, size)
    slope = 0.5 + 0.25 * np.sin(np.arange(delta.size)).reshape(delta.shape)
    nothing = np.zeros((1, size))
    before = np.concatenate([nothing, h[:-1]])
    base = x @ W0.T + before @ U0.T
    weights = delta / slope - np.concatenate([delta[1:], nothing]) @ U0

    def error(W, U):
        state, total = nothing[0], 0.0
        for t in range(len(delta)):
            state = h[t] + slope[t] * (W @ x[t] + U @ state - base[t])
            total = total + weights[t] @ state
        return total

    return _derivative(lambda W: error(W, U0), W0), _derivative(lambda U: error(W0, U), U0)


def bptt_sum_over_time(p, q, r, a, b, d):
    delta, x = np.array([[p], [q], [r]], float), np.array([[a], [b], [d]], float)
    return _bptt(delta, x, np.full((3, 1), 0.5))[0].item()


def bptt_input_weight_formula(delta, x):
    return _bptt(delta, x, np.full(delta.shape, 0.5))[0]


def bptt_recurrent_weight_formula(delta, h):
    return _bptt(delta, np.ones((len(h), 2)), h)[1]


def bptt_delta_one_step_back(delta, U, e, h):
    def error(u):
        state = np.tanh(u)
        return (delta * (state @ U.T)).sum() + (e * state).sum()

    return _derivative(error, np.arctanh(h))


def rnn_weight_count(I, H, O, T):
    weights = {}
    for _ in range(T):  # every step brings the same three matrices
        weights |= {"W": (H, I), "U": (H, H), "V": (O, H)}
    return _count(*weights.values())


def rnn_y1_formula(x1, s0, W, U, V, b, c):
    hidden = [
        1 / (1 + exp(-_dot(W[unit], x1) - _dot(U[unit], s0) - b[unit])) for unit in range(len(b))
    ]
    return np.array([1 / (1 + exp(-_dot(V[out], hidden) - c[out])) for out in range(len(c))])


def binary_addition_chance(n):
    sums = [0, 2**n - 1, 2**n // 3]  # all digits 0, all 1, and both in turn
    losses = {
        sum((Fraction(1, 2) - (number >> digit & 1)) ** 2 / 2 for digit in range(n))
        for number in sums
    }
    [loss] = losses
    return float(loss)


def bptt_scalar_recurrent_gradient(u, a, b, d):
    """The state is quadratic in u, for which a central difference is exact."""

    def state(weight):
        now = 0
        for x in (a, b, d):
            now = x + weight * now
        return now

    return (state(u + 1) - state(u - 1)) / 2


def bptt_loop_passes(T):
    passes = 0
    for t in range(T):
        for _ in reversed(range(t + 1)):
            passes += 1
    return passes


def tree_rnn_param_count(E, n):
    """Compose n words up to the root; every composition asks for the same two arrays by name."""
    asked, level = {}, [E] * n
    while len(level) > 1:
        left, right, *rest = level
        asked |= {"weight": (E, left + right), "bias": (E,)}
        level = [*rest, E]
    return _count(*asked.values())


# decoding


def sampling_is_not_argmax(p, n):
    greedy = ("best",) * n
    chance = {"best": p, "any other": 1 - p}
    return sum(
        prod(chance[token] for token in tokens)
        for tokens in product(chance, repeat=n)
        if tokens == greedy
    )


def attention_beam_beats_greedy(p, q, r, u):
    def words(best):
        """The most probable word and enough others, none of them more probable."""
        rest, found = 1 - best, [best]
        while rest > 1e-9:
            found.append(min(best, rest))
            rest -= found[-1]
        return found

    first = {"A": p, "B": q, "C": (1 - p - q) / 2, "D": (1 - p - q) / 2}
    beam = sorted(first, key=first.get)[-2:]
    second = {"A": words(r), "B": words(u), "C": [1.0], "D": [1.0]}
    return max(first[one] * chance for one in beam for chance in second[one])


def attention_context_formula(hs, s):
    weights = _softmax([_dot(state, s) for state in hs])
    return np.array([_dot(weights, hs[:, unit]) for unit in range(hs.shape[1])])


# Transformers


def transformer_dot_product_spread(n):
    """Components are -2, 0 or 2 with variance 1; their products are added by convolution."""
    values, chances = (-2, 0, 2), (0.125, 0.75, 0.125)
    one = np.zeros(9)  # the products from -4 to 4
    for (a, p), (b, q) in product(zip(values, chances, strict=True), repeat=2):
        one[a * b + 4] += p * q
    total = np.ones(1)
    for _ in range(n):
        total = np.convolve(total, one)
    sums = np.arange(-4 * n, 4 * n + 1)
    mean = (total * sums).sum()
    return sqrt((total * (sums - mean) ** 2).sum())


def transformer_two_key_weight(a, b, r):
    query = np.eye(r**2)[0]
    keys = [a * query, b * query]
    return _softmax([_dot(query, key) / sqrt(len(query)) for key in keys])[0]


def transformer_mha_weight_count(n, h):
    head = [(n, n // h)] * 3
    return _count(*head * h, (h * (n // h), n))


def length_where_scores_take_over(d, heads=8):
    def multiply_adds(*products):
        return sum(rows * inner * columns for rows, inner, columns in products)

    def with_weights(T):
        return multiply_adds(*[(T, d, d)] * 4, (T, d, 4 * d), (T, 4 * d, d))

    def on_pairs(T):
        return multiply_adds(*[(T, d // heads, T), (T, T, d // heads)] * heads)

    low, high = 1, 100 * d
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if with_weights(middle) > on_pairs(middle) else (low, middle)
    assert with_weights(high) == on_pairs(high)
    return high


def transformer_causal_pairs(n):
    queries, keys = np.indices((n, n))
    scores = np.where(keys > queries, -np.inf, np.sin(queries * keys))
    weights = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    return np.count_nonzero(weights)


def transformer_score_memory(b, h, t):
    return np.broadcast_to(np.float32(0), (b, h, t, t)).nbytes / 1024 / 1024


def transformer_self_attention_formula(X, Wq, Wk, Wv):
    queries, keys, values = (
        [[_dot(row, word) for row in weight] for word in X] for weight in (Wq, Wk, Wv)
    )
    weights = [_softmax([_dot(query, key) / sqrt(len(key)) for key in keys]) for query in queries]
    return np.array(
        [[_dot(row, column) for column in zip(*values, strict=True)] for row in weights]
    )


def transformer_layer_weight_count(n, k):
    attention = transformer_mha_weight_count(n, 8)
    return attention + _count((n, k * n), (k * n, n))
