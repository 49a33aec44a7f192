"""Each word's rank is the number of candidates that beat it, by PyTorch 2.13's cosine in float64.

The last vector is made by hand: a word at each corner of a square and the answer among them.
"""

import numpy as np


def vectors(rng):
    for words, size, topn in [(10, 4, 3), (7, 5, 4), (8, 2, 5)]:
        vecs = rng.normal(size=(words, size)) * rng.uniform(0.2, 3, size=(words, 1))
        question = tuple(int(i) for i in rng.permutation(words)[:3])
        yield (vecs, *question, topn), np.array(_ranked(vecs, question)[:topn])
    # Words 0 to 3 are the corners of a square: 0 is to 1 as 2 is to 3, exactly. Word 4 lies
    # some six degrees off the line to 3, word 5 more than seventy.
    corners = np.array([[1.0, 1.0], [3.0, 1.0], [1.0, 3.0], [3.0, 3.0], [5.0, 4.0], [-1.0, 2.0]])
    yield (corners, 0, 1, 2, 3), np.array([3, 4, 5])


def _ranked(vecs, question):
    import torch

    rows = torch.tensor(vecs)
    first, second, third = question
    query = rows[second] - rows[first] + rows[third]
    cosine = torch.nn.functional.cosine_similarity(rows, query[None], dim=1).tolist()
    others = [i for i in range(len(vecs)) if i not in question]
    rank = {i: sum((-cosine[j], j) < (-cosine[i], i) for j in others) for i in others}
    return sorted(others, key=rank.get)
