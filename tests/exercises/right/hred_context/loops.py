import math


def hred_context(utt_vecs, W_c, U_c, b_c):
    N, H = utt_vecs.shape
    C = len(b_c)
    contexts = []
    state = [0.0] * C
    for n in range(N):
        new = []
        for i in range(C):
            total = float(b_c[i])
            for j in range(H):
                total += float(W_c[i, j]) * float(utt_vecs[n, j])
            for j in range(C):
                total += float(U_c[i, j]) * state[j]
            new.append(math.tanh(total))
        state = new
        contexts.append(new)
    return contexts
