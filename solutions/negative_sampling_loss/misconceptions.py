"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


def _products(v_c, u_o, U_neg):
    v_c, u_o, U_neg = (np.asarray(array, dtype=np.float64) for array in (v_c, u_o, U_neg))
    return u_o @ v_c, U_neg @ v_c


def _answer(loss, at_positive, at_negative, v_c, u_o, U_neg):
    """All results from the loss and its derivatives by the inner products."""
    dv_c = at_positive * u_o + at_negative @ U_neg
    return loss, dv_c, at_positive * v_c, np.outer(at_negative, v_c)


def _right(v_c, u_o, U_neg):
    positive, negative = _products(v_c, u_o, U_neg)
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, negative).sum()
    return _answer(loss, -_sigmoid(-positive), _sigmoid(negative), v_c, u_o, U_neg)


def negatives_as_positives(v_c, u_o, U_neg):
    """ja: 負例の内積の符号を変えていない。これでは負例も正例と同じように v_c に近づいていく。
    負例では、内積が小さいほど損失が小さくなる。
    en: The sign of the negatives' inner products is missing, so negatives are drawn towards v_c
    like positives. For a negative, a smaller inner product means a smaller loss.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, -negative).sum()
    return _answer(loss, -_sigmoid(-positive), -_sigmoid(-negative), v_c, u_o, U_neg)


def roles_exchanged(v_c, u_o, U_neg):
    """ja: 正例と負例の符号が逆である。損失は、正例では内積が大きいほど、負例では内積が小さいほど
    小さくなる。
    en: The signs of positive and negatives are exchanged. The loss falls with a larger inner
    product for the positive and a smaller one for a negative.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    loss = np.logaddexp(0, positive) + np.logaddexp(0, -negative).sum()
    return _answer(loss, _sigmoid(positive), -_sigmoid(-negative), v_c, u_o, U_neg)


def negatives_averaged(v_c, u_o, U_neg):
    """ja: 負例の項を K で割り、平均にしている。この問題では K 個の和をそのまま使う。
    en: The negatives' terms are divided by K. Here the sum of all K is taken as it is.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    count = max(len(U_neg), 1)
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, negative).sum() / count
    return _answer(loss, -_sigmoid(-positive), _sigmoid(negative) / count, v_c, u_o, U_neg)


def all_terms_averaged(v_c, u_o, U_neg):
    """ja: 正例も含めて K + 1 個の項の平均を取っている。この問題ではすべての項の和である。
    en: The mean of all K + 1 terms is taken, the positive included. Here the terms are summed.
    """
    return tuple(part / (1 + len(U_neg)) for part in _right(v_c, u_o, U_neg))


def likelihood_returned(v_c, u_o, U_neg):
    """ja: 符号が逆で、対数尤度とその勾配を返している。損失は最小にするものなので、
    対数の前に負号が付く。
    en: The sign is reversed: you return the log-likelihood and its gradients. A loss is to be
    minimised, so the logarithms carry a minus sign.
    """
    return tuple(-part for part in _right(v_c, u_o, U_neg))


def gradient_sign_reversed(v_c, u_o, U_neg):
    """ja: loss は正しいが、勾配の符号がすべて逆である。更新で引くのは学習の側であり、
    ここでは微分をそのまま返す。
    en: loss is right, but all gradients have the wrong sign. Subtracting is up to the update;
    return the derivatives as they are.
    """
    loss, *gradients = _right(v_c, u_o, U_neg)
    return loss, *(-gradient for gradient in gradients)


def log_of_sigmoid(v_c, u_o, U_neg):
    """ja: シグモイドの値の対数を取っている。内積が大きく外れるとシグモイドが 0 に、loss が inf に
    なる。log σ(s) を、シグモイドを経由せずに s から直接計算しよう。
    en: The logarithm is taken of the sigmoid's value. Far on the wrong side that value is 0 and
    the loss inf. Compute log σ(s) from s directly, without the sigmoid in between.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    with np.errstate(divide="ignore"):
        loss = -np.log(_sigmoid(positive)) - np.log(_sigmoid(-negative)).sum()
    return loss, *_right(v_c, u_o, U_neg)[1:]


def small_number_in_log(v_c, u_o, U_neg):
    """ja: 対数の中に 1e-7 を足している。inf は避けられるが、各項が 16 程度で頭打ちになる。
    log σ(s) を、シグモイドを経由せずに s から直接計算しよう。
    en: 1e-7 is added inside the logarithm. That avoids inf, but no term can exceed some 16. Compute
    log σ(s) from s directly, without the sigmoid in between.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    tiny = 1e-7
    loss = -np.log(_sigmoid(positive) + tiny) - np.log(_sigmoid(-negative) + tiny).sum()
    return loss, *_right(v_c, u_o, U_neg)[1:]


def products_clipped(v_c, u_o, U_neg):
    """ja: 内積を -500 から 500 の範囲に切り詰めている。桁あふれは避けられるが、loss が小さくなる。
    値を変えずに安全に計算できる式に書き直そう。
    en: Inner products are clipped to the range from -500 to 500. That avoids overflow but makes the
    loss too small. Rewrite the formula so that it is safe without changing values.
    """
    positive, negative = (np.clip(s, -500, 500) for s in _products(v_c, u_o, U_neg))
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, negative).sum()
    return _answer(loss, -_sigmoid(-positive), _sigmoid(negative), v_c, u_o, U_neg)


def exponential_overflows(v_c, u_o, U_neg):
    """ja: シグモイドを、正の指数どうしの割り算 exp(s) / (1 + exp(s)) で計算している。
    s が 710 を超えると inf / inf となり、勾配が nan になる。指数の肩が正にならない形にしよう。
    en: Your sigmoid is exp(s) / (1 + exp(s)). Above 710 that is inf / inf, and gradients become
    nan. Use a form whose exponent is never positive.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, negative).sum()
    with np.errstate(over="ignore", invalid="ignore"):
        grown, others = np.exp(positive), np.exp(negative)
        return _answer(loss, grown / (1 + grown) - 1, others / (1 + others), v_c, u_o, U_neg)


def repeats_removed(v_c, u_o, U_neg):
    """ja: 同じ負例を取り除いている。負例は分布から引かれるので重複することがあり、
    その回数だけ損失に加わる。`dU_neg` の形も変わってしまう。
    en: Equal negatives are removed. As negatives are drawn at random they can repeat, and each one
    counts. The shape of `dU_neg` is changed as well.
    """
    return _right(v_c, u_o, np.array(list(dict.fromkeys(map(tuple, U_neg)))).reshape(-1, len(v_c)))


def positive_among_negatives_removed(v_c, u_o, U_neg):
    """ja: 正例と等しい負例を取り除いている。そうする実装もあるが、この問題では、渡された行を
    すべて負例として扱う。
    en: Negatives equal to the positive are removed. Some implementations do so, but here every row
    that is passed counts as a negative.
    """
    return _right(v_c, u_o, U_neg[(U_neg != u_o).any(axis=1)])


def products_summed_first(v_c, u_o, U_neg):
    """ja: 負例の内積を足してから、シグモイドを一度だけ通している。
    負例は一つずつ別の二値分類である。対数の和を取ろう。
    en: The negatives' inner products are summed before one sigmoid. Each negative is a binary
    classification of its own: sum the logarithms.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    total = negative.sum()
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, total) * (len(U_neg) > 0)
    at_negative = np.full(len(U_neg), _sigmoid(total))
    return _answer(loss, -_sigmoid(-positive), at_negative, v_c, u_o, U_neg)


def softmax_instead(v_c, u_o, U_neg):
    """ja: 正例と負例にわたるソフトマックスを使っている。負例サンプリングでは、
    一つずつ独立にシグモイドで正例か負例かを当てる。
    en: A softmax over positive and negatives is used. Negative sampling decides about each of them
    on its own, with a sigmoid.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    scores = np.array([positive, *negative])
    log_p = scores - np.logaddexp.reduce(scores)
    return _answer(-log_p[0], np.exp(log_p[0]) - 1, np.exp(log_p[1:]), v_c, u_o, U_neg)


def positive_not_subtracted(v_c, u_o, U_neg):
    """ja: 正例の勾配で、シグモイドから 1 を引いていない。
    内積が大きいほど損失は小さくなるので、正例の内積についての勾配は負でなければならない。
    en: For the positive, 1 is not subtracted from the sigmoid. A larger inner product means a
    smaller loss, so the gradient at it must be negative.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, negative).sum()
    return _answer(loss, _sigmoid(positive), _sigmoid(negative), v_c, u_o, U_neg)


def sigmoid_rule_twice(v_c, u_o, U_neg):
    """ja: シグモイドの微分 σ(1 - σ) を、対数と合わせずに勾配へ掛けている。
    対数の微分 1/σ と打ち消し合うので、内積についての勾配に残るのは一つの因子だけである。
    en: The gradients carry the sigmoid's derivative σ(1 - σ) without that of the logarithm. 1/σ
    cancels one factor of it, so just one remains at each inner product.
    """
    positive, negative = _products(v_c, u_o, U_neg)
    loss = np.logaddexp(0, -positive) + np.logaddexp(0, negative).sum()
    at_positive = -_sigmoid(positive) * _sigmoid(-positive)
    at_negative = _sigmoid(negative) * _sigmoid(-negative)
    return _answer(loss, at_positive, at_negative, v_c, u_o, U_neg)


def center_without_negatives(v_c, u_o, U_neg):
    """ja: `dv_c` に負例からの勾配が入っていない。v_c は K + 1 個の内積のすべてに現れる。
    en: `dv_c` lacks what comes from the negatives. v_c stands in all K + 1 inner products.
    """
    loss, _, du_o, dU_neg = _right(v_c, u_o, U_neg)
    positive, _ = _products(v_c, u_o, U_neg)
    return loss, -_sigmoid(-positive) * u_o, du_o, dU_neg


def center_without_positive(v_c, u_o, U_neg):
    """ja: `dv_c` が負例からの勾配で上書きされ、正例からの分が消えている。足し合わせよう。
    en: `dv_c` was overwritten with what comes from the negatives, and the positive's share is gone.
    Add them up.
    """
    loss, _, du_o, dU_neg = _right(v_c, u_o, U_neg)
    _, negative = _products(v_c, u_o, U_neg)
    return loss, _sigmoid(negative) @ U_neg, du_o, dU_neg


def negative_gradients_summed(v_c, u_o, U_neg):
    """ja: 負例の勾配を足して一つのベクトルにしている。`dU_neg` は `U_neg` と同じ形で、
    行ごとにその負例の勾配が入る。
    en: The negatives' gradients are summed to one vector. `dU_neg` has the shape of `U_neg`, with
    each negative's gradient in its row.
    """
    loss, dv_c, du_o, dU_neg = _right(v_c, u_o, U_neg)
    return loss, dv_c, du_o, dU_neg.sum(axis=0)


def gradients_exchanged(v_c, u_o, U_neg):
    """ja: `dv_c` と `du_o` が入れ替わっている。形が同じなのでエラーにはならない。
    引数と同じ順に返そう。
    en: `dv_c` and `du_o` are exchanged, which raises no error as their shapes agree. Return them in
    the order of the arguments.
    """
    loss, dv_c, du_o, dU_neg = _right(v_c, u_o, U_neg)
    return loss, du_o, dv_c, dU_neg


def binary_log(v_c, u_o, U_neg):
    """ja: loss に底 2 の対数を使っている。この問題では自然対数である。
    en: loss uses the logarithm of base 2. Here it is the natural one.
    """
    loss, *gradients = _right(v_c, u_o, U_neg)
    return loss / np.log(2), *gradients


def vectors_updated(v_c, u_o, U_neg):
    """ja: 返す値は正しいが、関数の中でベクトルを更新し、引数を書き換えている。
    この関数の仕事は損失と勾配を求めるところまでである。
    en: The values returned are right, but the vectors are updated as well, which changes the
    arguments. This function only finds the loss and its gradients.
    """
    result = _right(v_c, u_o, U_neg)
    for vector, gradient in zip((v_c, u_o, U_neg), result[1:], strict=True):
        np.subtract(vector, 0.1 * gradient, out=vector, casting="same_kind")
    return result
