import numpy as np


def hred_context(utt_vecs, W_c, U_c, b_c):
    utt_vecs, W_c, U_c, b_c = [np.float32(a) for a in (utt_vecs, W_c, U_c, b_c)]
    contexts = np.zeros((len(utt_vecs) + 1, len(b_c)), dtype=np.float32)
    for n, v in enumerate(utt_vecs):
        contexts[n + 1] = np.tanh(v @ W_c.T + contexts[n] @ U_c.T + b_c)
    return contexts[1:]
