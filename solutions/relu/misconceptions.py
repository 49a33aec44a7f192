"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def derivative_one_at_zero(x):
    """ja: x = 0 での微分を 1 にしている。この問題では 0 とする約束である。比較に等号が入っていない
    か確かめよう。
    en: The derivative at x = 0 comes out as 1. By the convention of this exercise it is 0. See
    whether your comparison includes equality.
    """
    return np.maximum(x, 0), np.where(x >= 0, 1.0, 0.0)


def derivative_half_at_zero(x):
    """ja: x = 0 での微分を左右の傾きの平均 0.5 にしている。劣微分としてはあり得る値だが、この問題で
    は 0 とする約束である。
    en: At x = 0 the derivative is 0.5, the mean of the slopes on both sides. As a subgradient that
    is possible, but by the convention of this exercise it is 0.
    """
    return np.maximum(x, 0), np.heaviside(x, 0.5)


def leaky(x):
    """ja: 負の側に小さな傾きを残している。これは Leaky ReLU である。ReLU は負の入力で値も微分も 0
    になる。
    en: A small slope is left on the negative side. That is the leaky ReLU; for negative inputs
    value and derivative of ReLU are 0.
    """
    return np.where(x > 0, x, 0.01 * x), np.where(x > 0, 1.0, 0.01)


def absolute_value(x):
    """ja: 絶対値をとっている。負の入力は反転させるのではなく 0 にする。
    en: Absolute values are taken. Negative inputs are not mirrored but become 0.
    """
    return np.abs(x), np.sign(x)


def derivative_is_sign(x):
    """ja: 微分に符号関数を使っているので、負の入力で -1 になる。負の側では ReLU は一定なので、微分
    は 0 である。
    en: The sign function serves as the derivative, so it is -1 for negative inputs. ReLU is
    constant on that side, and its derivative is 0.
    """
    return np.maximum(x, 0), np.sign(x)


def derivative_is_value(x):
    """ja: 微分として ReLU の値そのものを返している。正の側の傾きは x によらず 1 である。
    en: The value of ReLU is returned as the derivative. The slope on the positive side is 1,
    whatever x is.
    """
    return np.maximum(x, 0), np.maximum(x, 0)


def derivative_all_ones(x):
    """ja: 微分がすべて 1 になっている。負の入力は値を変えないので、そこでの微分は 0 である。
    en: The derivative is 1 everywhere. A negative input has no influence on the value, so there it
    is 0.
    """
    return np.maximum(x, 0), np.ones_like(x)


def derivative_as_truth_values(x):
    """ja: 微分を比較の結果のまま、真偽値で返している。どの要素が 1 かは合っているので、数値に直そ
    う。
    en: The derivative is left as the truth values of a comparison. They are true in the right
    places; turn them into numbers.
    """
    return np.maximum(x, 0), x > 0


def pair_reversed(x):
    """ja: 返す順が逆である。先に値、次に微分を返す。
    en: The pair is in the wrong order: first the value, then the derivative.
    """
    return np.where(x > 0, 1.0, 0.0), np.maximum(x, 0)


def minimum(x):
    """ja: 0 との小さい方をとっているので、負の側が残る。どちらを残すのかを確かめよう。
    en: The smaller of x and 0 is taken, so the negative side survives. Check which side to keep.
    """
    return np.minimum(x, 0), np.where(x < 0, 1.0, 0.0)


def capped_at_six(x):
    """ja: 値を 6 で頭打ちにしている。これは ReLU6 で、ReLU に上限はない。
    en: Values are capped at 6. That is ReLU6; ReLU has no upper bound.
    """
    return np.clip(x, 0, 6), np.where((x > 0) & (x < 6), 1.0, 0.0)


def exponential_on_the_left(x):
    """ja: 負の側を exp(x) - 1 にしている。これは ELU である。
    en: The negative side is exp(x) - 1, which makes it the ELU.
    """
    left = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, left - 1), np.where(x > 0, 1.0, left)


def smooth(x):
    """ja: ソフトプラス関数とその微分（シグモイド関数）を返している。ReLU を滑らかにした別の関数であ
    る。
    en: These are the softplus and its derivative, the sigmoid: a smooth relative of ReLU.
    """
    return np.logaddexp(0, x), np.exp(-np.logaddexp(0, -x))


def modified_in_place(x):
    """ja: 値は正しいが、負の要素に 0 を代入して引数 x 自身を書き換えている。呼び出し側の配列が黙っ
    て変わってしまう。新しい配列に計算しよう。
    en: The values are right, but 0 is stored into the negative elements of x itself, so the
    caller's array changes unnoticed. Compute into a new array.
    """
    x[x <= 0] = 0
    return x, np.where(x > 0, 1.0, 0.0)
