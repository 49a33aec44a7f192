"""Graves (2012), Sequence transduction with recurrent neural networks.

The form for sentences that end with a symbol is that of Sutskever, Vinyals and Le (2014), section
3.2: a hypothesis that got the symbol leaves the beam. Here without a correction for the length.
"""

import numpy as np


def beam_search(step, state, bos, eos, beam, max_len):
    live = [(0.0, [], state)]
    finished = []
    for _ in range(max_len):
        candidates = []
        for score, ids, before in live:
            logits, after = step([bos, *ids][-1], before)
            log_p = logits - np.logaddexp.reduce(logits)
            candidates += [(score + p, [*ids, token], after) for token, p in enumerate(log_p)]
        candidates.sort(key=_score, reverse=True)
        live = []
        for kept in candidates[:beam]:
            (finished if kept[1][-1] == eos else live).append(kept)
    score, ids, _ = max(finished + live, key=_score)
    return ids, score


def _score(hypothesis):
    return hypothesis[0]
