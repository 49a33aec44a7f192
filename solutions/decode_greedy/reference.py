"""Greedy generation, the beam of size 1 in Sutskever, Vinyals and Le (2014), section 3.2."""

import numpy as np


def decode_greedy(step, state, bos, eos, max_len):
    ids = []
    token = bos
    for _ in range(max_len):
        logits, state = step(token, state)
        token = int(np.argmax(logits))
        ids.append(token)
        if token == eos:
            break
    return ids
