def decode_greedy(step, state, bos, eos, max_len):
    ids = []
    while len(ids) < max_len and (not ids or ids[-1] != eos):
        logits, state = step(ids[-1] if ids else bos, state)
        best = 0
        for token in range(1, len(logits)):
            if logits[token] > logits[best]:
                best = token
        ids.append(best)
    return ids
