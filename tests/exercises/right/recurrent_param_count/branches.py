"""Right, with one branch for each kind of layer."""


def recurrent_param_count(cell, I, H, bias=True):
    per_block = I * H + H ** 2
    if bias:
        per_block += H
    if cell == "rnn":
        return per_block
    if cell == "gru":
        return per_block * 3
    return per_block * 4
