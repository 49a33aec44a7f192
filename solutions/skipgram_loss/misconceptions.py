"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _doubles(*weights):
    return (np.asarray(weight, dtype=np.float64) for weight in weights)


def _log_softmax(scores):
    scores = scores - scores.max(axis=1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))


def _counts(ctx, words):
    """How often each word stands in each context, (B, V)."""
    return np.eye(words)[ctx].sum(axis=1)


def _nll(log_p, ctx):
    return -np.take_along_axis(log_p, ctx, axis=1).sum() / len(ctx)


def _gathered(center, dh, shape):
    dW_in = np.zeros(shape)
    np.add.at(dW_in, center, dh)
    return dW_in


def _parts(center, ctx, W_in, W_out):
    W_in, W_out = _doubles(W_in, W_out)
    h = W_in[center]
    log_p = _log_softmax(h @ W_out.T)
    error = (ctx.shape[1] * np.exp(log_p) - _counts(ctx, len(W_out))) / len(ctx)
    return h, log_p, error, W_out


def _gradients(center, h, error, W_out):
    return _gathered(center, error @ W_out, W_out.shape), error.T @ h


def _right(center, ctx, W_in, W_out):
    h, log_p, error, W_out = _parts(center, ctx, W_in, W_out)
    return _nll(log_p, ctx), *_gradients(center, h, error, W_out)


def averaged_over_contexts(center, ctx, W_in, W_out):
    """ja: 文脈語についても平均している。1サンプルの損失は C 個の和であり、C では割らない。
    `ctx` の全要素で `mean` を取っていないか。
    en: The context words are averaged as well. A sample's loss is the sum over its C words and is
    not divided by C. Perhaps you take the `mean` over all elements of `ctx`?
    """
    return tuple(part / ctx.shape[1] for part in _right(center, ctx, W_in, W_out))


def summed_over_batch(center, ctx, W_in, W_out):
    """ja: バッチについて平均せず、和を取っている。loss も勾配も B 倍になる。
    en: The batch is summed and not averaged, so loss and gradients are B times too large.
    """
    return tuple(part * len(ctx) for part in _right(center, ctx, W_in, W_out))


def averaged_over_contexts_only(center, ctx, W_in, W_out):
    """ja: 割る数を取り違えている。文脈語の数 C で割り、バッチの大きさ B で割っていない。
    文脈については和、バッチについては平均である。
    en: The wrong number is divided by: C, the number of context words, and not B, the size of the
    batch. It is a sum over contexts and a mean over the batch.
    """
    factor = len(ctx) / ctx.shape[1]
    return tuple(part * factor for part in _right(center, ctx, W_in, W_out))


def gradients_not_averaged(center, ctx, W_in, W_out):
    """ja: loss は平均なのに、勾配を B で割っていない。勾配は返す loss についてのものである。
    en: loss is a mean, but the gradients are not divided by B. They are to be those of the loss
    that is returned.
    """
    loss, dW_in, dW_out = _right(center, ctx, W_in, W_out)
    return loss, dW_in * len(ctx), dW_out * len(ctx)


def cbow_instead(center, ctx, W_in, W_out):
    """ja: 文脈の平均から中心の単語を予測している。これは CBOW である。
    skip-gram では、中心の単語から文脈の各単語を予測する。
    en: The mean of the context predicts the centre word, which is CBOW. Skip-gram predicts each
    context word from the centre word.
    """
    W_in, W_out = _doubles(W_in, W_out)
    h = W_in[ctx].mean(axis=1)
    log_p = _log_softmax(h @ W_out.T)
    goal = center[:, None]
    error = (np.exp(log_p) - _counts(goal, len(W_out))) / len(ctx)
    dW_in = _gathered(ctx, (error @ W_out)[:, None] / ctx.shape[1], W_in.shape)
    return _nll(log_p, goal), dW_in, error.T @ h


def first_context_only(center, ctx, W_in, W_out):
    """ja: 最初の文脈語しか使っていない。C 個の文脈語すべてについて損失を足そう。
    en: Only the first context word is used. Add up the losses of all C context words.
    """
    return _right(center, ctx[:, :1], W_in, W_out)


def probabilities_counted_once(center, ctx, W_in, W_out):
    """ja: スコアについての勾配で、one-hot は C 個引いているのに、確率を一度しか足していない。
    C 個の交差エントロピーのそれぞれに確率の項がある。
    en: At the scores, C one-hot vectors are subtracted but the probabilities enter once. Each of
    the C cross entropies has a term of probabilities.
    """
    h, log_p, _, W_out = _parts(center, ctx, W_in, W_out)
    error = (np.exp(log_p) - _counts(ctx, len(W_out))) / len(ctx)
    return _nll(log_p, ctx), *_gradients(center, h, error, W_out)


def repeated_context_counted_once(center, ctx, W_in, W_out):
    """ja: 一つの文脈に同じ単語が何度現れても、勾配で 1 を一度しか引いていない。
    添字の配列を使った `-= 1` は、重複する番号に一度しか働かない。回数だけ引こう。
    en: A word that occurs several times in one context has 1 subtracted only once: `-= 1` with an
    array of ids acts once per id. Subtract as often as it occurs.
    """
    h, log_p, _, W_out = _parts(center, ctx, W_in, W_out)
    seen = np.minimum(_counts(ctx, len(W_out)), 1)
    error = (ctx.shape[1] * np.exp(log_p) - seen) / len(ctx)
    return _nll(log_p, ctx), *_gradients(center, h, error, W_out)


def repeated_center_overwritten(center, ctx, W_in, W_out):
    """ja: 同じ単語が何度も中心になったとき、最後の勾配しか残っていない。添字の配列を使った代入や
    `+=` は、重複する番号に一度しか書き込まない。現れた回数だけ足し込む方法を使おう。
    en: Where a word is the centre of several samples, only the last gradient is left. Assignment
    and `+=` with an array of ids write once per id. Use a way that accumulates every occurrence.
    """
    loss, dW_in, dW_out = _right(center, ctx, W_in, W_out)
    _, _, error, W_out = _parts(center, ctx, W_in, W_out)
    dW_in[center] = error @ W_out
    return loss, dW_in, dW_out


def one_matrix_for_both(center, ctx, W_in, W_out):
    """ja: 出力側でも `W_in` を使っている。中心としてのベクトルと、予測される単語としてのベクトルは
    別の行列にある。
    en: `W_in` is used on the output side as well. A word's vector as centre and its vector as the
    word predicted stand in two matrices.
    """
    return _right(center, ctx, W_in, W_in)


def matrices_exchanged(center, ctx, W_in, W_out):
    """ja: `W_in` と `W_out` の役割が入れ替わっている。中心の単語は `W_in` から取り出し、
    `W_out` でスコアを計算する。
    en: `W_in` and `W_out` have changed places. The centre word is fetched from `W_in`, and scores
    are computed with `W_out`.
    """
    loss, first, second = _right(center, ctx, W_out, W_in)
    return loss, second, first


def gradients_exchanged(center, ctx, W_in, W_out):
    """ja: 返す二つの勾配の順序が逆である。`dW_in`、`dW_out` の順に返そう。
    en: The two gradients are returned in the wrong order: `dW_in` comes before `dW_out`.
    """
    loss, dW_in, dW_out = _right(center, ctx, W_in, W_out)
    return loss, dW_out, dW_in


def gradient_sign_reversed(center, ctx, W_in, W_out):
    """ja: 勾配の符号が逆である。スコアについての勾配は、確率から正解を引いたものであり、
    正解から確率を引いたものではない。
    en: The gradients have the wrong sign. At the scores the gradient is probabilities minus target,
    not target minus probabilities.
    """
    loss, dW_in, dW_out = _right(center, ctx, W_in, W_out)
    return loss, -dW_in, -dW_out


def only_contexts_learn(center, ctx, W_in, W_out):
    """ja: 文脈語の項しか逆伝播していない。ソフトマックスの分母には全単語が入っているので、
    どの単語のスコアにも勾配がある。
    en: Only the terms of the context words are propagated back. All words stand in the denominator
    of the softmax, so every score has a gradient.
    """
    h, log_p, error, W_out = _parts(center, ctx, W_in, W_out)
    error *= _counts(ctx, len(W_out)) > 0
    return _nll(log_p, ctx), *_gradients(center, h, error, W_out)


def binary_log(center, ctx, W_in, W_out):
    """ja: loss に底 2 の対数を使っている。この問題では自然対数である。
    en: loss uses the logarithm of base 2. Here it is the natural one.
    """
    loss, dW_in, dW_out = _right(center, ctx, W_in, W_out)
    return loss / np.log(2), dW_in, dW_out


def softmax_over_contexts_only(center, ctx, W_in, W_out):
    """ja: ソフトマックスの分母に C 個の文脈語しか入れていない。
    確率の和が 1 になるのは、語彙のすべての単語についてである。
    en: Only the C context words enter the denominator of the softmax. Probabilities add up to 1
    over all words of the vocabulary.
    """
    W_in, W_out = _doubles(W_in, W_out)
    h = W_in[center]
    vectors = W_out[ctx]
    log_p = _log_softmax((vectors @ h[:, :, None])[:, :, 0])
    error = (ctx.shape[1] * np.exp(log_p) - 1) / len(ctx)
    dW_out = np.zeros_like(W_out)
    np.add.at(dW_out, ctx, error[:, :, None] * h[:, None])
    dW_in = _gathered(center, (error[:, None] @ vectors)[:, 0], W_in.shape)
    return -log_p.sum() / len(ctx), dW_in, dW_out


def exponential_overflows(center, ctx, W_in, W_out):
    """ja: スコアをそのまま指数関数に入れている。710 を超えると inf になり、nan が生じる。
    ソフトマックスの値は、全スコアから同じ数を引いても変わらない。
    en: Scores go into the exponential as they are; above 710 it is inf, and nan follows. A softmax
    does not change when the same number is subtracted from all its scores.
    """
    return _through_probabilities(center, ctx, W_in, W_out, lambda _: 0)


def one_maximum_for_all(center, ctx, W_in, W_out):
    """ja: 最大値をバッチ全体から一つだけ取って引いている。
    スコアの小さいサンプルでは指数がすべて 0 になり、0 で割ることになる。行ごとの最大値を引こう。
    en: One maximum of the whole batch is subtracted. In samples of small scores all exponentials
    vanish, and 0 is divided by 0. Subtract the maximum of each row.
    """
    return _through_probabilities(center, ctx, W_in, W_out, np.max)


def _through_probabilities(center, ctx, W_in, W_out, shift):
    h, _, _, W_out = _parts(center, ctx, W_in, W_out)
    scores = h @ W_out.T
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        exponentials = np.exp(scores - shift(scores))
        p = exponentials / exponentials.sum(axis=1, keepdims=True)
        error = (ctx.shape[1] * p - _counts(ctx, len(W_out))) / len(ctx)
        return _nll(np.log(p), ctx), *_gradients(center, h, error, W_out)


def small_number_in_log(center, ctx, W_in, W_out):
    """ja: 対数の中に 1e-7 を足している。inf は避けられるが、各項が 16 程度で頭打ちになる。
    確率を経由せず、スコアから直接、対数確率を求めよう。
    en: 1e-7 is added inside the logarithm. That avoids inf, but no term can exceed some 16. Compute
    log-probabilities from the scores directly, without probabilities in between.
    """
    h, log_p, error, W_out = _parts(center, ctx, W_in, W_out)
    loss = _nll(np.log(np.exp(log_p) + 1e-7), ctx)
    return loss, *_gradients(center, h, error, W_out)


def weights_updated(center, ctx, W_in, W_out):
    """ja: 返す値は正しいが、関数の中で重みを更新し、引数を書き換えている。
    この関数の仕事は損失と勾配を求めるところまでである。
    en: The values returned are right, but the weights are updated as well, which changes the
    arguments. This function only finds the loss and its gradients.
    """
    result = _right(center, ctx, W_in, W_out)
    for weight, gradient in zip((W_in, W_out), result[1:], strict=True):
        np.subtract(weight, 0.1 * gradient, out=weight, casting="same_kind")
    return result
