"""Unknown words share one id, as in Sutskever, Vinyals and Le (2014), section 3.1."""

import numpy as np


def encode_tokens(tokens, vocab):
    return np.array([vocab.get(token, vocab["<UNK>"]) for token in tokens], dtype=np.int64)
