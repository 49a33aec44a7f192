"""Wrong answers we expect. Each docstring is what a learner who gave it will read."""

import math


def pad_once(n, k, stride=1, pad=0, dilation=1):
    """ja: パディングを1回しか足していない。pad は片側の幅であり、両側に付く。
    en: The padding is added only once. pad is the width on one end, and both ends get it.
    """
    return (n + pad - dilation * (k - 1) - 1) // stride + 1


def pad_ignored(n, k, stride=1, pad=0, dilation=1):
    """ja: パディングが式に入っていない。カーネルが動くのはパディング後の入力の上である。
    en: The padding is not in your formula. The kernel moves over the padded input.
    """
    return (n - dilation * (k - 1) - 1) // stride + 1


def rounded_up(n, k, stride=1, pad=0, dilation=1):
    """ja: 割り切れないときに切り上げている。右端に余った部分にはカーネルの全体が収まらない。
    stride で割るところは切り捨てである。
    en: A remainder is rounded up. The kernel does not fit into what remains at the right end:
    the division by the stride rounds down.
    """
    return math.ceil((n + 2 * pad - dilation * (k - 1) - 1) / stride) + 1


def rounded_to_nearest(n, k, stride=1, pad=0, dilation=1):
    """ja: round で最も近い整数に丸めている。余りが大きいときに、収まらない位置まで数えてしまう。
    切り捨てにしよう。
    en: round goes to the nearest integer, and with a large remainder it counts a position that
    does not fit. Round down.
    """
    return round((n + 2 * pad - dilation * (k - 1) - 1) / stride) + 1


def true_division(n, k, stride=1, pad=0, dilation=1):
    """ja: `/` で割っているため、割り切れないと小数が返る。出力の個数は整数である。
    余りを捨てる割り算を使おう。
    en: `/` returns a fraction where the stride does not divide. A number of outputs is an
    integer: use the division that drops the remainder.
    """
    return (n + 2 * pad - dilation * (k - 1) - 1) / stride + 1


def first_position_missing(n, k, stride=1, pad=0, dilation=1):
    """ja: 最初の位置を数えていない。移動の回数は、止まる位置の数より1つ少ない。
    en: The first position is not counted. The number of moves is one less than the number of
    places where the kernel stops.
    """
    return (n + 2 * pad - dilation * (k - 1) - 1) // stride


def one_added_before_division(n, k, stride=1, pad=0, dilation=1):
    """ja: 最初の位置の 1 を、stride で割る前に足している。stride が 1 のときしか正しくない。
    1 は移動の回数を求めた後で足す。
    en: The 1 for the first position is added before dividing by the stride, which is right only
    for stride 1. Count the moves first, then add it.
    """
    return (n + 2 * pad - dilation * (k - 1)) // stride


def stride_ignored(n, k, stride=1, pad=0, dilation=1):
    """ja: stride が式に入っていない。1つずつ動かしたときの個数になっている。
    en: The stride is not in your formula. This is the count for moving one place at a time.
    """
    return n + 2 * pad - dilation * (k - 1)


def dilation_ignored(n, k, stride=1, pad=0, dilation=1):
    """ja: dilation が式に入っていない。間隔を空けると、同じ k でもカーネルは広い範囲を覆う。
    en: The dilation is not in your formula. With gaps, a kernel of the same k covers more places.
    """
    return (n + 2 * pad - k) // stride + 1


def dilation_times_k(n, k, stride=1, pad=0, dilation=1):
    """ja: カーネルの占める長さを dilation × k としている。間隔があるのは要素の間だけで、間は
    k - 1 か所である。最後の要素の後ろに隙間はない。
    en: The kernel is taken to cover dilation times k places. Gaps lie between elements only, and
    there are k - 1 of those; no gap follows the last element.
    """
    return (n + 2 * pad - dilation * k) // stride + 1


def dilation_counts_gaps(n, k, stride=1, pad=0, dilation=1):
    """ja: dilation を「要素の間に挟む 0 の個数」と解釈している。ここでは要素どうしの距離であり、
    1 のとき隙間はない。
    en: dilation is read as the number of zeros between elements. Here it is the distance of
    neighbouring elements: 1 means that there is no gap.
    """
    return (n + 2 * pad - (dilation + 1) * (k - 1) - 1) // stride + 1


def same_padding_assumed(n, k, stride=1, pad=0, dilation=1):
    """ja: n を stride で割って切り上げている。パディングが自動で決まる流儀（SAME）の式であり、
    渡された k や pad によらない値になっている。
    en: This is n over the stride, rounded up: the rule where padding is chosen for you (SAME).
    It does not depend on the k and pad that were given.
    """
    return -(-n // stride)


def transposed_convolution(n, k, stride=1, pad=0, dilation=1):
    """ja: 転置畳み込みの出力の長さを求めている。こちらは入力を広げる向きの式である。
    ふつうの畳み込みでは stride で割る。
    en: This is the length a transposed convolution produces, the formula that enlarges its input.
    An ordinary convolution divides by the stride.
    """
    return (n - 1) * stride - 2 * pad + dilation * (k - 1) + 1
