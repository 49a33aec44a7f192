from itertools import islice

import numpy as np


def decode_greedy(step, state, bos, eos, max_len):
    return np.array(list(islice(tokens(step, state, bos, eos), max_len)), dtype=int)


def tokens(step, state, token, eos):
    while True:
        logits, state = step(token, state)
        token = np.flatnonzero(logits == np.max(logits))[0]
        yield token
        if token == eos:
            return
