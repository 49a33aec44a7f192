from collections import Counter


def build_vocab(sents, min_freq=1):
    """語彙の辞書 / Building a vocabulary.

    sents: list of lists of str
    min_freq: int  最低の出現回数 / least count
    returns: dict, word -> id

    0 は <PAD>、1 は <UNK>、2 からは回数の多い順（同数ならコードポイント順）
    0 is <PAD>, 1 is <UNK>, then the most frequent first (ties by code points)
    """
    raise NotImplementedError
