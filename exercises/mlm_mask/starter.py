import numpy as np


def mlm_mask(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """MLMのマスキング / Masking for MLM.

    ids: (B, T) int           もとのトークン / the original tokens
    u_select, u_kind: (B, T)  一様乱数 [0, 1) / uniform random numbers
    rand_ids: (B, T) int      無作為に選ばれたトークン / tokens drawn at random
    mask_id: int
    special_ids: list of int  選ばないトークン / tokens never chosen
    p: 0 <= p <= 1

    returns: inputs (B, T) int, labels (B, T) int

    選ぶ: u_select < p かつ特殊でない。u_kind < 0.8 は mask_id、< 0.9 は rand_ids、ほかはそのまま
    chosen: u_select < p and not special; u_kind < 0.8: mask_id, < 0.9: rand_ids, else unchanged
    labels は選んだ位置でもとのトークン、ほかは -100
    labels: the original token where chosen, -100 elsewhere
    """
    raise NotImplementedError
