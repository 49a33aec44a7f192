"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np
from reference import sigmoid as _sigmoid


def tanh_taken(x):
    """ja: tanh を返している。形は似ているが、tanh の値域は -1 から 1 で、
    シグモイド関数は 0 から 1 である。x = 0 での値を確かめよう。
    en: This is tanh. The curves look alike, but tanh runs from -1 to 1 and the sigmoid from 0 to 1.
    Check the value at x = 0.
    """
    return np.tanh(x)


def half_in_tanh_missing(x):
    """ja: tanh を使って書き直す方針はよいが、tanh の中で x を半分にしていないので、
    傾きが2倍の曲線になっている。定義の分子と分母に何を掛けると tanh になるか確かめよう。
    en: Writing it with tanh is a good idea, but x is not halved inside it, so the curve is twice as
    steep. Check what turns the definition into a tanh.
    """
    return (1 + np.tanh(x)) / 2


def minus_missing(x):
    """ja: 指数のマイナスがないので、曲線が左右に反転している。x が大きいほど 1 に近づかなければ
    ならない。
    en: The minus in the exponent is missing, so the curve is mirrored. It has to approach 1 as x
    grows.
    """
    return _sigmoid(-x)


def exponentials_in_both_parts(x):
    """ja: 分子と分母の両方に exp(x) がある。数式としては正しいが、x が大きいと inf / inf で nan に
    なる。指数の引数が大きな正の数にならない形に直そう。
    en: exp(x) stands in numerator and denominator. As a formula that is right, but for large x it
    is inf / inf, which is nan. Use a form whose exponent does not become large and positive.
    """
    return np.exp(x) / (1 + np.exp(x))


def brackets_missing(x):
    """ja: 分母の括弧がない。割り算は足し算より先に計算されるので、1 に exp(-x) を足しただけに
    なっている。
    en: The denominator lacks its brackets. Division comes before addition, so this is 1 plus
    exp(-x).
    """
    with np.errstate(over="ignore"):
        return 1 / 1 + np.exp(-x)


def one_subtracted(x):
    """ja: 分母が 1 と exp(-x) の差になっている。x = 0 で分母が 0 になり、値も 0 と 1 の間に
    収まらない。符号を確かめよう。
    en: The denominator is the difference of 1 and exp(-x). It vanishes at x = 0, and the values
    leave the range from 0 to 1. Check the sign.
    """
    with np.errstate(all="ignore"):
        return 1 / (1 - np.exp(-x.astype(float)))


def hard_sigmoid(x):
    """ja: 直線で近似したハードシグモイドを返している。安価な近似であって、シグモイド関数そのもの
    ではない。指数関数を使おう。
    en: This is the hard sigmoid, made of straight lines. It is a cheap approximation, not the
    sigmoid itself. Use the exponential.
    """
    return np.clip(0.2 * x + 0.5, 0, 1)


def base_two(x):
    """ja: 底が 2 の指数を使っている。シグモイド関数の底は自然対数の底 e である。
    en: The exponential has base 2. The sigmoid is made with base e.
    """
    return _sigmoid(x * np.log(2))


def softmax_over_the_array(x):
    """ja: 全要素の和で割っている。これはソフトマックス関数で、要素どうしが影響し合う。
    シグモイド関数は各要素を独立に変換する。
    en: The elements are divided by their sum. That is the softmax, in which they influence each
    other. The sigmoid treats every element on its own.
    """
    shifted = np.exp(x - np.max(x, initial=-np.inf))
    return shifted / np.sum(shifted)


def derivative(x):
    """ja: シグモイド関数の微分を返している。x = 0 で 0.25 になる山形の曲線である。ここで求めるのは
    関数の値である。
    en: This is the derivative of the sigmoid, a hill with 0.25 at x = 0. What is asked for is the
    function itself.
    """
    y = _sigmoid(x)
    return y * (1 - y)


def logarithm(x):
    """ja: ソフトプラス関数 log(1 + exp(x)) を返している。その微分がシグモイド関数である。
    en: This is the softplus, log(1 + exp(x)). The sigmoid is its derivative.
    """
    return np.logaddexp(0, x)


def buffer_of_the_inputs_type(x):
    """ja: 結果を入れる配列を x と同じ型で作っている。x が整数の配列だと、代入のときに小数部が
    捨てられて 0 になる。実数の配列を用意しよう。
    en: The array for the results has the type of x. Where x holds integers, fractions are cut off
    when they are stored and become 0. Make an array of real numbers.
    """
    result = np.zeros_like(x)
    result[x >= 0] = _sigmoid(x[x >= 0])
    result[x < 0] = _sigmoid(x[x < 0])
    return result


def clipped_in_place(x):
    """ja: 値は正しいが、桁あふれを防ぐために引数 x 自身を一定の範囲に切り詰めている。呼び出し側の
    配列が黙って変わってしまう。新しい配列に計算しよう。
    en: The values are right, but to prevent overflow x itself is cut to a range, so the caller's
    array changes unnoticed. Compute into a new array.
    """
    np.clip(x, -100, 100, out=x)
    return _sigmoid(x)
