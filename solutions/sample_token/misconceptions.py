"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _softmax(values):
    p = np.exp(values - np.max(values))
    return p / p.sum()


def _first_above(cumulative, u, side="right"):
    return int(min(np.searchsorted(cumulative, u, side=side), len(cumulative) - 1))


def temperature_multiplied(logits, u, temperature):
    """ja: ロジットに温度を掛けている。これでは、温度を上げるほど分布が尖ってしまう。
    温度が高いときに分布が平らになるのは、掛けたときか割ったときか考えよう。
    en: The logits are multiplied by the temperature, so raising it makes the distribution sharper.
    Think about which operation flattens the distribution when the temperature is high.
    """
    return _first_above(np.cumsum(_softmax(logits * temperature)), u)


def temperature_ignored(logits, u, temperature):
    """ja: 温度が使われていない。温度 1 の分布から選んでいる。softmax に何を渡すかを見直そう。
    en: The temperature is not used: the token comes from the distribution of temperature 1. Look at
    what goes into the softmax.
    """
    return _first_above(np.cumsum(_softmax(logits)), u)


def temperature_after_softmax(logits, u, temperature):
    """ja: softmax の後の確率を温度で割っている。和が 1 でなくなるだけで、分布の形は変わらない。
    温度は softmax の前に効かせる。
    en: The probabilities are divided by the temperature after the softmax. Their sum is no longer
    1, and the shape of the distribution stays as it was. The temperature acts before the softmax.
    """
    return _first_above(np.cumsum(_softmax(logits) / temperature), u)


def argmax_taken(logits, u, temperature):
    """ja: もっとも確率の高いトークンを返している。これは貪欲な選択であり、u が使われていない。
    サンプリングでは、確率の低いトークンもその確率だけ選ばれる。
    en: The most probable token is returned, which is the greedy choice and ignores u. Sampling
    gives the less probable tokens their share as well.
    """
    return int(np.argmax(logits))


def boundary_included(logits, u, temperature):
    """ja: 累積が u に等しい番号を選んでいる。u = 0 のとき、確率 0 のトークンまで選ばれてしまう。
    累積が u を真に超える最初の番号を選ぼう。
    en: An id whose cumulative sum equals u is accepted. With u = 0, even a token of probability 0
    is chosen. Take the first id whose sum is strictly greater than u.
    """
    return _first_above(np.cumsum(_softmax(logits / temperature)), u, side="left")


def not_normalised(logits, u, temperature):
    """ja: 指数関数の値を和で割らずに累積している。u は 0 から 1 の数なので、確率と比べなければ
    ならない。和が 1 になっているか確かめよう。
    en: The exponentials are accumulated without dividing by their sum. u lies between 0 and 1 and
    must be compared with probabilities: check that yours add up to 1.
    """
    with np.errstate(over="ignore"):
        return _first_above(np.cumsum(np.exp(logits / temperature)), u)


def shifted_but_not_normalised(logits, u, temperature):
    """ja: 最大値を引いて指数関数に通したままで、和で割っていない。最大の値が 1 になるだけで、
    合計は 1 を超える。確率にしてから累積しよう。
    en: After subtracting the maximum the exponentials are not divided by their sum. The largest is
    1, so the total exceeds 1. Make them probabilities before accumulating.
    """
    scaled = logits / temperature
    return _first_above(np.cumsum(np.exp(scaled - scaled.max())), u)


def overflowing_softmax(logits, u, temperature):
    """ja: softmax で最大値を引いていない。ロジットが大きいと np.exp が inf になり、確率が nan に
    なる。定数を引いても softmax の値が変わらないことを使おう。
    en: The softmax does not subtract the maximum. For large logits np.exp becomes inf and the
    probabilities nan. Use that subtracting a constant leaves a softmax unchanged.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        p = np.exp(logits / temperature)
        return _first_above(np.cumsum(p / p.sum()), u)


def logits_as_weights(logits, u, temperature):
    """ja: 指数関数を使わず、ロジットを和で割って確率としている。ロジットは負にもなるので、
    これは確率にならない。
    en: Without the exponential, the logits themselves are divided by their sum. Logits can be
    negative, so these are no probabilities.
    """
    scaled = logits / temperature
    return _first_above(np.cumsum(scaled / scaled.sum()), u)


def one_too_late(logits, u, temperature):
    """ja: 自分の確率を含まない累積（手前までの和）と u を比べている。番号が1つ後ろにずれる。
    番号 k の累積には k 自身の確率も入る。
    en: u is compared with the sum of what lies before each id, so the answer is one too far. The
    sum at id k contains the probability of k itself.
    """
    p = _softmax(logits / temperature)
    return _first_above(np.cumsum(p) - p, u)


def one_too_early(logits, u, temperature):
    """ja: 番号が1つ手前にずれている。u 以下である最後の番号ではなく、u を超える最初の番号を選ぶ。
    en: The answer is one too early. What is wanted is not the last id whose sum is at most u but
    the first whose sum exceeds it.
    """
    return max(_first_above(np.cumsum(_softmax(logits / temperature)), u) - 1, 0)


def runs_past_the_end(logits, u, temperature):
    """ja: 累積の最後の値は、丸め誤差で 1 よりわずかに小さくなることがある。u がそれ以上だと、存在
    しない番号 V を返してしまう。そのときの答えを決めておこう。
    en: Through rounding the last cumulative sum can be slightly less than 1. When u is not below
    it, the id V comes back, which does not exist. Decide what to return then.
    """
    return int(np.searchsorted(np.cumsum(_softmax(logits / temperature)), u, side="right"))


def first_when_nothing_exceeds(logits, u, temperature):
    """ja: どの累積も u を超えないとき、番号 0 を返している（`np.argmax` は、真が一つもなければ 0 を
    返す）。そのとき u はほぼ 1 なので、選ばれるのは最後のトークンである。
    en: Where no sum exceeds u, id 0 is returned (`np.argmax` gives 0 when nothing is true). But u
    is almost 1 then, so it is the last token that was hit.
    """
    return int(np.argmax(np.cumsum(_softmax(logits / temperature)) > u))


def sorted_rank_returned(logits, u, temperature):
    """ja: 確率を大きい順に並べ替えてから累積し、その順位を返している。順位はトークンの番号では
    ない。番号の順に累積しよう。
    en: The probabilities are sorted, largest first, before accumulating, and the rank is returned.
    A rank is not the id of a token. Accumulate in the order of the ids.
    """
    p = np.sort(_softmax(logits / temperature))[::-1]
    return _first_above(np.cumsum(p), u)


def sorted_then_mapped_back(logits, u, temperature):
    """ja: 確率の大きい順に累積し、番号に戻している。分布としては正しいが、u とトークンの対応が
    変わる。この問題では番号の順に累積する。
    en: The sums go from the most probable token down, then back to ids. As a distribution that is
    sound, but it pairs u with other tokens. In this exercise the order is that of the ids.
    """
    p = _softmax(logits / temperature)
    order = np.argsort(-p, kind="stable")
    return int(order[_first_above(np.cumsum(p[order]), u)])


def uniform_over_tokens(logits, u, temperature):
    """ja: すべてのトークンを等しい確率で選んでいて、ロジットが使われていない。
    区間の幅は、それぞれのトークンの確率である。
    en: All tokens are equally likely and the logits are unused. The width of each interval is the
    probability of its token.
    """
    return int(u * len(logits))


def probability_returned(logits, u, temperature):
    """ja: 選んだトークンの確率を返している。返すのはその番号である。
    en: The probability of the chosen token is returned. Return its id.
    """
    p = _softmax(logits / temperature)
    return float(p[_first_above(np.cumsum(p), u)])


def logits_divided_in_place(logits, u, temperature):
    """ja: `/=` で引数 logits そのものを割っている。返す番号は正しいが、呼び出し側の配列が壊れる。
    新しい配列を作ろう。
    en: The argument logits itself is divided with `/=`. The id is right, but the caller's array is
    spoilt. Make a new array.
    """
    logits /= temperature
    return _first_above(np.cumsum(_softmax(logits)), u)
