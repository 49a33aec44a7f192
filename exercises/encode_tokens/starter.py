import numpy as np


def encode_tokens(tokens, vocab):
    """単語のID列への変換 / Words to ids.

    tokens: list of str, length T
    vocab: dict, word -> id; holds "<UNK>"
    returns: int64 array, (T,)

    辞書にない単語は <UNK> のIDにする。辞書は書き換えない
    unknown words become the id of <UNK>; the dict is not modified
    """
    raise NotImplementedError
