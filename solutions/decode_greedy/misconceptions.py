"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _decode(step, state, bos, max_len, choose=np.argmax):
    """Generate without looking at eos."""
    ids = []
    token = bos
    for _ in range(max_len):
        logits, state = step(token, state)
        token = int(choose(logits))
        ids.append(token)
    return ids


def _until(ids, eos):
    return ids[: ids.index(eos) + 1] if eos in ids else ids


def bos_included(step, state, bos, eos, max_len):
    """ja: リストの先頭に bos が入っている。
    bos はデコーダに読ませるだけで、生成したトークンではない。
    en: The list begins with bos. It is only read by the decoder and was not generated.
    """
    return [bos, *_until(_decode(step, state, bos, max_len), eos)]


def bos_counted(step, state, bos, eos, max_len):
    """ja: bos を1トークンと数えていて、上限より1つ少ない所で終わる。
    max_len は生成したトークンの数である。
    en: bos is counted as a token, so generation stops one short of the limit. max_len is a number
    of generated tokens.
    """
    return _until(_decode(step, state, bos, max_len - 1), eos)


def not_stopping_at_eos(step, state, bos, eos, max_len):
    """ja: eos が出ても生成を続けている。終端記号の後のトークンには意味がない。
    en: Generation goes on after eos. Tokens after the end symbol mean nothing.
    """
    return _decode(step, state, bos, max_len)


def one_token_after_eos(step, state, bos, eos, max_len):
    """ja: eos の後にもう1つ生成してから終わっている。読ませるトークンではなく、いま選んだトークンが
    eos かどうかを調べよう。
    en: One more token is generated after eos. Look whether the token just chosen is eos, not the
    one being read.
    """
    ids = _decode(step, state, bos, max_len)
    return ids[: ids.index(eos) + 2] if eos in ids else ids


def eos_dropped(step, state, bos, eos, max_len):
    """ja: 出力された eos をリストに含めていない。この問題では含める。
    リストに加えるのと、終わるかどうか調べるのと、どちらが先か。
    en: The eos that was produced is missing from the list; here it belongs there. Which comes
    first, appending the token or looking whether to stop?
    """
    ids = _decode(step, state, bos, max_len)
    return ids[: ids.index(eos)] if eos in ids else ids


def eos_added_at_limit(step, state, bos, eos, max_len):
    """ja: 上限で打ち切ったときに eos を付け足している。
    デコーダが出していないトークンを加えてはならない。
    en: An eos is added where the limit cut the sentence. Do not add tokens that the decoder did not
    produce.
    """
    ids = _until(_decode(step, state, bos, max_len), eos)
    return ids if eos in ids else [*ids, eos]


def padded_with_eos(step, state, bos, eos, max_len):
    """ja: リストの残りを eos で埋め、長さを max_len に揃えている。
    max_len は上限であり、長さではない。
    en: The list is filled up with eos to the length max_len. That is an upper limit and not the
    length.
    """
    ids = _until(_decode(step, state, bos, max_len), eos)
    return ids + [eos] * (max_len - len(ids))


def state_not_carried(step, state, bos, eos, max_len):
    """ja: いつも最初の状態を渡している。それまでに何を生成したかをデコーダが覚えていられない。
    step が返す新しい状態を、次の呼び出しに渡そう。
    en: The first state is handed over every time, so the decoder cannot remember what it generated.
    Hand the new state that step returns to the next call.
    """
    ids = []
    token = bos
    for _ in range(max_len):
        token = int(np.argmax(step(token, state)[0]))
        ids.append(token)
    return _until(ids, eos)


def always_reads_bos(step, state, bos, eos, max_len):
    """ja: いつも bos を読ませている。2回目からは、直前に選んだトークンを読ませる。
    en: bos is read at every step. From the second step on, the decoder reads the token chosen last.
    """
    ids = []
    for _ in range(max_len):
        logits, state = step(bos, state)
        ids.append(int(np.argmax(logits)))
    return _until(ids, eos)


def reads_eos_first(step, state, bos, eos, max_len):
    """ja: bos ではなく eos から始めている。そうするモデルもあるが、ここでは最初に bos を読ませる。
    en: Generation starts from eos instead of bos. Some models do, but here the first token read is
    bos.
    """
    return _until(_decode(step, state, eos, max_len), eos)


def state_zero_first(step, state, bos, eos, max_len):
    """ja: 渡された最初の状態を使わず、零から始めている。エンコーダが読んだ文の情報が失われる。
    en: Generation starts from a zero state and not from the one handed in, which loses all that the
    encoder has read.
    """
    return _until(_decode(step, 0, bos, max_len), eos)


def least_probable(step, state, bos, eos, max_len):
    """ja: ロジットが最小のトークンを選んでいる。もっとも確からしいのは、最大のものである。
    en: The token with the smallest logit is chosen. The most probable one has the largest.
    """
    return _until(_decode(step, state, bos, max_len, choose=np.argmin), eos)


def last_of_ties(step, state, bos, eos, max_len):
    """ja: 同点のとき、番号の大きい方を選んでいる（`>=` で比べていないか）。小さい方を選ぼう。
    en: Of equal logits the larger id is chosen, as when comparing with `>=`. Choose the smaller.
    """
    last = _decode(
        step, state, bos, max_len, choose=lambda x: len(x) - 1 - np.argmax(np.asarray(x)[::-1])
    )
    return _until(last, eos)


def at_least_one_token(step, state, bos, eos, max_len):
    """ja: 上限が 0 でも1つ生成している。上限を調べるのは、生成する前である。
    en: One token is generated even where the limit is 0. Look at the limit before generating.
    """
    return _until(_decode(step, state, bos, max(max_len, 1)), eos)


def one_token_too_many(step, state, bos, eos, max_len):
    """ja: 上限より1つ多く生成している。長さを調べる不等号を見直そう。
    en: One token more than the limit is generated. Look at the comparison of the length.
    """
    return _until(_decode(step, state, bos, max_len + 1), eos)


def limit_ignored(step, state, bos, eos, max_len):
    """ja: max_len が使われず、eos が出るまで続けている。eos が出なければ終わらない。
    en: max_len is not used; generation goes on until eos comes, and forever if it does not.
    """
    return _until(_decode(step, state, bos, 60), eos)


def repeats_removed(step, state, bos, eos, max_len):
    """ja: 一度出たトークンを省いている。文には同じ単語が何度も現れてよい。
    en: Tokens that occurred before are left out. A sentence may use a word more than once.
    """
    return list(dict.fromkeys(_until(_decode(step, state, bos, max_len), eos)))
