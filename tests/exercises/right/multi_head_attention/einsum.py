import numpy as np


def multi_head_attention(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """The weights are cut into heads, the data never are."""
    D = Xq.shape[-1]
    d = D // n_head
    q = np.einsum("btD,hdD->bhtd", Xq, W_q.reshape(n_head, d, D))
    k = np.einsum("btD,hdD->bhtd", Xkv, W_k.reshape(n_head, d, D))
    v = np.einsum("btD,hdD->bhtd", Xkv, W_v.reshape(n_head, d, D))
    s = np.einsum("bhtd,bhsd->bhts", q, k) / np.sqrt(d)
    a = np.exp(s - np.logaddexp.reduce(s, axis=-1, keepdims=True))
    out = np.einsum("bhts,bhsd,ohd->bto", a, v, W_o.reshape(D, n_head, d), optimize=True)
    return [out.tolist(), a.tolist()]
