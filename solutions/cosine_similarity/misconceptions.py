"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _norm(v):
    return np.sqrt(v @ v)


def _over(value, denominator):
    """The quotient, or 0 as the exercise wants it."""
    return value / denominator if denominator else 0.0


def _cosine(a, b):
    return _over(a @ b, _norm(a) * _norm(b))


def inner_product_only(a, b):
    """ja: 内積をそのまま返している。内積は長いベクトルほど大きくなる。
    向きだけを比べるために、二つのノルムで割ろう。
    en: The plain inner product is returned, which grows with the length of the vectors. Divide by
    both norms so that only the direction counts.
    """
    return a @ b


def distance(a, b):
    """ja: 1 から引いた値、つまりコサイン距離を返している。
    類似度は、同じ向きのときに 1、直交するときに 0 になる。
    en: You return 1 minus the cosine, which is the cosine distance. The similarity is 1 for the
    same direction and 0 for orthogonal vectors.
    """
    return 1 - _cosine(a, b)


def second_norm_missing(a, b):
    """ja: a のノルムでしか割っていない。b を10倍すると結果も10倍になってしまう。
    en: You divide by the norm of a only, so a b of ten times the length gives ten times the result.
    """
    return _over(a @ b, _norm(a))


def first_norm_missing(a, b):
    """ja: b のノルムでしか割っていない。a を10倍すると結果も10倍になってしまう。
    en: You divide by the norm of b only, so an a of ten times the length gives ten times the
    result.
    """
    return _over(a @ b, _norm(b))


def one_norm_squared(a, b):
    """ja: a のノルムの2乗で割っている。これは b を a に射影するときの係数である。
    b のノルムも分母に必要である。
    en: You divide by the square of a's norm, which gives the coefficient of projecting b onto a.
    The norm of b belongs in the denominator, too.
    """
    return _over(a @ b, a @ a)


def squared_norms(a, b):
    """ja: ノルムの2乗どうしの積で割っている。平方根を忘れていないか。
    同じ向きのベクトルで 1 になるか確かめよう。
    en: You divide by the product of the squared norms: is the square root missing? Check that
    vectors of the same direction give 1.
    """
    return _over(a @ b, (a @ a) * (b @ b))


def norms_added(a, b):
    """ja: 二つのノルムの和で割っている。割るのは積である。
    en: You divide by the sum of the two norms. It should be their product.
    """
    return _over(a @ b, _norm(a) + _norm(b))


def absolute_norms(a, b):
    """ja: ノルムとして絶対値の和（L1ノルム）を使っている。
    この問題のノルムは、2乗和の平方根（L2ノルム）である。
    en: The norm is taken as the sum of absolute values (L1). Here it is the square root of the sum
    of squares (L2).
    """
    return _over(a @ b, np.abs(a).sum() * np.abs(b).sum())


def largest_norms(a, b):
    """ja: ノルムとして絶対値の最大値を使っている。
    この問題のノルムは、2乗和の平方根（L2ノルム）である。
    en: The norm is taken as the largest absolute value. Here it is the square root of the sum of
    squares (L2).
    """
    return _over(a @ b, np.abs(a).max() * np.abs(b).max())


def mean_of_products(a, b):
    """ja: 分子で、要素の積の和ではなく平均を取っている。結果が次元数分の 1 になる。
    en: The numerator is the mean of the elements' products and not their sum, so the result is
    divided by the number of dimensions.
    """
    return _cosine(a, b) / len(a)


def sign_lost(a, b):
    """ja: 絶対値を取っている。逆向きのベクトルの類似度は -1 であり、1 ではない。
    en: The absolute value is returned. Opposite vectors have similarity -1, not 1.
    """
    return abs(_cosine(a, b))


def negatives_cut(a, b):
    """ja: 負の値を 0 にしている。コサイン類似度は -1 から 1 の値をとる。
    en: Negative values become 0. Cosine similarity ranges from -1 to 1.
    """
    return max(_cosine(a, b), 0.0)


def shifted_to_unit_range(a, b):
    """ja: 0 から 1 の範囲に変換している。この問題では -1 から 1 の値をそのまま返す。
    en: The value is mapped to the range from 0 to 1. Here it is returned as it is, between -1
    and 1.
    """
    return (1 + _cosine(a, b)) / 2


def squared_cosine(a, b):
    """ja: 類似度を2乗している。直角から外れるほど大きくなるだけで、向きの正負が失われる。
    en: The similarity is squared, which loses the sign that tells same from opposite.
    """
    return _cosine(a, b) ** 2


def mean_removed(a, b):
    """ja: 平均を引いてから計算している。これは相関係数である。
    コサイン類似度では、ベクトルをそのまま使う。
    en: The means are subtracted first, which gives the correlation coefficient. Cosine similarity
    takes the vectors as they are.
    """
    u, v = a - a.mean(), b - b.mean()
    return _cosine(u, v)


def angle(a, b):
    """ja: 角度を返している。似ているほど小さくなってしまう。求めるのは角度のコサインである。
    en: The angle itself is returned, which is smaller the more alike the vectors are. What is
    wanted is its cosine.
    """
    return np.arccos(np.clip(_cosine(a, b), -1, 1))


def zero_gives_nan(a, b):
    """ja: 零ベクトルのとき 0 を 0 で割り、nan になっている。
    分母が 0 になる場合を分け、0 を返そう。
    en: For a zero vector 0 is divided by 0, which is nan. Treat a denominator of 0 separately and
    return 0.
    """
    with np.errstate(invalid="ignore"):
        return a @ b / (_norm(a) * _norm(b))


def zeros_counted_as_equal(a, b):
    """ja: 二つとも零ベクトルのときに 1 を返している。等しくても、零ベクトルには向きがない。
    この問題では 0 と決めている。
    en: For two zero vectors you return 1. They are equal, but have no direction; here the value is
    0 by definition.
    """
    return _cosine(a, b) if a.any() or b.any() else 1.0


def normalised_in_place(a, b):
    """ja: 値は正しいが、`a /= ...` で引数そのものを正規化している。呼び出した側の埋め込みが
    変わってしまう。新しい配列を作ろう。
    en: The value is right, but `a /= ...` normalises the argument itself and so changes the
    caller's embedding. Make a new array.
    """
    a /= _norm(a) or 1.0
    b /= _norm(b) or 1.0
    return a @ b
