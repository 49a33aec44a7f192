from collections import defaultdict

import numpy as np


def encode_tokens(tokens, vocab):
    """The default is in a copy, so vocab itself does not grow."""
    unknown = vocab["<UNK>"]
    table = defaultdict(lambda: unknown, vocab)
    return np.asarray([table[token] for token in tokens]).astype(np.int64)
