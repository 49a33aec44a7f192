import math


def beam_search(step, state, bos, eos, beam, max_len):
    live = [(0.0, [], state)]
    best = live[0] if max_len == 0 else None
    length = 0
    while live and length < max_len:
        length += 1
        candidates = []
        for score, ids, before in live:
            logits, after = step(ids[-1] if ids else bos, before)
            largest = max(logits)
            total = 0.0
            for x in logits:
                total += math.exp(x - largest)
            for token in range(len(logits)):
                log_p = float(logits[token] - largest) - math.log(total)
                candidates.append((score + log_p, ids + [token], after))
        live = []
        for _ in range(min(beam, len(candidates))):
            top = 0
            for i in range(len(candidates)):
                if candidates[i][0] > candidates[top][0]:
                    top = i
            kept = candidates.pop(top)
            if kept[1][-1] != eos and length < max_len:
                live.append(kept)
            elif best is None or kept[0] > best[0]:
                best = kept
    return best[1], best[0]
