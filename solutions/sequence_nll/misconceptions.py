"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def mean_over_tokens(logits, targets, mask):
    """ja: 数えた時刻の総数で割っている。これは単語あたりの損失である。ここでは時刻について足し、標
    本数だけで割る。
    en: The sum is divided by the number of steps that count, which gives the loss for one word.
    Here steps are summed, and only the number of samples divides.
    """
    counted = _counted(targets, mask)
    return np.sum(_losses(logits, targets) * counted) / np.sum(counted)


def mean_over_all_steps(logits, targets, mask):
    """ja: B と T の両方で割っている。時刻については足すだけで、割るのは標本数だけである。
    en: The sum is divided by both B and T. Steps are only summed; the number of samples alone
    divides.
    """
    return np.mean(_losses(logits, targets) * _counted(targets, mask))


def mean_over_each_samples_steps(logits, targets, mask):
    """ja: 標本ごとに、数えた時刻の数で割ってから平均している。長い系列の損失が割り引かれてしまう。
    時刻については足すだけでよい。
    en: Each sample is divided by the number of its steps that count before samples are averaged.
    That discounts long sequences. Steps are only summed.
    """
    counted = _counted(targets, mask)
    sums = np.sum(_losses(logits, targets) * counted, axis=1)
    return np.mean(sums / np.maximum(np.sum(counted, axis=1), 1))


def sum_over_samples(logits, targets, mask):
    """ja: 標本数で割っていない。標本については平均をとる。
    en: The sum is not divided by the number of samples. The mean is taken over them.
    """
    return np.sum(_losses(logits, targets) * _counted(targets, mask))


def padded_samples_left_out(logits, targets, mask):
    """ja: 数える時刻のない標本を標本数から除いている。その標本の損失は 0 だが、B には含める。
    en: Samples none of whose steps count are left out of the number of samples. Their loss is 0,
    but they belong to the B that divides.
    """
    counted = _counted(targets, mask)
    samples = np.sum(np.any(counted, axis=1))
    return np.sum(_losses(logits, targets) * counted) / samples


def not_averaged(logits, targets, mask):
    """ja: 標本ごとの損失の配列を返している。標本について平均し、1つの数にしよう。
    en: The losses of single samples are returned. Average them into one number.
    """
    return np.sum(_losses(logits, targets) * _counted(targets, mask), axis=1)


def mask_ignored(logits, targets, mask):
    """ja: mask を使っていないので、意味のない時刻の損失まで数えている。
    en: The mask is not used, so meaningless steps are counted as well.
    """
    return np.sum(_losses(logits, targets)) / len(logits)


def mask_inverted(logits, targets, mask):
    """ja: mask の向きが逆で、数えない時刻だけを数えている。1 が数える時刻である。
    en: The mask is the wrong way round: only steps that do not count are counted. 1 marks those
    that do.
    """
    counted = _counted(targets, mask)
    if mask is not None:
        counted = 1 - counted
    return np.sum(_losses(logits, targets) * counted) / len(logits)


def mask_on_the_logits(logits, targets, mask):
    """ja: 損失ではなくロジットに mask を掛けている。ロジットが 0 になった時刻は一様な分布になるだけ
    で、ln V の損失が残る。
    en: The mask multiplies the logits instead of the losses. A step whose logits are 0 has a
    uniform distribution, and its loss of ln V is still counted.
    """
    counted = _counted(targets, mask)[..., np.newaxis]
    return np.sum(_losses(logits * counted, targets)) / len(logits)


def mask_taken_for_lengths(logits, targets, mask):
    """ja: mask の和を系列の長さとみなし、先頭からその数だけ数えている。数えない時刻は途中にもあるの
    で、mask をそのまま使おう。
    en: The sum of the mask is taken for a length, and that many steps are counted from the start.
    Steps that do not count may be in the middle: use the mask itself.
    """
    lengths = np.sum(_counted(targets, mask), axis=1, keepdims=True)
    counted = np.arange(targets.shape[1]) < lengths
    return np.sum(_losses(logits, targets) * counted) / len(logits)


def zero_id_taken_for_padding(logits, targets, mask):
    """ja: 番号 0 の単語をパディングとみなして除いている。どの時刻を数えるかは mask だけで決まる。
    en: Words with the id 0 are taken for padding and left out. The mask alone says which steps
    count.
    """
    return np.sum(_losses(logits, targets) * (targets != 0)) / len(logits)


def targets_shifted(logits, targets, mask):
    """ja: 正解を1時刻ずらしている。この問題では、時刻 t のロジットが同じ時刻の正解に対応する。
    en: The targets are shifted by a step. Here the logits of step t belong to the target of the
    same step.
    """
    losses = _losses(logits[:, :-1], targets[:, 1:])
    return np.sum(losses * _counted(targets, mask)[:, 1:]) / len(logits)


def softmax_over_time(logits, targets, mask):
    """ja: ソフトマックス関数の和を時刻の方向にとっている。確率の和が 1 になるのは語彙の方向である。
    en: The softmax sums over the steps. It is over the words that probabilities sum to 1.
    """
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    losses = -np.take_along_axis(log_p, targets[..., np.newaxis], axis=2)[..., 0]
    return np.sum(losses * _counted(targets, mask)) / len(logits)


def base_two(logits, targets, mask):
    """ja: 底が 2 の対数を使っている。この問題の対数は自然対数である。
    en: Logarithms have base 2. The natural logarithm is asked for.
    """
    losses = _losses(logits, targets) / np.log(2)
    return np.sum(losses * _counted(targets, mask)) / len(logits)


def sign_reversed(logits, targets, mask):
    """ja: 符号が逆である。対数尤度ではなく、そのマイナスを返す。損失は負にならない。
    en: The sign is reversed. Not the log-likelihood but its negative is asked for, and a loss is
    never negative.
    """
    return -np.sum(_losses(logits, targets) * _counted(targets, mask)) / len(logits)


def product_of_probabilities(logits, targets, mask):
    """ja: 系列の確率を積として求めてから対数をとっている。積はすぐに 0 に丸められ、損失が inf にな
    る。対数をとってから足そう。
    en: The probability of a sequence is multiplied out before its logarithm is taken. The product
    soon rounds to 0, and the loss becomes inf. Take logarithms first, then add.
    """
    p = np.where(_counted(targets, mask) == 1, np.exp(-_losses(logits, targets)), 1)
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(np.prod(p, axis=1)))


def logarithm_of_the_softmax(logits, targets, mask):
    """ja: 確率を求めてから対数をとっている。正解の確率が 0 に丸められると log(0) で損失が inf にな
    る。対数を式の上でほどき、ロジットの差として計算しよう。
    en: The logarithm is taken of a finished probability. Once that of a target is rounded to 0,
    log(0) makes the loss inf. Resolve the logarithm into a difference of logits.
    """
    with np.errstate(divide="ignore"):
        losses = -np.log(np.exp(-_losses(logits, targets)))
    return np.sum(losses * _counted(targets, mask)) / len(logits)


def small_number_in_the_logarithm(logits, targets, mask):
    """ja: 対数の中に 1e-7 を足している（または確率を 1e-7 で切り上げている）。inf は避けられる
    が、1つの時刻の損失が約 16 で頭打ちになる。ロジットの差に直せば、足す必要はない。
    en: 1e-7 is added inside the logarithm (or probabilities are raised to 1e-7). That avoids inf,
    but no step's loss exceeds about 16. As a difference of logits nothing needs to be added.
    """
    losses = -np.log(np.exp(-_losses(logits, targets)) + 1e-7)
    return np.sum(losses * _counted(targets, mask)) / len(logits)


def maximum_not_subtracted(logits, targets, mask):
    """ja: 最大値を引かずに exp の和を求めている。大きなロジットで和が inf に、小さなロジットばかり
    の時刻で 0 になり、対数が有限でなくなる。
    en: The sum of exponentials is taken without subtracting the maximum. It becomes inf for large
    logits and 0 for very small ones, and its logarithm is not finite.
    """
    with np.errstate(all="ignore"):
        total = np.log(np.sum(np.exp(logits), axis=2))
    losses = total - np.take_along_axis(logits, targets[..., np.newaxis], axis=2)[..., 0]
    return np.sum(losses * _counted(targets, mask)) / len(logits)


def modified_in_place(logits, targets, mask):
    """ja: 値は正しいが、`-=` で引数 logits 自身から最大値を引いている。呼び出し側の配列が黙って変
    わってしまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the maxima from logits itself, so the caller's
    array changes unnoticed. Compute into a new array.
    """
    logits -= np.max(logits, axis=2, keepdims=True)
    return np.sum(_losses(logits, targets) * _counted(targets, mask)) / len(logits)


def _counted(targets, mask):
    return np.ones(targets.shape) if mask is None else mask


def _losses(logits, targets):
    right = np.take_along_axis(logits, targets[..., np.newaxis], axis=2)[..., 0]
    return np.logaddexp.reduce(logits, axis=2) - right
