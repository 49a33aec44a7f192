import numpy as np


def encode_tokens(tokens, vocab):
    known = [token if token in vocab else "<UNK>" for token in tokens]
    return np.fromiter(map(vocab.__getitem__, known), dtype=np.int32)
