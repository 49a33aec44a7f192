"""Devlin, Chang, Lee and Toutanova (2019), BERT, section 3.1: the 80/10/10 rule."""

import numpy as np


def mlm_mask(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    chosen = (u_select < p) & ~np.isin(ids, special_ids)
    replacement = np.select([u_kind < 0.8, u_kind < 0.9], [mask_id, rand_ids], ids)
    return np.where(chosen, replacement, ids), np.where(chosen, ids, -100)
