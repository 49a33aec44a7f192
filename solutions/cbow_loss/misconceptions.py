"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _doubles(*weights):
    return (np.asarray(weight, dtype=np.float64) for weight in weights)


def _log_softmax(scores):
    scores = scores - scores.max(axis=1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))


def _error(log_p, target):
    error = np.exp(log_p)
    error[np.arange(len(target)), target] -= 1
    return error / len(target)


def _nll(log_p, target):
    return -log_p[np.arange(len(target)), target].mean()


def _spread(ctx, dh, shape):
    """Give each context word its share of dh, adding up repeats."""
    dW_in = np.zeros(shape)
    np.add.at(dW_in, ctx, dh[:, None] / ctx.shape[1])
    return dW_in


def _parts(ctx, target, W_in, W_out):
    W_in, W_out = _doubles(W_in, W_out)
    h = W_in[ctx].mean(axis=1)
    log_p = _log_softmax(h @ W_out.T)
    return h, log_p, _error(log_p, target), W_in, W_out


def _right(ctx, target, W_in, W_out):
    h, log_p, error, W_in, W_out = _parts(ctx, target, W_in, W_out)
    return _nll(log_p, target), _spread(ctx, error @ W_out, W_in.shape), error.T @ h


def contexts_summed(ctx, target, W_in, W_out):
    """ja: 文脈のベクトルを平均せずに足している。隠れ層が 2w 倍になり、スコアも変わる。
    en: The context vectors are added and not averaged, which makes the hidden layer 2w times as
    large and changes the scores.
    """
    width = ctx.shape[1]
    loss, dW_in, dW_out = _right(ctx, target, width * W_in, W_out)
    return loss, width * dW_in, dW_out


def share_not_divided(ctx, target, W_in, W_out):
    """ja: 文脈の各単語に、h の勾配をそのまま渡している。順伝播で 2w 語の平均を取ったのだから、
    一語の変化は h に 1/(2w) しか効かない。
    en: Every context word receives the whole gradient of h. The forward pass averages 2w words, so
    a change in one of them moves h by 1/(2w) of it only.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    return loss, dW_in * ctx.shape[1], dW_out


def repeats_overwritten(ctx, target, W_in, W_out):
    """ja: 同じ単語が何度も現れたとき、最後の勾配しか残っていない。添字の配列を使った代入や
    `+=` は、重複する番号に一度しか書き込まない。現れた回数だけ足し込む方法を使おう。
    en: Where a word occurs several times, only its last gradient is left. Assignment and `+=` with
    an array of ids write once per id. Use a way that accumulates every occurrence.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    _, _, error, _, W_out = _parts(ctx, target, W_in, W_out)
    dW_in = np.zeros_like(dW_in)
    for words, gradient in zip(ctx, error @ W_out / ctx.shape[1], strict=True):
        dW_in[words] = gradient
    return loss, dW_in, dW_out


def repeats_in_context_lost(ctx, target, W_in, W_out):
    """ja: サンプルの間では足しているが、一つの文脈で同じ単語が二度現れても一度分しか
    足していない。`dW_in[words] += ...` は words の中の重複を数えない。
    en: Samples add up, but a word that occurs twice within one context gets its gradient once:
    `dW_in[words] += ...` does not count repeats inside words.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    _, _, error, _, W_out = _parts(ctx, target, W_in, W_out)
    dW_in = np.zeros_like(dW_in)
    for words, gradient in zip(ctx, error @ W_out / ctx.shape[1], strict=True):
        dW_in[words] += gradient
    return loss, dW_in, dW_out


def repeats_averaged(ctx, target, W_in, W_out):
    """ja: 同じ単語の勾配を、足す代わりに平均している。
    その単語の行は現れたすべての場所で使われるので、勾配は和になる。
    en: Gradients of the same word are averaged instead of added. Its row is used in every place
    where it occurs, so the gradient is their sum.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    counts = np.bincount(ctx.ravel(), minlength=len(dW_in))
    return loss, dW_in / np.maximum(counts, 1)[:, None], dW_out


def one_matrix_for_both(ctx, target, W_in, W_out):
    """ja: 出力側でも `W_in` を使っている。CBOWでは、文脈としてのベクトルと、予測される単語としての
    ベクトルは別の行列にある。
    en: `W_in` is used on the output side as well. In CBOW a word's vector as context and its vector
    as the word predicted stand in two matrices.
    """
    return _right(ctx, target, W_in, W_in)


def matrices_exchanged(ctx, target, W_in, W_out):
    """ja: `W_in` と `W_out` の役割が入れ替わっている。文脈の単語は `W_in` から取り出し、
    `W_out` でスコアを計算する。
    en: `W_in` and `W_out` have changed places. Context words are fetched from `W_in`, and scores
    are computed with `W_out`.
    """
    loss, first, second = _right(ctx, target, W_out, W_in)
    return loss, second, first


def gradients_exchanged(ctx, target, W_in, W_out):
    """ja: 返す二つの勾配の順序が逆である。`dW_in`、`dW_out` の順に返そう。
    en: The two gradients are returned in the wrong order: `dW_in` comes before `dW_out`.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    return loss, dW_out, dW_in


def skip_gram_instead(ctx, target, W_in, W_out):
    """ja: 中心の単語から文脈を予測している。これは skip-gram である。
    CBOWでは、文脈の平均から中心の単語を予測する。
    en: The centre word predicts its context, which is skip-gram. CBOW predicts the centre word from
    the mean of the context.
    """
    width = ctx.shape[1]
    repeated = np.repeat(target, width)[:, None]
    return _right(repeated, ctx.ravel(), W_in, W_out)


def summed_over_batch(ctx, target, W_in, W_out):
    """ja: バッチについて平均せず、和を取っている。loss も勾配も B 倍になる。
    en: The batch is summed and not averaged, so loss and gradients are B times too large.
    """
    return tuple(part * len(ctx) for part in _right(ctx, target, W_in, W_out))


def gradients_not_averaged(ctx, target, W_in, W_out):
    """ja: loss は平均なのに、勾配を B で割っていない。勾配は返す loss についてのものである。
    en: loss is a mean, but the gradients are not divided by B. They are to be those of the loss
    that is returned.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    return loss, dW_in * len(ctx), dW_out * len(ctx)


def averaged_over_vocabulary(ctx, target, W_in, W_out):
    """ja: バッチに加えて語彙の大きさ V でも割っている（one-hot との積を全要素で平均していないか）。
    一つのサンプルの損失は、正解の単語の項だけである。
    en: The result is divided by the size of the vocabulary as well, perhaps by taking the mean of
    all elements of a product with one-hot vectors. A sample's loss is the one term of its target.
    """
    return tuple(part / len(W_out) for part in _right(ctx, target, W_in, W_out))


def gradient_sign_reversed(ctx, target, W_in, W_out):
    """ja: 勾配の符号が逆である。スコアについての勾配は、確率から正解を引いたものであり、
    正解から確率を引いたものではない。
    en: The gradients have the wrong sign. At the scores the gradient is probabilities minus target,
    not target minus probabilities.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    return loss, -dW_in, -dW_out


def target_not_subtracted(ctx, target, W_in, W_out):
    """ja: スコアについての勾配が確率そのものになっている。
    正解の単語のところでは、1 を引く必要がある。
    en: The gradient at the scores is just the probabilities. At the target word, 1 must be
    subtracted.
    """
    h, log_p, _, W_in, W_out = _parts(ctx, target, W_in, W_out)
    error = np.exp(log_p) / len(ctx)
    return _nll(log_p, target), _spread(ctx, error @ W_out, W_in.shape), error.T @ h


def only_target_learns(ctx, target, W_in, W_out):
    """ja: 正解の単語の項しか逆伝播していない。ソフトマックスの分母には全単語が入っているので、
    どの単語のスコアにも勾配がある。
    en: Only the target's term is propagated back. All words stand in the denominator of the
    softmax, so every score has a gradient.
    """
    h, log_p, error, W_in, W_out = _parts(ctx, target, W_in, W_out)
    error *= np.eye(len(W_out))[target]
    return _nll(log_p, target), _spread(ctx, error @ W_out, W_in.shape), error.T @ h


def binary_log(ctx, target, W_in, W_out):
    """ja: loss に底 2 の対数を使っている。この問題では自然対数である。
    en: loss uses the logarithm of base 2. Here it is the natural one.
    """
    loss, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    return loss / np.log(2), dW_in, dW_out


def softmax_over_batch(ctx, target, W_in, W_out):
    """ja: ソフトマックスをバッチの軸で計算している。確率の和が 1 になるのは、
    一つのサンプルの全単語についてである。
    en: The softmax runs over the batch axis. Probabilities add up to 1 over the words of one
    sample.
    """
    h, _, _, W_in, W_out = _parts(ctx, target, W_in, W_out)
    log_p = _log_softmax((h @ W_out.T).T).T
    error = _error(log_p, target)
    return _nll(log_p, target), _spread(ctx, error @ W_out, W_in.shape), error.T @ h


def exponential_overflows(ctx, target, W_in, W_out):
    """ja: スコアをそのまま指数関数に入れている。710 を超えると inf になり、nan が生じる。
    ソフトマックスの値は、全スコアから同じ数を引いても変わらない。
    en: Scores go into the exponential as they are; above 710 it is inf, and nan follows. A softmax
    does not change when the same number is subtracted from all its scores.
    """
    h, _, _, W_in, W_out = _parts(ctx, target, W_in, W_out)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        exponentials = np.exp(h @ W_out.T)
        log_p = np.log(exponentials / exponentials.sum(axis=1, keepdims=True))
        error = _error(log_p, target)
        return _nll(log_p, target), _spread(ctx, error @ W_out, W_in.shape), error.T @ h


def one_maximum_for_all(ctx, target, W_in, W_out):
    """ja: 最大値をバッチ全体から一つだけ取って引いている。
    スコアの小さいサンプルでは指数がすべて 0 になり、0 で割ることになる。行ごとの最大値を引こう。
    en: One maximum of the whole batch is subtracted. In samples of small scores all exponentials
    vanish, and 0 is divided by 0. Subtract the maximum of each row.
    """
    h, _, _, W_in, W_out = _parts(ctx, target, W_in, W_out)
    scores = h @ W_out.T
    with np.errstate(invalid="ignore", divide="ignore"):
        exponentials = np.exp(scores - scores.max())
        log_p = np.log(exponentials / exponentials.sum(axis=1, keepdims=True))
        error = _error(log_p, target)
        return _nll(log_p, target), _spread(ctx, error @ W_out, W_in.shape), error.T @ h


def small_number_in_log(ctx, target, W_in, W_out):
    """ja: 対数の中に 1e-7 を足している。inf は避けられるが、損失が 16 程度で頭打ちになる。
    確率を経由せず、スコアから直接、対数確率を求めよう。
    en: 1e-7 is added inside the logarithm. That avoids inf, but the loss cannot exceed some 16.
    Compute log-probabilities from the scores directly, without probabilities in between.
    """
    _, log_p, _, _, _ = _parts(ctx, target, W_in, W_out)
    _, dW_in, dW_out = _right(ctx, target, W_in, W_out)
    return _nll(np.log(np.exp(log_p) + 1e-7), target), dW_in, dW_out


def weights_updated(ctx, target, W_in, W_out):
    """ja: 返す値は正しいが、関数の中で重みを更新し、引数を書き換えている。
    この関数の仕事は損失と勾配を求めるところまでである。
    en: The values returned are right, but the weights are updated as well, which changes the
    arguments. This function only finds the loss and its gradients.
    """
    result = _right(ctx, target, W_in, W_out)
    for weight, gradient in zip((W_in, W_out), result[1:], strict=True):
        np.subtract(weight, 0.1 * gradient, out=weight, casting="same_kind")
    return result
