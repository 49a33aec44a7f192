"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import numpy as np


def slope_without_square(U, hs):
    """ja: tanh の微分を 1 - h としている。tanh の微分は状態の2乗を使って表される。
    en: The derivative of tanh is taken as 1 - h. In terms of the state it needs the square.
    """
    return _norms(_products(U, hs, slope=lambda h: 1 - h))


def slope_of_sigmoid(U, hs):
    """ja: h(1 - h) を使っている。これはシグモイドの微分である。活性化は tanh である。
    en: h(1 - h) is used, the derivative of the sigmoid. The activation here is tanh.
    """
    return _norms(_products(U, hs, slope=lambda h: h * (1 - h)))


def tanh_applied_twice(U, hs):
    """ja: 状態をもう一度 tanh に通してから微分している。`hs` はすでに tanh を通した値である。
    en: The states are put through tanh once more before the derivative. `hs` holds values of tanh
    already.
    """
    return _norms(_products(U, hs, slope=lambda h: 1 - np.tanh(h) ** 2))


def activation_not_differentiated(U, hs):
    """ja: 活性化関数の微分を掛けていない。U のべき乗になるのは、状態がすべて 0 のときだけである。
    en: The activation's derivative is missing. The Jacobian is a power of U only where all states
    are zero.
    """
    return _norms(_products(U, hs, slope=np.ones_like))


def frobenius_norm(U, hs):
    """ja: フロベニウスノルム（全要素の二乗和の平方根）を求めている。スペクトルノルムは最大特異値
    である。
    en: This is the Frobenius norm, the root of the sum of all squares. The spectral norm is the
    largest singular value.
    """
    return np.array([np.sqrt(np.sum(J**2)) for J in _products(U, hs)])


def spectral_radius(U, hs):
    """ja: 固有値の絶対値の最大（スペクトル半径）を求めている。対称でない行列では最大特異値と一致せ
    ず、小さくなりうる。
    en: This is the largest absolute eigenvalue, the spectral radius. For a matrix that is not
    symmetric it may be smaller than the largest singular value.
    """
    return np.array([np.max(np.abs(np.linalg.eigvals(J))) for J in _products(U, hs)])


def squared_norm(U, hs):
    """ja: 平方根をとっていない。J.T @ J の最大固有値は、最大特異値の2乗である。
    en: The square root is missing: the largest eigenvalue of J.T @ J is the square of the largest
    singular value.
    """
    return _norms(_products(U, hs)) ** 2


def largest_row_sum(U, hs):
    """ja: 行ごとの絶対値の和の最大（無限大ノルム）を求めている。求めるのは最大特異値である。
    en: This is the largest sum of absolute values in a row, the infinity norm. The largest
    singular value is asked for.
    """
    return np.array([np.max(np.sum(np.abs(J), axis=1)) for J in _products(U, hs)])


def smallest_singular_value(U, hs):
    """ja: 最小特異値を返している。特異値の並び順と、ノルムの定義を確かめよう。
    en: This is the smallest singular value. Check the order in which singular values come and
    which of them the norm is.
    """
    return np.array([np.linalg.svd(J)[1][-1] for J in _products(U, hs)])


def factors_in_wrong_order(U, hs):
    """ja: 1時刻ぶんの行列を逆の順に掛けている。行列の積は順序を変えられない。h_T に近い時刻の行列が
    左に来る。
    en: The matrices of the steps are multiplied in the wrong order, which matrices do not allow.
    The step nearest to h_T stands on the left.
    """
    return _norms(_products(U, hs, prepend=True))


def slope_on_the_right(U, hs):
    """ja: 微分の対角行列を U の右に置いている。活性化は U を掛けた後に行われるので、対角行列は新し
    い状態の側に来る。
    en: The diagonal matrix of derivatives stands right of U. The activation acts after U, so the
    diagonal belongs on the side of the new state.
    """
    jacobian, norms = np.eye(len(U)), []
    for h in hs[:0:-1]:
        jacobian = jacobian @ U @ np.diag(1 - h**2)
        norms.append(np.linalg.norm(jacobian, 2))
    return np.array(norms)


def slope_of_older_state(U, hs):
    """ja: h_s の微分の式に h_{s-1} の tanh の微分を使っている。1時刻ぶんの微分は、その時刻に tanh
    を通って出た新しい状態でとる。
    en: For the derivative of h_s the slope is taken at h_{s-1}. It belongs to what came out of
    tanh in that step: the new state.
    """
    return _norms(_products(U, hs[:-1], first=len(hs) - 2, last=0))


def u_transposed(U, hs):
    """ja: U を転置して掛けている。状態が列ベクトルで U が左から掛かるとき、ヤコビ行列に現れるのは U
    そのものである。
    en: U is transposed. Where U stands left of a column vector, U itself appears in the Jacobian.
    """
    return _norms(_products(U.T, hs))


def product_of_norms(U, hs):
    """ja: 1時刻ぶんのノルムを掛け合わせている。それは積のノルムの上界にすぎない。先に行列を掛けてか
    らノルムをとろう。
    en: The norms of single steps are multiplied, which only bounds the norm of the product from
    above. Multiply the matrices first, then take the norm.
    """
    return np.cumprod(each_step_alone(U, hs))


def each_step_alone(U, hs):
    """ja: 1時刻ぶんの行列のノルムを並べている。h_T を h_t で微分するには、間の時刻の行列をすべて掛
    ける。
    en: These are the norms of single steps. To differentiate h_T by h_t, multiply the matrices of
    all steps in between.
    """
    return np.array([np.linalg.norm((1 - h**2)[:, None] * U, 2) for h in hs[:0:-1]])


def oldest_first(U, hs):
    """ja: 結果が t = 1 から順に並んでいる。先頭は最も近い t = T-1 である。
    en: The result starts at t = 1. The nearest, t = T-1, comes first.
    """
    return _norms(_products(U, hs))[::-1]


def derivative_of_later_states_by_first(U, hs):
    """ja: h_1 を固定して h_2, h_3, … の微分を求めている。求めるのは、最後の状態 h_T を各時刻の状態
    で微分したものである。
    en: Here h_2, h_3, … are differentiated by the fixed h_1. What is asked for is the last state
    h_T, differentiated by the state of each step.
    """
    jacobian, norms = np.eye(len(U)), []
    for h in hs[1:]:
        jacobian = np.diag(1 - h**2) @ U @ jacobian
        norms.append(np.linalg.norm(jacobian, 2))
    return np.array(norms)


def identity_included(U, hs):
    """ja: t = T の値（単位行列のノルム 1）を先頭に加えている。返すのは t = T-1 から 1 までの T-1 個
    である。
    en: The value of t = T, the norm 1 of the identity, is put in front. Return T-1 values, from
    t = T-1 down to 1.
    """
    return np.concatenate([[1.0], _norms(_products(U, hs))])


def one_step_too_many(U, hs):
    """ja: h_1 の微分まで掛け、T 個の値を返している。それは h_1 より前の状態での微分である。
    t = 1 で終わろう。
    en: The derivative at h_1 is multiplied in as well and T values come back. The last one is
    about a state before h_1. Stop at t = 1.
    """
    return _norms(_products(U, hs, last=0))


def logarithm(U, hs):
    """ja: ノルムの対数を返している。図にするには便利だが、求めるのはノルムそのものである。
    en: The logarithm of the norm comes back. That is handy for plots, but the norm itself is asked
    for.
    """
    with np.errstate(divide="ignore"):
        return np.log(_norms(_products(U, hs)))


def states_overwritten(U, hs):
    """ja: 値は正しいが、引数 hs を微分の値で上書きしている。新しい配列に計算しよう。
    en: The values are right, but the argument hs is overwritten with the derivatives. Compute into
    a new array.
    """
    norms = _norms(_products(U, hs))
    hs[:] = 1 - hs**2
    return norms


def _products(U, hs, slope=None, prepend=False, first=None, last=1):
    """The Jacobians for t = T-1, ..., 1, right except for what is given."""
    slope = (lambda h: 1 - h**2) if slope is None else slope
    first = len(hs) - 1 if first is None else first
    jacobian, products = np.eye(len(U)), []
    for s in range(first, last - 1, -1):
        step = np.diag(slope(hs[s])) @ U
        jacobian = step @ jacobian if prepend else jacobian @ step
        products.append(jacobian)
    return products


def _norms(products):
    return np.array([np.linalg.norm(J, 2) for J in products])
