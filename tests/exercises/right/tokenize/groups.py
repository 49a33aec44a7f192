from itertools import groupby


def tokenize(s):
    return ["".join(run) for is_space, run in groupby(s, str.isspace) if not is_space]
