"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def input_taken_for_output(x):
    """ja: x をシグモイド関数の出力とみなして x と 1 - x を掛けている。層が出力を保存しているときの
    式であり、ここで渡されるのは入力である。まずシグモイド関数に通そう。
    en: x is taken for the output of the sigmoid and multiplied by 1 - x. That is what a layer does
    which has kept its output. Here x is the input: put it through the sigmoid first.
    """
    return x * (1 - x)


def rule_of_tanh(x):
    """ja: 1 から値の2乗を引いている。これは tanh の微分の規則である。シグモイド関数では、値の何と
    何の積になるかを導き直そう。
    en: The square of the value is subtracted from 1, which is the rule for tanh. Work out again of
    which two factors the sigmoid's derivative is the product.
    """
    return 1 - _sigmoid(x) ** 2


def derivative_of_tanh(x):
    """ja: tanh の微分を返している。x = 0 で 1 になるが、シグモイド関数の微分は 0.25 以下である。
    en: This is the derivative of tanh. It is 1 at x = 0, while the sigmoid's never exceeds 0.25.
    """
    return 1 - np.tanh(x) ** 2


def plus_for_minus(x):
    """ja: 2つ目の因子の符号が逆である。x が大きいと値が 2 に近づくが、平らになる関数の微分は 0 に
    近づかなければならない。
    en: The sign in the second factor is wrong. For large x the result approaches 2, though the
    derivative of a curve that flattens out must approach 0.
    """
    s = _sigmoid(x)
    return s * (1 + s)


def negative(x):
    """ja: 符号が逆である。シグモイド関数は増加関数なので、微分は負にならない。exp(-x) を微分した
    ときのマイナスを数え直そう。
    en: The sign is wrong. The sigmoid increases, so its derivative is never negative. Count again
    the minus signs that the derivative of exp(-x) brings in.
    """
    s = _sigmoid(x)
    return s * (s - 1)


def value_itself(x):
    """ja: シグモイド関数の値を返しており、微分していない。
    en: This is the sigmoid's value. It has not been differentiated.
    """
    return _sigmoid(x)


def second_factor_only(x):
    """ja: 1 から値を引いたものだけを返している。積のもう一方の因子が抜けている。
    en: Only 1 minus the value is returned. The other factor of the product is missing.
    """
    return 1 - _sigmoid(x)


def value_squared(x):
    """ja: 値の2乗を返している。商の微分では分母の2乗のほかに、分子に exp(-x) が残る。
    en: The squared value is returned. The quotient rule squares the denominator, but it also leaves
    exp(-x) in the numerator.
    """
    return _sigmoid(x) ** 2


def sigmoid_twice(x):
    """ja: シグモイド関数を2回通してから微分の式に入れている。値を引数にとる式と、入力を引数にとる
    式を混ぜていないか確かめよう。
    en: The sigmoid is applied twice before the formula is used. One formula takes the value, the
    other the input: check that you have not nested them.
    """
    s = _sigmoid(_sigmoid(x))
    return s * (1 - s)


def quotient_overflows(x):
    """ja: exp(-x) を分母の2乗で割る式は数学的には正しいが、x が大きな負の数だと分子も分母も inf に
    なり、nan が返る。シグモイド関数の値から計算しよう。
    en: Dividing exp(-x) by the squared denominator is right on paper, but where x is large and
    negative both become inf and the result is nan. Compute it from the sigmoid's value.
    """
    e = np.exp(-x)
    return e / (1 + e) ** 2


def value_overflows(x):
    """ja: シグモイド関数の値を、分子と分母の両方に exp(x) を置いて求めている。x が大きいと
    inf / inf で nan になる。
    en: The sigmoid's value is computed with exp(x) in numerator and denominator. For large x that
    is inf / inf, which is nan.
    """
    s = np.exp(x) / (1 + np.exp(x))
    return s * (1 - s)


def forward_difference(x):
    """ja: 微分を前進差分で近似している。誤差が刻み幅に比例して残るので、必要な精度に届かない。
    この微分は式で正確に求められる。
    en: The derivative is approximated by a forward difference, whose error is proportional to the
    step: not accurate enough. There is an exact formula for this derivative.
    """
    h = 1e-4
    return (_sigmoid(x + h) - _sigmoid(x)) / h


def integral_taken(x):
    """ja: ソフトプラス関数 log(1 + exp(x)) を返している。シグモイド関数を微分したものではなく、
    積分したものである。
    en: This is the softplus, log(1 + exp(x)): the sigmoid integrated instead of differentiated.
    """
    return np.logaddexp(0, x)


def _sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
