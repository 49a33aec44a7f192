"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def two_to_the_natural_loss(logits, targets, mask):
    """ja: 自然対数で測った平均を 2 の肩に載せている。対数の底と指数の底は揃えなければならない。
    en: The mean, measured with the natural logarithm, is made an exponent of 2. Logarithm and
    exponential must have the same base.
    """
    return 2 ** _mean_loss(logits, targets, mask)


def exponential_of_bits(logits, targets, mask):
    """ja: 底が 2 の対数で測った平均を e の肩に載せている。対数の底と指数の底は揃えなければならな
    い。
    en: The mean, measured with logarithms of base 2, is made an exponent of e. Logarithm and
    exponential must have the same base.
    """
    return np.exp(_mean_loss(logits, targets, mask) / np.log(2))


def exponential_missing(logits, targets, mask):
    """ja: 単語あたりの平均の損失を返している。最後に指数関数を通すとパープレキシティになる。
    en: This is the mean loss of a word. The exponential that makes it a perplexity is missing.
    """
    return _mean_loss(logits, targets, mask)


def sign_reversed(logits, targets, mask):
    """ja: 指数の符号が逆で、正解の確率の幾何平均になっている。パープレキシティはその逆数で、1 以上
    になる。
    en: The exponent has the wrong sign: this is the geometric mean of the probabilities. The
    perplexity is its reciprocal and never below 1.
    """
    return np.exp(-_mean_loss(logits, targets, mask))


def divided_by_padded_length(logits, targets, mask):
    """ja: 数えない時刻も含めた B × T で割っている。割るのは数える単語の個数である。パディングが多い
    ほど、良く見えてしまう。
    en: The sum is divided by B × T, with steps that do not count among them. Divide by the number
    of words that count; otherwise padding makes the model look better.
    """
    return np.exp(np.mean(_losses(logits, targets) * _counted(targets, mask)))


def divided_by_samples(logits, targets, mask):
    """ja: 単語の個数ではなく標本数で割っている。系列が長いほど大きくなってしまう。
    en: The sum is divided by the number of samples instead of words, so it grows with the length of
    the sequences.
    """
    return np.exp(np.sum(_losses(logits, targets) * _counted(targets, mask)) / len(logits))


def mean_of_word_perplexities(logits, targets, mask):
    """ja: 単語ごとに指数関数を通してから平均している。平均を先にとり、指数関数は最後に一度だけ通
    す。
    en: The exponential is taken of each word's loss before averaging. Average first; the
    exponential comes once, at the end.
    """
    counted = _counted(targets, mask)
    with np.errstate(over="ignore"):
        return np.sum(np.exp(_losses(logits, targets)) * counted) / np.sum(counted)


def mean_of_sample_perplexities(logits, targets, mask):
    """ja: 標本ごとのパープレキシティを平均している。数える単語すべてをまとめて、平均の損失を1つ求め
    よう。
    en: The perplexities of single samples are averaged. Pool all words that count and find one mean
    loss.
    """
    return np.mean(np.exp(_sample_means(logits, targets, mask)))


def mean_of_sample_means(logits, targets, mask):
    """ja: 標本ごとの平均の損失を、さらに平均している。短い系列の単語が重く数えられる。数える単語す
    べてについて一度に平均しよう。
    en: Samples' mean losses are averaged, which gives the words of short sequences more weight.
    Average once, over all words that count.
    """
    return np.exp(np.mean(_sample_means(logits, targets, mask)))


def reciprocal_of_the_mean_probability(logits, targets, mask):
    """ja: 正解の確率の算術平均の逆数を返している。対数の平均から作られるのは幾何平均である。
    en: This is the reciprocal of the arithmetic mean of probabilities. A mean of logarithms makes a
    geometric mean.
    """
    counted = _counted(targets, mask)
    return np.sum(counted) / np.sum(np.exp(-_losses(logits, targets)) * counted)


def mask_ignored(logits, targets, mask):
    """ja: mask を使っていないので、意味のない時刻の損失まで数えている。
    en: The mask is not used, so meaningless steps are counted as well.
    """
    return np.exp(np.mean(_losses(logits, targets)))


def mask_inverted(logits, targets, mask):
    """ja: mask の向きが逆で、数えない時刻だけを数えている。1 が数える時刻である。
    en: The mask is the wrong way round: only steps that do not count are counted. 1 marks those
    that do.
    """
    return np.exp(_mean_loss(logits, targets, None if mask is None else 1 - mask))


def mask_on_the_logits(logits, targets, mask):
    """ja: 損失ではなくロジットに mask を掛けている。ロジットが 0 になった時刻は一様な分布になるだけ
    で、ln V の損失が残る。
    en: The mask multiplies the logits instead of the losses. A step whose logits are 0 has a
    uniform distribution, and its loss of ln V is still counted.
    """
    counted = _counted(targets, mask)
    losses = _losses(logits * counted[..., np.newaxis], targets)
    return np.exp(np.sum(losses) / np.sum(counted))


def mask_taken_for_lengths(logits, targets, mask):
    """ja: mask の和を系列の長さとみなし、先頭からその数だけ数えている。数えない時刻は途中にもあるの
    で、mask をそのまま使おう。
    en: The sum of the mask is taken for a length, and that many steps are counted from the start.
    Steps that do not count may be in the middle: use the mask itself.
    """
    lengths = np.sum(_counted(targets, mask), axis=1, keepdims=True)
    return np.exp(_mean_loss(logits, targets, np.arange(targets.shape[1]) < lengths))


def zero_id_taken_for_padding(logits, targets, mask):
    """ja: 番号 0 の単語をパディングとみなして除いている。どの時刻を数えるかは mask だけで決まる。
    en: Words with the id 0 are taken for padding and left out. The mask alone says which steps
    count.
    """
    with np.errstate(all="ignore"):
        return np.exp(_mean_loss(logits, targets, targets != 0))


def softmax_over_time(logits, targets, mask):
    """ja: ソフトマックス関数の和を時刻の方向にとっている。確率の和が 1 になるのは語彙の方向である。
    en: The softmax sums over the steps. It is over the words that probabilities sum to 1.
    """
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    losses = -np.take_along_axis(log_p, targets[..., np.newaxis], axis=2)[..., 0]
    counted = _counted(targets, mask)
    return np.exp(np.sum(losses * counted) / np.sum(counted))


def logarithm_of_the_softmax(logits, targets, mask):
    """ja: 確率を求めてから対数をとっている。正解の確率が 0 に丸められると log(0) で値が inf にな
    る。対数を式の上でほどき、ロジットの差として計算しよう。
    en: The logarithm is taken of a finished probability. Once that of a target is rounded to 0,
    log(0) makes the result inf. Resolve the logarithm into a difference of logits.
    """
    counted = _counted(targets, mask)
    with np.errstate(divide="ignore"):
        losses = -np.log(np.exp(-_losses(logits, targets)))
    return np.exp(np.sum(losses * counted) / np.sum(counted))


def small_number_in_the_logarithm(logits, targets, mask):
    """ja: 対数の中に 1e-7 を足している（または確率を 1e-7 で切り上げている）。inf は避けられる
    が、1つの単語の損失が約 16 で頭打ちになる。ロジットの差に直せば、足す必要はない。
    en: 1e-7 is added inside the logarithm (or probabilities are raised to 1e-7). That avoids inf,
    but no word's loss exceeds about 16. As a difference of logits nothing needs to be added.
    """
    counted = _counted(targets, mask)
    losses = -np.log(np.exp(-_losses(logits, targets)) + 1e-7)
    return np.exp(np.sum(losses * counted) / np.sum(counted))


def modified_in_place(logits, targets, mask):
    """ja: 値は正しいが、`-=` で引数 logits 自身から最大値を引いている。呼び出し側の配列が黙って変
    わってしまう。新しい配列に計算しよう。
    en: The values are right, but `-=` subtracts the maxima from logits itself, so the caller's
    array changes unnoticed. Compute into a new array.
    """
    logits -= np.max(logits, axis=2, keepdims=True)
    return np.exp(_mean_loss(logits, targets, mask))


def _counted(targets, mask):
    return np.ones(targets.shape) if mask is None else mask


def _losses(logits, targets):
    right = np.take_along_axis(logits, targets[..., np.newaxis], axis=2)[..., 0]
    return np.logaddexp.reduce(logits, axis=2) - right


def _mean_loss(logits, targets, mask):
    counted = _counted(targets, mask)
    return np.sum(_losses(logits, targets) * counted) / np.sum(counted)


def _sample_means(logits, targets, mask):
    """The mean loss of each sample that has steps that count."""
    counted = _counted(targets, mask)
    sums, numbers = np.sum(_losses(logits, targets) * counted, axis=1), np.sum(counted, axis=1)
    return sums[numbers > 0] / numbers[numbers > 0]
