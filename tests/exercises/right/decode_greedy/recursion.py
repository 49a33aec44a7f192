def decode_greedy(step, state, bos, eos, max_len):
    if max_len == 0:
        return []
    logits, state = step(bos, state)
    token = max(range(len(logits)), key=logits.__getitem__)
    if token == eos:
        return [token]
    return [token, *decode_greedy(step, state, token, eos, max_len - 1)]
