import numpy as np


def mlm_mask(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    chosen = u_select < p
    for special in special_ids:
        chosen &= ids != special
    inputs, labels = ids.copy(), np.full(ids.shape, -100)
    labels[chosen] = ids[chosen]
    masked = chosen & (u_kind < 0.8)
    drawn = chosen & (0.8 <= u_kind) & (u_kind < 0.9)
    inputs[masked] = mask_id
    inputs[drawn] = rand_ids[drawn]
    return inputs, labels
