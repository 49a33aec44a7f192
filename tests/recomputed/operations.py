from fractions import Fraction
from math import exp

import numpy as np


def quantise_to_eight_bits(lo, hi, x):
    levels = np.linspace(lo, hi, 256)
    return int(np.argmin(np.abs(levels - x)))


def symmetric_fake_quantisation(w):
    levels = np.arange(-127, 128) * (max(abs(one) for one in w.flat) / 127)
    nearest = [min(levels, key=lambda level: abs(level - one)) for one in w.flat]
    return np.reshape(nearest, w.shape)


def int8_outlier_levels(a, m):
    step = m / 127
    values = np.linspace(-a, a, 20_001)
    return len({round(value / step) for value in values.tolist()})


def distillation_soft_probability(a, temp):
    """Raising one logit raises temp times the log of the sum by this class's probability."""

    def log_sum(logit):
        return temp * np.log(exp(a / temp) + np.exp(logit / temp))

    return np.imag(log_sum(1e-30j)) / 1e-30


def distillation_logit_gradient(z, v, T):
    def outputs(logits):
        powers = [np.exp(logit / T) for logit in logits]
        return [power / sum(powers) for power in powers]

    def cross_entropy(logits):
        return -sum(p * np.log(q) for p, q in zip(outputs(v), outputs(logits), strict=True))

    # A complex step in each logit: no difference is taken, so nothing cancels.
    steps = 1e-30j * np.eye(len(z))
    return np.array([np.imag(cross_entropy(z + step)) / 1e-30 for step in steps])


def ring_all_reduce_traffic(n, m):
    """Worker i starts with 2^i in each of n parts; each part goes round to be summed, then told."""
    held = [[2**worker] * n for worker in range(n)]
    sent = [Fraction(0)] * n
    for turn in range(2 * (n - 1)):
        parcels = [((worker - turn) % n, held[worker][(worker - turn) % n]) for worker in range(n)]
        for worker, (part, value) in enumerate(parcels):
            sent[worker] += Fraction(m, n)
            receiver = held[(worker + 1) % n]
            receiver[part] = receiver[part] + value if turn < n - 1 else value
    assert held == [[2**n - 1] * n] * n
    [each] = set(sent)
    return float(each)


def pipeline_bubble_share(p, m):
    """Run the schedule: all microbatches forwards, then all backwards at twice the time."""
    free = [0] * p  # when each stage is free
    arrived = [0] * m
    for way, ticks in ((range(p), 1), (reversed(range(p)), 2)):
        for stage in way:
            for batch in range(m):
                free[stage] = max(free[stage], arrived[batch]) + ticks
                arrived[batch] = free[stage]
    return 1 - m * (1 + 2) / max(free)


def sharded_optimiser_memory(p, n):
    parameters = p * 6400  # for p billion, and a multiple of every n
    weight, gradient = (np.empty(parameters, dtype=np.float16) for _ in range(2))
    state = [np.array_split(np.empty(parameters, dtype=np.float32), n)[0] for _ in range(3)]
    return sum(array.nbytes for array in (weight, gradient, *state)) / 6400


def fedavg_weighted_parameter(n1, n2, n3, w1, w2, w3):
    """Each sample, wherever it lies, has the same say."""
    return np.repeat([w1, w2, w3], [n1, n2, n3]).mean()


def simt_warp_divergence(k, a, b):
    issued = 0
    for takes_branch, length in ((lambda thread: thread < k, a), (lambda thread: thread >= k, b)):
        for _ in range(length):
            issued += any(takes_branch(thread) for thread in range(32))
    return issued


def roofline_attainable(peak, bw, inten):
    """Time a kernel that moves 1 TB: the slower of moving and computing sets it."""
    terabytes = 1
    operations = terabytes * inten  # in units of 10^12
    moving, computing = 1000 * terabytes / bw, operations / peak
    return operations / max(moving, computing)


def roofline_matmul_intensity(n):
    size = int(n)
    operations = 0
    for _ in range(size):  # along the inner axis: a product and an addition for each entry
        operations += size * size
        operations += size * size
    moved = sum(np.empty((size, size), dtype=np.float16).nbytes for _ in range(3))
    return np.float64(operations / moved)
