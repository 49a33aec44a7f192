"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _allowed(scores, mask):
    return np.broadcast_to(True if mask is None else mask, scores.shape)


def _softmax(scores, axis=-1):
    """Plain, with minus infinities allowed: a row of nothing else gives nan."""
    with np.errstate(invalid="ignore"):
        grown = np.exp(scores - scores.max(axis=axis, keepdims=True))
        return grown / grown.sum(axis=axis, keepdims=True)


def _masked_softmax(scores, allowed, axis=-1):
    """The right weights along an axis."""
    return np.nan_to_num(_softmax(np.where(allowed, scores, -np.inf), axis))


def mask_ignored(scores, mask):
    """ja: マスクが使われていない。見てはならない位置にも重みが渡っている。
    en: The mask is not used, so positions that must not be seen get weight.
    """
    return _softmax(scores)


def scores_multiplied(scores, mask):
    """ja: マスクされた位置のスコアを0にしている（0に近い値で埋めた場合も同じ）。
    exp(0) = 1 なので、その位置も重みを得る。重みを0にするスコアは何かを考えよう。
    en: The scores of masked positions become 0 (or nearly 0, if they were filled with a tiny
    number). exp(0) is 1, so those positions still get weight. Which score gives a weight of 0?
    """
    return _softmax(scores * _allowed(scores, mask))


def mask_added(scores, mask):
    """ja: bool のマスクをそのままスコアに足している。True は1として足されるだけで、
    マスクされた位置は消えない。足すのなら 0 と負の無限大からなる配列である。
    en: The boolean mask itself is added to the scores. True counts as 1, and nothing is masked.
    What could be added is an array of zeros and minus infinities.
    """
    return _softmax(scores + _allowed(scores, mask))


def not_renormalised(scores, mask):
    """ja: 全位置で softmax をとってから、マスクを掛けている。マスクされた位置が分母に残るので、
    重みの和が1に満たない。マスクは softmax の前に効かせよう。
    en: The softmax runs over all positions and the mask is applied afterwards. Masked positions
    stay in the denominator, and the weights add up to less than 1. Mask before the softmax.
    """
    return _softmax(scores) * _allowed(scores, mask)


def mask_inverted(scores, mask):
    """ja: マスクの意味が逆である。この問題では True が「注意を向けてよい」を表す
    （True を「隠す」とするライブラリもある）。
    en: The mask is read the wrong way round. Here True means that a position may be attended to
    (some libraries use True for hidden positions).
    """
    return _softmax(scores) if mask is None else _masked_softmax(scores, ~mask)


def filled_with_large_negative(scores, mask):
    """ja: マスクされた位置を -1e9 のような有限の値で埋めている。全位置がマスクされた行では、
    どの値も等しくなって一様な重みになる。そのような行の重みは0である。
    en: Masked positions are filled with a finite number such as -1e9. In a row where all positions
    are masked the scores are then equal and the weights uniform; they must be 0 there.
    """
    return _softmax(np.where(_allowed(scores, mask), scores, -1e9))


def nan_where_nothing_allowed(scores, mask):
    """ja: 全位置がマスクされた行が nan になっている。負の無限大どうしの引き算や 0 / 0 が
    原因である。そのような行では割らずに、重みを0にしよう。
    en: A row in which all positions are masked becomes nan, from a difference of infinities or from
    0 / 0. The weights of such a row are 0.
    """
    return _softmax(np.where(_allowed(scores, mask), scores, -np.inf))


def uniform_where_nothing_allowed(scores, mask):
    """ja: 全位置がマスクされた行で、マスクを無視して softmax をとっている。
    注意を向ける先がないのだから、重みはすべて0である。
    en: In a row where all positions are masked the mask is given up and a softmax taken. There is
    nothing to attend to, so all weights are 0.
    """
    allowed = _allowed(scores, mask)
    return _masked_softmax(scores, allowed | ~allowed.any(axis=-1, keepdims=True))


def over_first_axis(scores, mask):
    """ja: 最初の軸で softmax をとっている。注意を向ける先は最後の軸に並んでいて、行ごとに
    和が1になる。
    en: The softmax runs over the first axis. The positions to attend to lie along the last axis:
    the weights of each row add up to 1.
    """
    return _masked_softmax(scores, _allowed(scores, mask), axis=0)


def over_everything(scores, mask):
    """ja: 配列全体で和をとって割っている。sum に axis を渡さないと、すべての行の重みを合わせて
    1になってしまう。
    en: The sum runs over the whole array. Without an axis, the weights of all rows together add up
    to 1.
    """
    scores, allowed = np.asarray(scores), _allowed(scores, mask)
    flat = _masked_softmax(scores.reshape(-1), allowed.reshape(-1))
    return flat.reshape(scores.shape)


def overflows(scores, mask):
    """ja: 最大値を引かずに exp をとっている。float64 でも 710 を超えると inf になり、
    inf / inf から nan が生じる。逆に、小さなスコアばかりの行は 0 / 0 になる。
    en: exp is taken without subtracting the maximum. Above 710 it is inf even in float64, and
    inf / inf is nan; a row of very negative scores becomes 0 / 0.
    """
    with np.errstate(all="ignore"):
        grown = np.where(_allowed(scores, mask), np.exp(scores), 0)
        total = grown.sum(axis=-1, keepdims=True)
        return np.where(_allowed(scores, mask).any(axis=-1, keepdims=True), grown / total, 0)


def maximum_of_masked_scores(scores, mask):
    """ja: マスクされた位置も含めた最大値を引いている。それが飛び抜けて大きいと、許された位置の
    exp がすべて0になり、重みが消える。最大値は許された位置だけからとろう。
    en: The maximum that is subtracted includes masked positions. Where such a score is far above
    the others, exp of all allowed ones becomes 0 and the weights vanish. Take it over the allowed.
    """
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True)) * _allowed(scores, mask)
    total = grown.sum(axis=-1, keepdims=True)
    return grown / np.where(total > 0, total, 1)


def one_maximum_for_all_rows(scores, mask):
    """ja: 配列全体の最大値を全行から引いている。ほかの行よりずっと小さい行では、exp がすべて0に
    なる。最大値は行ごとに求めよう。
    en: One maximum of the whole array is subtracted from all rows. In a row far below the others
    exp then becomes 0 everywhere. Take the maximum of each row.
    """
    kept = np.where(_allowed(scores, mask), scores, -np.inf)
    grown = np.exp(kept - kept.max())
    total = grown.sum(axis=-1, keepdims=True)
    return grown / np.where(total > 0, total, 1)


def logarithms_returned(scores, mask):
    """ja: 重みの対数を返している（log-softmax）。ここで要るのは、和が1になる重みそのものである。
    en: The logarithms of the weights come back (a log-softmax). What is wanted are the weights,
    which add up to 1.
    """
    with np.errstate(divide="ignore"):
        return np.log(_masked_softmax(scores, _allowed(scores, mask)))


def scores_filled_in_place(scores, mask):
    """ja: 値は正しいが、引数 scores のマスクされた位置に負の無限大を書き込んでいる。
    `scores[~mask] = ...` は呼び出し側の配列を変える。np.where などで新しい配列を作ろう。
    en: The values are right, but minus infinity was written into scores, an argument:
    `scores[~mask] = ...` changes the caller's array. Make a new one, for example with np.where.
    """
    np.copyto(scores, -np.inf, where=~_allowed(scores, mask))
    return np.nan_to_num(_softmax(scores))
