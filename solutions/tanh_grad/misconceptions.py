"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def input_taken_for_output(x):
    """ja: x を tanh の出力とみなして、その2乗を 1 から引いている。層が出力を保存しているときの
    式であり、ここで渡されるのは入力である。まず tanh に通そう。
    en: x is taken for the output of tanh, and its square is subtracted from 1. That is what a layer
    does which has kept its output. Here x is the input: put it through tanh first.
    """
    return 1 - x**2


def rule_of_sigmoid(x):
    """ja: tanh の値 y から y と 1 - y の積を作っている。これはシグモイド関数の微分の規則である。x
    が負のとき微分が負になってしまう。
    en: The product of y and 1 - y is formed from the value y of tanh. That is the rule for the
    sigmoid; here it would make the derivative negative for negative x.
    """
    y = np.tanh(x)
    return y * (1 - y)


def derivative_of_sigmoid(x):
    """ja: シグモイド関数の微分を返している。x = 0 で 0.25 になるが、tanh の微分はそこで 1 である。
    en: This is the derivative of the sigmoid. It is 0.25 at x = 0, where that of tanh is 1.
    """
    s = _sigmoid(x)
    return s * (1 - s)


def square_of_sigmoid(x):
    """ja: 2乗して 1 から引いているのが、tanh ではなくシグモイド関数の値である。
    en: What is squared and subtracted from 1 is the value of the sigmoid, not that of tanh.
    """
    return 1 - _sigmoid(x) ** 2


def square_missing(x):
    """ja: tanh の値を2乗せずに 1 から引いている。x が負のとき 1 を超えてしまうが、tanh の傾きは
    どこでも 1 以下である。
    en: The value of tanh is subtracted from 1 without being squared. For negative x that exceeds 1,
    but the slope of tanh never does.
    """
    return 1 - np.tanh(x)


def absolute_value_for_square(x):
    """ja: 2乗ではなく絶対値を 1 から引いている。どちらも偶関数だが、値は異なる。
    en: The absolute value is subtracted from 1 instead of the square. Both are even functions, but
    their values differ.
    """
    return 1 - np.abs(np.tanh(x))


def plus_for_minus(x):
    """ja: 2乗を引かずに足している。|x| が大きいと 2 に近づくが、平らになる関数の微分は 0 に
    近づかなければならない。
    en: The square is added instead of subtracted. For large |x| the result approaches 2, though the
    derivative of a curve that flattens out must approach 0.
    """
    return 1 + np.tanh(x) ** 2


def negative(x):
    """ja: 符号が逆である。tanh は増加関数なので、微分は負にならない。
    en: The sign is wrong. tanh increases, so its derivative is never negative.
    """
    return np.tanh(x) ** 2 - 1


def value_itself(x):
    """ja: tanh の値を返しており、微分していない。
    en: This is the value of tanh. It has not been differentiated.
    """
    return np.tanh(x)


def square_of_cosh_missing(x):
    """ja: 1 を cosh で割っているが、cosh を2乗していない。商の微分では分母が2乗になる。
    en: 1 is divided by cosh, but cosh is not squared. The quotient rule squares the denominator.
    """
    with np.errstate(over="ignore"):
        return 1 / np.cosh(x)


def second_derivative(x):
    """ja: もう一度微分している。返すのは1階の微分である。
    en: It has been differentiated twice. The first derivative is asked for.
    """
    y = np.tanh(x)
    return -2 * y * (1 - y**2)


def value_overflows(x):
    """ja: tanh を exp(x) と exp(-x) の商で求めているので、|x| が大きいと inf / inf で nan にな
    る。NumPy の tanh を使おう。
    en: tanh is computed as a quotient of sums of exp(x) and exp(-x), which is inf / inf, thus nan,
    where |x| is large. Use NumPy's tanh.
    """
    up, down = np.exp(x), np.exp(-x)
    return 1 - ((up - down) / (up + down)) ** 2


def forward_difference(x):
    """ja: 微分を前進差分で近似している。誤差が刻み幅に比例して残るので、必要な精度に届かない。
    この微分は式で正確に求められる。
    en: The derivative is approximated by a forward difference, whose error is proportional to the
    step: not accurate enough. There is an exact formula for this derivative.
    """
    h = 1e-4
    return (np.tanh(x + h) - np.tanh(x)) / h


def _sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
