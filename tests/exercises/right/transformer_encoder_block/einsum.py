import numpy as np


class Block:
    def __init__(self, params, n_head):
        self.__dict__.update(params)
        self.h = n_head

    def project(self, x, W, b):
        D = W.shape[0]
        W, b = W.reshape(self.h, D // self.h, D), b.reshape(self.h, 1, D // self.h)
        return np.einsum("btD,hdD->bhtd", x, W) + b

    def attend(self, x, mask):
        q = self.project(x, self.Wq, self.bq)
        k = self.project(x, self.Wk, self.bk)
        v = self.project(x, self.Wv, self.bv)
        s = np.einsum("bhtd,bhsd->bhts", q, k) / np.sqrt(q.shape[-1])
        if mask is not None:
            s = np.where(mask, s, -1e15)
        e = np.exp(s - s.max(axis=-1, keepdims=True))
        a = e / e.sum(axis=-1, keepdims=True)
        if mask is not None:
            a = a * mask
        o = np.einsum("bhts,bhsd->bthd", a, v)
        return o.reshape(x.shape) @ self.Wo.T + self.bo

    def norm(self, x, g, b):
        centred = x - np.einsum("btd->bt", x)[..., None] / x.shape[-1]
        variance = np.einsum("btd,btd->bt", centred, centred)[..., None] / x.shape[-1]
        return centred * (variance + 1e-5) ** -0.5 * g + b

    def __call__(self, x, mask):
        x = self.norm(x + self.attend(x, mask), self.g1, self.be1)
        hidden = np.clip(x @ self.W1.T + self.b1, 0, None)
        return self.norm(x + hidden @ self.W2.T + self.b2, self.g2, self.be2)


def transformer_encoder_block(x, params, n_head, mask):
    return Block(params, n_head)(x, mask)
