"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def halves_joined(T, d):
    """ja: 前半の列に正弦、後半の列に余弦を並べている。そうする実装もあるが、この問題では
    正弦と余弦が1列ずつ交互に並ぶ。
    en: Sines fill the first half of the columns and cosines the second. Some libraries do so, but
    here sines and cosines take turns, column by column.
    """
    angle = _angle(T, d, np.arange(0, d, 2) / d)
    return np.concatenate([np.sin(angle), np.cos(angle[:, : d // 2])], axis=1)


def angle_of_each_column(T, d):
    """ja: 指数に列の番号をそのまま使っているので、隣り合う正弦と余弦の角度が違う。
    2列で1組であり、同じ角度を使う。
    en: The exponent uses each column's own number, so neighbouring sine and cosine differ in angle.
    Two columns are a pair and share one angle.
    """
    return _woven(_angle(T, d, np.arange(d) / d))


def column_number_doubled(T, d):
    """ja: 指数の 2i の i を列の番号と読んでいる。i は正弦と余弦の組の番号で、2i が正弦の列の番号で
    ある。指数は 1 を超えない。
    en: The i of 2i in the exponent is read as the column's number. It numbers the pairs of sine and
    cosine, and 2i is the sine's column. The exponent never exceeds 1.
    """
    return _woven(_angle(T, d, 2 * np.arange(d) / d))


def pair_number_not_doubled(T, d):
    """ja: 指数が 2i/d ではなく i/d になっている（i は組の番号）。最後の列の波長が、本来の
    平方根ほどにとどまる。
    en: The exponent is i/d instead of 2i/d, with i the number of the pair. The longest wavelengths
    stop at about the square root of what they should be.
    """
    return _woven(_angle(T, d, np.arange(d) // 2 / d))


def positions_from_one(T, d):
    """ja: 位置を 1 から数えている。最初の位置は 0 で、その行は 0, 1, 0, 1, … になる。
    en: Positions are counted from 1. The first position is 0, and its row reads 0, 1, 0, 1, …
    """
    return _woven(_angle(T + 1, d, _exponent(d)))[1:]


def sine_and_cosine_exchanged(T, d):
    """ja: 正弦と余弦が逆である。0列目は正弦なので、位置 0 の値は 0 になる。
    en: Sine and cosine are exchanged. Column 0 is a sine, so its value at position 0 is 0.
    """
    angle = _angle(T, d, _exponent(d))
    return np.where(np.arange(d) % 2 == 0, np.cos(angle), np.sin(angle))


def chosen_by_position(T, d):
    """ja: 正弦か余弦かを、列ではなく位置の偶奇で選んでいる。正弦と余弦が並ぶのは列の方向である。
    en: Sine or cosine is chosen by the position's number, not by the column's. They take turns
    along the columns.
    """
    angle = _angle(T, d, _exponent(d))
    return np.where(np.arange(T)[:, None] % 2 == 0, np.sin(angle), np.cos(angle))


def only_sines(T, d):
    """ja: どの列も正弦である。奇数番目の列が余弦でないと、ずれた位置への変換を回転で表せない。
    en: Every column is a sine. Without cosines in the odd columns a shift in position could not be
    written as a rotation.
    """
    return np.sin(_angle(T, d, _exponent(d)))


def multiplied(T, d):
    """ja: 位置を 10000 の累乗で割らずに、掛けている。後ろの列ほど速く振動し、隣の位置とまったく
    違う値になる。
    en: The position is multiplied by the power of 10000 where it should be divided. Later columns
    then oscillate faster, and neighbouring positions have nothing in common.
    """
    return _woven(_angle(T, d, -_exponent(d)))


def base_1000(T, d):
    """ja: 底が 10000 ではなく 1000 になっている。0 の数を確かめよう。
    en: The base is 1000 where it should be 10000. Count the zeros.
    """
    return _woven(_angle(T, d, _exponent(d), base=1000))


def exponent_rounded_down(T, d):
    """ja: 指数を整数の割り算で求めているので、すべて 0 になり、どの列も同じ周波数で振動する。
    en: The exponent comes from an integer division, so it is 0 throughout and all columns oscillate
    with the same frequency.
    """
    return _woven(_angle(T, d, np.arange(d) // 2 * 2 // d))


def last_wavelength_fixed(T, d):
    """ja: 最後の組の指数がちょうど 1 になるように、組の数から 1 を引いて割っている。そうする実装も
    あるが、論文の式では 2i を d で割る。
    en: The exponents are spread so that the last pair's is exactly 1, dividing by one less than the
    number of pairs. Some libraries do so; in the paper 2i is divided by d.
    """
    pairs = (d + 1) // 2
    return _woven(_angle(T, d, np.arange(d) // 2 / max(pairs - 1, 1)))


def odd_size_rounded_up(T, d):
    """ja: d が奇数のとき、次の偶数で表を作ってから最後の列を捨てている。指数の分母が d + 1 になり、
    周波数がずれる。
    en: For an odd d the table is made for the next even number and its last column dropped. The
    exponent's denominator is d + 1 then, and the frequencies are off.
    """
    return _woven(_angle(T, d, np.arange(d) // 2 * 2 / (d + d % 2)))


def odd_column_is_a_cosine(T, d):
    """ja: d が奇数のとき、最後の列が余弦になっている。偶数番目の列なので、正弦である。
    en: For an odd d the last column is a cosine. Its number is even, so it is a sine.
    """
    angle = _angle(T, d, _exponent(d))
    encoding = _woven(angle)
    if d % 2 == 1:
        encoding[:, -1] = np.cos(angle[:, -1])
    return encoding


def odd_column_left_zero(T, d):
    """ja: d が奇数のとき、最後の列が 0 のままである。相手の余弦がなくても、正弦の列は要る。
    en: For an odd d the last column is left at 0. A sine is due there, even without a cosine beside
    it.
    """
    encoding = _woven(_angle(T, d, _exponent(d)))
    encoding[:, d - d % 2 :] = 0
    return encoding


def table_transposed(T, d):
    """ja: 行と列が逆で、(d, T) の表になっている。行が位置、列が次元である。
    en: Rows and columns are exchanged: the table is (d, T). Rows are positions, columns are the
    components of their vectors.
    """
    return _woven(_angle(T, d, _exponent(d))).T


def _exponent(d):
    return np.arange(d) // 2 * 2 / d


def _angle(T, d, exponent, base=10000.0):
    return np.arange(T)[:, None] / base**exponent


def _woven(angle):
    return np.where(np.arange(angle.shape[1]) % 2 == 0, np.sin(angle), np.cos(angle))
