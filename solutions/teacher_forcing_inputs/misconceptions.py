"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _shifted(targets, first):
    return np.concatenate([np.full((len(targets), 1), first), targets], axis=1)[:, :-1]


def targets_unshifted(targets, bos):
    """ja: 正解をずらさずに入力としている。予測すべき答えがそのまま見えるので、デコーダは入力を写す
    ことしか学ばない。その時刻に読んでよいのは1つ前の正解である。
    en: The targets are the inputs, unshifted. The decoder sees the very answer and learns to copy
    it. What it may read at a step is the correct token of the step before.
    """
    return targets.copy()


def shifted_to_the_left(targets, bos):
    """ja: ずらす向きが逆で、1つ先の正解を入力にしている。生成のときにはまだ存在しないトークンで
    ある。bos は最後ではなく最初の時刻に来る。
    en: The shift goes the wrong way: the input is the correct token of the next step, which does
    not exist yet when text is generated. bos belongs to the first step, not to the last.
    """
    return np.concatenate([targets, np.full((len(targets), 1), bos)], axis=1)[:, 1:]


def rolled_around(targets, bos):
    """ja: `np.roll` を使ったため、文の最後のトークンが先頭に回り込んでいる。
    先頭に来るのは文頭記号である。
    en: `np.roll` brings the last token of each sentence round to the front. What stands in front is
    the symbol for the beginning.
    """
    return np.roll(targets, 1, axis=1)


def last_token_kept(targets, bos):
    """ja: bos を付け足しただけで、長さが T + 1 になっている。最後のトークンを読む時刻には、予測する
    正解がない。入力と正解の長さを揃えよう。
    en: bos is put in front and nothing dropped, so the length is T + 1. At the step that reads the
    last token there is nothing to predict: inputs and targets must be equally long.
    """
    return np.concatenate([np.full((len(targets), 1), bos), targets], axis=1)


def first_token_overwritten(targets, bos):
    """ja: 最初のトークンを bos に置き換えただけで、ほかはずれていない。2番目の時刻から後は答えが
    そのまま見えている。
    en: The first token is replaced by bos and nothing is moved. From the second step on the decoder
    sees the answer.
    """
    inputs = targets.copy()
    inputs[:, :1] = bos
    return inputs


def shifted_along_the_batch(targets, bos):
    """ja: バッチの軸でずらしていて、1つ前の文が入力になっている。時刻の軸は axis=1 である。
    en: The shift runs along the batch, so each sentence gets the one before it as input. Time is
    axis 1.
    """
    return np.concatenate([np.full((1, targets.shape[1]), bos), targets])[:-1]


def runs_over_from_row_to_row(targets, bos):
    """ja: 配列を1列に並べてからずらしているため、前の文の最後のトークンが次の文の先頭に入る。
    どの文も bos から始まる。
    en: The array is flattened before the shift, and the last token of a sentence becomes the first
    of the next. Every sentence starts with bos.
    """
    return np.concatenate([[bos], targets.ravel()]).astype(int)[:-1].reshape(targets.shape)


def bos_everywhere(targets, bos):
    """ja: すべての時刻が bos になっている。同じ配列の中で前の列を順に写すと、書き換えた値が次々に
    写される。もとの `targets` から写そう。
    en: Every step holds bos. Copying column by column within one array passes the changed value on
    and on: copy from the original `targets`.
    """
    return np.full_like(targets, bos)


def zero_in_front(targets, bos):
    """ja: 先頭が 0 のままで、bos が入っていない。0 は別の記号（詰め物など）の番号かもしれない。
    en: The first column is left at 0 and bos is never used. 0 may be the id of something else, such
    as padding.
    """
    return _shifted(targets, 0)


def shifted_by_two(targets, bos):
    """ja: 2時刻ずれている。1つ前の正解を読むには、ずらすのは一度だけでよい。
    en: The shift is by two steps. To read the token of the step before, move once only.
    """
    return _shifted(_shifted(targets, bos), bos)


def ids_as_floats(targets, bos):
    """ja: 番号が小数の配列になっている（`np.zeros` の既定は float64 である）。埋め込みを引く添字と
    して使えない。整数の配列を作ろう。
    en: The ids come back as floats (`np.zeros` makes float64 unless told otherwise) and cannot be
    used to look up embeddings. Make an array of integers.
    """
    return _shifted(targets, bos).astype(float)


def sentences_reversed(targets, bos):
    """ja: 文を逆順にしている。入力の文を逆に読ませる工夫はエンコーダのもので、デコーダは先頭から
    順に読む。
    en: The sentences are reversed. Reversing is a trick for the source sentence, in the encoder;
    the decoder reads from the beginning.
    """
    return _shifted(targets[:, ::-1], bos)


def targets_overwritten(targets, bos):
    """ja: 返す値は正しいが、引数 `targets` そのものをずらしている。損失の計算にはもとの正解が要る。
    新しい配列に書こう。
    en: The values are right, but the argument `targets` itself was moved. The loss still needs the
    correct tokens as they were: write into a new array.
    """
    targets[:, 1:] = targets[:, :-1].copy()
    targets[:, :1] = bos
    return targets
