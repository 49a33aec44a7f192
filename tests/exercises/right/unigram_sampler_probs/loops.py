def unigram_sampler_probs(counts, power=0.75):
    total = 0.0
    for count in counts:
        total += float(count) ** power
    result = []
    for count in counts:
        result.append(float(count) ** power / total)
    return result
