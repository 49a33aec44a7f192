import heapq

import numpy as np


def beam_search(step, state, bos, eos, beam, max_len):
    """All scores of a step in one array; stops when no unfinished hypothesis can win any more."""
    best = (-np.inf, None)
    scores, sentences, states = np.zeros(1), [[]], [state]
    for _ in range(max_len):
        pairs = [step((ids or [bos])[-1], s) for ids, s in zip(sentences, states, strict=True)]
        logits = np.array([pair[0] for pair in pairs])
        top = logits.max(axis=1, keepdims=True)
        p = np.exp(logits - top)
        grid = scores[:, None] + np.log(p / p.sum(axis=1, keepdims=True))
        kept = heapq.nlargest(beam, range(grid.size), key=grid.ravel().__getitem__)
        rows, tokens = np.unravel_index(kept, grid.shape)
        scores, grown, after = [], [], []
        for row, token in zip(rows.tolist(), tokens.tolist(), strict=True):
            score, ids = grid[row, token], [*sentences[row], token]
            if token == eos:
                best = max(best, (score, ids), key=lambda pair: pair[0])
            else:
                scores.append(score)
                grown.append(ids)
                after.append(pairs[row][1])
        sentences, states, scores = grown, after, np.array(scores)
        if not len(scores) or scores.max() < best[0]:
            return best[1], float(best[0])
    last = int(np.argmax(scores))
    if scores[last] > best[0]:
        best = (scores[last], sentences[last])
    return best[1], float(best[0])
