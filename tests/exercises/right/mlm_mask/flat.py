import numpy as np


def mlm_mask(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """One cell after the other, as a generator of pairs."""
    special = set(special_ids)

    def pairs():
        cells = zip(ids.flat, u_select.flat, u_kind.flat, rand_ids.flat, strict=True)
        for token, select, kind, drawn in cells:
            chosen = select < p and int(token) not in special
            replaced = mask_id if kind < 0.8 else drawn if kind < 0.9 else token
            yield (replaced, token) if chosen else (token, -100)

    both = np.array(list(pairs()), dtype=np.int64).reshape(*ids.shape, 2)
    return both[..., 0], both[..., 1]
