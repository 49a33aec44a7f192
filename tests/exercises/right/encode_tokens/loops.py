import numpy as np


def encode_tokens(tokens, vocab):
    ids = np.zeros(len(tokens), dtype=int)
    for i, token in enumerate(tokens):
        if token in vocab:
            ids[i] = vocab[token]
        else:
            ids[i] = vocab["<UNK>"]
    return ids
