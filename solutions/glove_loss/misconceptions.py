"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _error(W, W_tilde, b, b_tilde, X, log=np.log):
    """Prediction minus target in every cell; cells without a count are 0."""
    W, W_tilde, b, b_tilde, X = (
        np.asarray(array, dtype=np.float64) for array in (W, W_tilde, b, b_tilde, X)
    )
    seen = X > 0
    return (W @ W_tilde.T + b[:, None] + b_tilde - log(np.where(seen, X, 1))) * seen


def _weight(X, x_max, alpha):
    return np.minimum(np.asarray(X, dtype=np.float64) / x_max, 1) ** alpha


def _right(W, W_tilde, b, b_tilde, X, x_max, alpha):
    return np.sum(_weight(X, x_max, alpha) * _error(W, W_tilde, b, b_tilde, X) ** 2)


def unweighted(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 重み f(X) が掛かっていない。まれな共起の誤差も、よく現れる共起と同じ重さになってしまう。
    en: The weight f(X) is missing, so rare co-occurrences count as much as frequent ones.
    """
    return np.sum(_error(W, W_tilde, b, b_tilde, X) ** 2)


def biases_missing(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 二つのバイアスが使われていない。予測は内積に b_i と b~_j を足したものである。
    en: Neither bias is used. The prediction is the inner product plus b_i and b~_j.
    """
    return _right(W, W_tilde, 0 * b, 0 * b_tilde, X, x_max, alpha)


def context_bias_missing(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 文脈のバイアス `b_tilde` が使われていない。
    en: The context's bias, `b_tilde`, is not used.
    """
    return _right(W, W_tilde, b, 0 * b_tilde, X, x_max, alpha)


def word_bias_missing(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 単語のバイアス `b` が使われていない。
    en: The word's bias, `b`, is not used.
    """
    return _right(W, W_tilde, 0 * b, b_tilde, X, x_max, alpha)


def biases_exchanged(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 二つのバイアスの添字が逆である（行列に足すとき、`b` が列の方向に並んでいないか）。
    `b` は X の行の単語、`b_tilde` は列の単語のものである。
    en: The biases have each other's index; added to a matrix, `b` may run along its columns.
    `b` belongs to the word of X's row, `b_tilde` to that of its column.
    """
    return _right(W, W_tilde, b_tilde, b, X, x_max, alpha)


def roles_exchanged(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 単語と文脈が入れ替わり、X[i, j] を文脈 i と単語 j の組にしている。
    行が `W`、列が `W_tilde` に対応する。X が対称でないと値が変わる。
    en: Words and contexts are exchanged: X[i, j] is matched with context i and word j. Rows belong
    to `W`, columns to `W_tilde`, which matters where X is not symmetric.
    """
    return _right(W_tilde, W, b_tilde, b, X, x_max, alpha)


def products_transposed(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 内積の行列が転置している。(i, j) 要素は、単語 i と文脈 j のベクトルの内積である。
    en: The matrix of inner products is transposed. Its element (i, j) is that of word i's vector
    and context j's.
    """
    return _right(W_tilde, W, b, b_tilde, X, x_max, alpha)


def one_matrix_for_both(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 文脈の側でも `W` を使っている。GloVeでは、文脈としてのベクトル `W_tilde` を別に持つ。
    en: `W` is used for the contexts as well. GloVe has other vectors for words as contexts,
    `W_tilde`.
    """
    return _right(W, W, b, b_tilde, X, x_max, alpha)


def log_of_zero(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 0 の要素の対数を取っている。-inf が生じ、重みの 0 を掛けると nan になる。
    X > 0 の要素だけを取り出してから計算しよう。
    en: The logarithm is taken of zeros: that is -inf, and multiplied by the weight 0 it is nan.
    Pick the elements with X > 0 first.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        error = W @ W_tilde.T + b[:, None] + b_tilde - np.log(X)
        return np.sum(_weight(X, x_max, alpha) * error**2)


def log_of_one_plus(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: log X の代わりに log(1 + X) を目標にしている。0 は避けられるが、値が変わる。
    0 の要素は和から除けばよい。
    en: The target is log(1 + X) instead of log X. That avoids zeros but changes values; elements of
    0 are simply left out of the sum.
    """
    error = _error(W, W_tilde, b, b_tilde, X, log=np.log1p) * (np.asarray(X) > 0)
    return np.sum(_weight(X, x_max, alpha) * error**2)


def binary_log(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 底 2 の対数を使っている。この問題では自然対数である。
    en: The logarithm has base 2. Here it is the natural one.
    """
    return np.sum(_weight(X, x_max, alpha) * _error(W, W_tilde, b, b_tilde, X, log=np.log2) ** 2)


def count_as_target(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 目標が回数そのものになっていて、対数を取っていない。
    en: The target is the count itself; its logarithm is missing.
    """
    error = _error(W, W_tilde, b, b_tilde, X, log=np.asarray)
    return np.sum(_weight(X, x_max, alpha) * error**2)


def log_added(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: log X を引かずに足している。予測と目標の差を2乗しよう。
    en: log X is added and not subtracted. Square the difference of prediction and target.
    """
    error = _error(W, W_tilde, b, b_tilde, X, log=lambda x: -np.log(x))
    return np.sum(_weight(X, x_max, alpha) * error**2)


def weight_not_capped(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 重みが 1 で頭打ちになっていない。x_max を超える回数では、重みは 1 のままである。
    en: The weight is not capped. From x_max on it stays at 1.
    """
    weight = (np.asarray(X, dtype=np.float64) / x_max) ** alpha
    return np.sum(weight * _error(W, W_tilde, b, b_tilde, X) ** 2)


def weight_zero_above(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: x_max を超える要素を和から除いている。重みは 0 ではなく 1 になる。
    en: Elements above x_max are left out. Their weight is 1 and not 0.
    """
    weight = _weight(X, x_max, alpha) * (np.asarray(X) < x_max)
    return np.sum(weight * _error(W, W_tilde, b, b_tilde, X) ** 2)


def alpha_ignored(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 重みの指数 alpha が使われていない。
    en: The weight's exponent, alpha, is not used.
    """
    return _right(W, W_tilde, b, b_tilde, X, x_max, 1)


def alpha_multiplied(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: alpha を指数ではなく係数として掛けている。
    en: alpha is multiplied by instead of being the exponent.
    """
    return alpha * _right(W, W_tilde, b, b_tilde, X, x_max, 1)


def largest_count_as_cap(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: x_max の代わりに X の最大値で割っている。x_max は引数で与えられる。
    en: Counts are divided by the largest in X instead of x_max, which is an argument.
    """
    return _right(W, W_tilde, b, b_tilde, X, max(np.max(X), 1), alpha)


def weight_inside_square(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 重みも2乗している。重みは、2乗した誤差に一度だけ掛ける。
    en: The weight is squared as well. It multiplies the squared error once.
    """
    return np.sum((_weight(X, x_max, alpha) * _error(W, W_tilde, b, b_tilde, X)) ** 2)


def half_of_squares(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 1/2 が掛かっている。2乗誤差にはよく付けるが、この損失の定義にはない。
    en: There is a factor 1/2. It is common with squared errors but not part of this loss.
    """
    return _right(W, W_tilde, b, b_tilde, X, x_max, alpha) / 2


def mean_over_counts(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 0 でない要素について平均を取っている。この損失は和である。
    en: The mean over the nonzero elements is taken. This loss is a sum.
    """
    return _right(W, W_tilde, b, b_tilde, X, x_max, alpha) / max(np.count_nonzero(X), 1)


def mean_over_matrix(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 行列の全要素で平均を取っている。この損失は和である。
    en: The mean over all elements of the matrix is taken. This loss is a sum.
    """
    return _right(W, W_tilde, b, b_tilde, X, x_max, alpha) / X.size


def not_squared(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 誤差を2乗せず、絶対値を足している。
    en: Absolute errors are summed; they should be squared.
    """
    return np.sum(_weight(X, x_max, alpha) * np.abs(_error(W, W_tilde, b, b_tilde, X)))


def upper_triangle_only(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 対角より上の要素しか数えていない。和は 0 でないすべての要素にわたる。
    en: Only elements above the diagonal are summed. The sum is over all elements that are not 0.
    """
    return _right(W, W_tilde, b, b_tilde, np.triu(X, 1), x_max, alpha)


def zeros_replaced(W, W_tilde, b, b_tilde, X, x_max, alpha):
    """ja: 値は正しいが、対数のために X の 0 を 1 に書き換え、引数を変えている。
    コピーを作るか、0 でない要素だけを取り出そう。
    en: The value is right, but zeros of X were set to 1 for the logarithm's sake, which changes the
    argument. Work on a copy, or pick the nonzero elements.
    """
    loss = _right(W, W_tilde, b, b_tilde, X, x_max, alpha)
    X[X == 0] = 1
    return loss
