import numpy as np


def embedding_grad(ids, dout, V):
    """埋め込みの勾配 / Gradient of an embedding.

    ids: int array of any shape (...); 0 <= ids < V
    dout: (..., D)  out = E[ids] についての微分 / derivative w.r.t. out = E[ids]
    V: int  語彙の大きさ / size of the vocabulary
    returns: dE (V, D)

    同じIDの微分は足し合わせる。現れないIDの行は零
    derivatives of one id are summed; rows of ids that do not occur are zero
    """
    raise NotImplementedError
