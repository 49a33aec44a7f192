import numpy as np


def beam_search(step, state, bos, eos, beam, max_len):
    hypotheses = [(np.float32(0), (), state)]
    done = []
    for _ in range(max_len):
        pool = []
        for score, ids, before in hypotheses:
            logits, after = step(ids[-1] if ids else bos, before)
            logits = logits.astype(np.float32)
            shifted = logits - logits.max()
            log_p = shifted - np.log(np.exp(shifted).sum())
            pool += [(score + log_p[k], (*ids, k), after) for k in range(len(log_p))]
        pool = sorted(pool, key=lambda h: -h[0])[:beam]
        done += [h for h in pool if h[1][-1] == eos]
        hypotheses = [h for h in pool if h[1][-1] != eos]
    score, ids, _ = sorted(done + hypotheses, key=lambda h: -h[0])[0]
    return list(ids), score
