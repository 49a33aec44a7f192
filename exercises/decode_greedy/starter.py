import numpy as np


def decode_greedy(step, state, bos, eos, max_len):
    """貪欲デコード / Greedy decoding.

    step: step(token, state) -> (logits (V,), new state)
    state: 最初の状態 / the first state
    bos, eos: int   文頭と終端の記号 / symbols for beginning and end
    max_len: int    トークンの数の上限、0 以上 / the most tokens, 0 or more

    returns: list of int

    bos は含めず、出力された eos は含める。同点なら小さい番号
    without bos, with eos if it was produced; ties go to the smaller id
    """
    raise NotImplementedError
