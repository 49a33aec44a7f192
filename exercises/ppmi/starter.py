import numpy as np


def ppmi(C):
    """PPMI（正の相互情報量） / Positive pointwise mutual information.

    C: (V, V) 共起行列（対称、0 以上） / co-occurrence matrix (symmetric, 0 or more)
    returns (V, V)

    max(0, log2(C_ij N / (S_i S_j))) ただし C_ij = 0 なら 0。N は総和、S は列の和
    max(0, log2(C_ij N / (S_i S_j))), and 0 where C_ij = 0; N: total, S: column sums
    """
    raise NotImplementedError
