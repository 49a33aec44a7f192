"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def own_position_blocked(T):
    """ja: 対角成分が False で、自分自身を見られない。最初の位置には見る相手が一つもなくなる。
    どの位置も自分自身は見てよい。
    en: The diagonal is False, so no position sees itself, and the first one has nothing to look
    at. Every position may look at itself.
    """
    return np.tril(np.ones((T, T), dtype=bool), k=-1)


def next_position_seen(T):
    """ja: 一つ後ろの位置まで見えている。次の語を予測する問題では、答えそのものが見えることになる。
    対角のすぐ右の成分を確かめよう。
    en: Each position sees the one right after it. A model that predicts the next word would see the
    answer. Check the entries just right of the diagonal.
    """
    return np.tril(np.ones((T, T), dtype=bool), k=1)


def true_means_blocked(T):
    """ja: True と False が逆である。PyTorch の `attn_mask` では True が「見てはならない」だが、
    この問題では True が「見てよい」を表す。
    en: True and False are exchanged. In PyTorch's `attn_mask` True forbids; in this exercise True
    means that a position may be looked at.
    """
    return np.triu(np.ones((T, T), dtype=bool), k=1)


def upper_triangle(T):
    """ja: 行と列が逆で、自分と後ろの位置を見ている。行がクエリ、列がキーである。
    最初の行で True になるべき成分はいくつあるだろうか。
    en: Rows and columns are exchanged: each position sees itself and what comes after it. Rows are
    queries, columns are keys. How many entries of the first row should be True?
    """
    return np.triu(np.ones((T, T), dtype=bool))


def additive(T):
    """ja: スコアに足すための 0 と -inf の配列になっている。これも実際に使われる形だが、
    ここで求めるのは True と False の配列である。
    en: This is a mask of zeros and -inf, to be added to the scores. Such masks are in use, but here
    an array of True and False is asked for.
    """
    return np.where(np.tril(np.ones((T, T), dtype=bool)), 0.0, -np.inf)


def ones_and_zeros(T):
    """ja: 値の並びは正しいが、1 と 0 の配列である。数の配列は `np.where` では働いても、添字に使うと
    別の意味になる。dtype を bool にしよう。
    en: The pattern is right, but it consists of ones and zeros. Numbers may work in `np.where`, yet
    mean something else as an index. Make the dtype bool.
    """
    return np.tril(np.ones((T, T), dtype=int))


def everything_seen(T):
    """ja: すべてが True で、後ろの位置も見えている。これではマスクがないのと同じである。
    en: Every entry is True, later positions included. That is the same as no mask at all.
    """
    return np.ones((T, T), dtype=bool)


def only_itself(T):
    """ja: 対角成分だけが True で、各位置は自分自身しか見られない。前の位置も見てよい。
    en: Only the diagonal is True, so each position sees nothing but itself. It may look at the
    positions before it, too.
    """
    return np.eye(T, dtype=bool)


def other_diagonal(T):
    """ja: もう一方の対角線で切った三角形になっている。上から i 行目は、左から数えて自分の位置まで
    が True になる。行ごとに True の個数を数えてみよう。
    en: The triangle is cut along the other diagonal. Row i is True from the left up to its own
    position. Count the True entries of each row.
    """
    return np.tril(np.ones((T, T), dtype=bool))[::-1]


def with_batch_axis(T):
    """ja: 先頭に大きさ1の軸が付いている。バッチへの拡張はブロードキャストに任せればよい。
    返す形は (T, T) である。
    en: There is an extra axis of size 1 in front. Broadcasting takes care of the batch; the shape
    to return is (T, T).
    """
    return np.tril(np.ones((1, T, T), dtype=bool))
