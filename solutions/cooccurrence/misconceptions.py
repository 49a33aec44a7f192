"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _count(ids, V, pairs):
    C = np.zeros((V, V), dtype=np.int64)
    for t, s in pairs:
        C[ids[t], ids[s]] += 1
    return C


def _pairs(ids, window):
    places = range(len(ids))
    return [(t, s) for t in places for s in places if 0 < abs(t - s) <= window]


def _right(ids, V, window):
    return _count(ids, V, _pairs(ids, window))


def right_context_only(ids, V, window=1):
    """ja: 中心より右の単語しか数えていない。文脈は左右の両側である。
    正しい共起行列は対称になる。C と C.T を比べてみよう。
    en: Only words to the right of the centre are counted; the context has two sides. The right
    matrix is symmetric: compare C with C.T.
    """
    return _count(ids, V, [(t, s) for t, s in _pairs(ids, window) if s > t])


def left_context_only(ids, V, window=1):
    """ja: 中心より左の単語しか数えていない。文脈は左右の両側である。
    正しい共起行列は対称になる。C と C.T を比べてみよう。
    en: Only words to the left of the centre are counted; the context has two sides. The right
    matrix is symmetric: compare C with C.T.
    """
    return _count(ids, V, [(t, s) for t, s in _pairs(ids, window) if s < t])


def seen_or_not(ids, V, window=1):
    """ja: 共起したかどうかの 0 と 1 になっている。必要なのは回数である。
    同じ組が再び現れたら、1 を代入するのではなく足していく。
    en: The matrix says with 0 and 1 whether words co-occurred. What is wanted is how often: when a
    pair comes again, add to its count instead of setting it.
    """
    return np.minimum(_right(ids, V, window), 1)


def centre_counted(ids, V, window=1):
    """ja: 中心の位置そのものも文脈に数えている。そのため対角成分が、単語の出現回数だけ大きい。
    窓の中を回すとき、中心と同じ位置を飛ばそう。
    en: The centre position is counted as its own context, so the diagonal is too large by the
    number of times each word occurs. Skip that position when you walk through the window.
    """
    return _right(ids, V, window) + np.diag(np.bincount(ids, minlength=V))


def start_wraps_round(ids, V, window=1):
    """ja: 文頭より左の位置で添字が負になり、文末の単語を数えている。NumPy では負の添字は
    エラーにならず、末尾から数えた要素を指す。左端でも範囲を確かめよう。
    en: Left of the start the index becomes negative, and words from the end of the sequence are
    counted: in NumPy a negative index is no error. Check the range at the left end as well.
    """
    C = np.zeros((V, V), dtype=np.int64)
    for t in range(len(ids)):
        for s in range(t - window, t + window + 1):
            if s != t and -len(ids) <= s < len(ids):
                C[ids[t], ids[s]] += 1
    return C


def both_ends_joined(ids, V, window=1):
    """ja: 列が輪になっている（`np.roll` や剰余を使うと起こる）。文末の次は文頭ではない。
    端の単語の文脈は、その側が短くなるだけである。
    en: The sequence is closed to a ring, as `np.roll` or a remainder does. The last word is not
    followed by the first; at an end the context is just shorter on that side.
    """
    C = np.zeros((V, V), dtype=np.int64)
    for distance in range(1, window + 1):
        np.add.at(C, (ids, np.roll(ids, distance)), 1)
        np.add.at(C, (ids, np.roll(ids, -distance)), 1)
    return C


def edges_skipped(ids, V, window=1):
    """ja: 左右に window 語がそろう位置しか中心にしていない。
    文頭や文末の近くの単語も中心になる。文脈が短くなるだけである。
    en: Only positions with a full window on both sides serve as centres. Words near the ends are
    centres, too; their contexts are merely shorter.
    """
    inner = range(window, len(ids) - window)
    return _count(ids, V, [(t, s) for t, s in _pairs(ids, window) if t in inner])


def same_word_left_out(ids, V, window=1):
    """ja: 中心語と同じ単語を、別の位置にあっても数えていない。対角成分がすべて 0 になる。
    除くのは中心の「位置」だけである。比べるのは単語ではなく位置にしよう。
    en: Words equal to the centre are left out even at other positions, so the diagonal is all zero.
    Only the centre's position is excluded: compare positions, not words.
    """
    C = _right(ids, V, window)
    return C - np.diag(np.diag(C))


def repeated_word_counted_once(ids, V, window=1):
    """ja: 同じ単語どうしの組を、二つの位置について一度しか数えていない。
    どちらの位置も中心になるので、対角成分にも、中心を入れ替えた分が加わる。
    en: A pair of equal words is counted once for its two positions. Either position is a centre, so
    the diagonal gets the contribution of both.
    """
    C = _right(ids, V, window)
    return C - np.diag(np.diag(C)) // 2


def whole_window_width(ids, V, window=1):
    """ja: window を左右合わせた幅とみて、片側を半分にしている。
    この問題の window は片側の幅である。
    en: The window is taken for the width of both sides together and halved. Here it is the width of
    each side.
    """
    return _right(ids, V, window // 2)


def outermost_word_only(ids, V, window=1):
    """ja: ちょうど window だけ離れた単語しか数えていない。
    距離 1 から window までのすべての単語が文脈である。
    en: Only words exactly `window` places away are counted. The context is every word from
    distance 1 up to `window`.
    """
    return _count(ids, V, [(t, s) for t, s in _pairs(ids, window) if abs(t - s) == window])


def right_end_short(ids, V, window=1):
    """ja: 窓の右端の単語が抜けている。`range` やスライスは終わりの値を含まない。
    右側にも window 語ちょうどが入るか、短い列で数えてみよう。
    en: The last word on the right of each window is missing: the end of a `range` or a slice is
    not included. Check with a short sequence that the right side holds `window` words, too.
    """
    return _count(ids, V, [(t, s) for t, s in _pairs(ids, window) if s < t + window])


def last_word_left_out(ids, V, window=1):
    """ja: 列の最後の単語が数えられていない。右端を 1 つ手前で切っている。
    スライスや `range` の終わりは、列の長さそのものでよい。
    en: The last word of the sequence is never counted: the right end is cut one place too early.
    The end of a slice or `range` may be the length itself.
    """
    return _right(ids[:-1], V, window)


def repeats_lost_in_indexing(ids, V, window=1):
    """ja: 同じ組の繰り返しが消えている。添字の配列を使った `C[i, j] += 1` は、同じ (i, j) が
    何度現れても一度しか足さない。繰り返しも足し込む関数を使うか、ループにしよう。
    en: Repeated pairs get lost. `C[i, j] += 1` with arrays of indices adds once however often the
    same (i, j) occurs in them. Use a function that accumulates repeats, or a loop.
    """
    C = np.zeros((V, V), dtype=np.int64)
    for distance in range(1, window + 1):
        C[ids[:-distance], ids[distance:]] += 1
        C[ids[distance:], ids[:-distance]] += 1
    return C


def weighted_by_distance(ids, V, window=1):
    """ja: 距離の逆数で重みを付けている。GloVe などはそうするが、ここでは窓の中なら
    どの距離でも 1 と数える。返す要素も整数である。
    en: Counts are weighted with the inverse distance. GloVe does so, but here every word inside
    the window counts 1, and the elements are integers.
    """
    C = np.zeros((V, V))
    for t, s in _pairs(ids, window):
        C[ids[t], ids[s]] += 1 / abs(t - s)
    return C


def counts_as_floats(ids, V, window=1):
    """ja: 数は正しいが、要素が浮動小数点数である。`np.zeros` は指定しなければ float64 になる。
    回数は整数なので、整数型を指定しよう。
    en: The numbers are right but stored as floats: without a dtype `np.zeros` makes float64. Counts
    are integers, so ask for an integer type.
    """
    return _right(ids, V, window).astype(float)
