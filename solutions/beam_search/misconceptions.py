"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _log_softmax(logits):
    return logits - np.logaddexp.reduce(logits)


def _best_first(hypotheses):
    return sorted(hypotheses, key=lambda hypothesis: hypothesis[0], reverse=True)


def _keep(candidates, finished, beam, eos):
    """The right way to choose: return the unfinished and the finished hypotheses."""
    kept = _best_first(candidates)[:beam]
    live = [c for c in kept if c[1][-1] != eos]
    return live, finished + [c for c in kept if c[1][-1] == eos]


def _add(score, value):
    return score + value


def _search(step, state, bos, eos, beam, max_len, values=_log_softmax, keep=_keep, total=_add):
    """The right search, except for what is given; return the unfinished and the finished."""
    live, finished = [(0.0, [], state)], []
    for _ in range(max_len):
        candidates = []
        for score, ids, before in live:
            logits, after = step(ids[-1] if ids else bos, before)
            for token, value in enumerate(values(logits)):
                candidates.append((total(score, value), [*ids, token], after))
        live, finished = keep(candidates, finished, beam, eos)
    return live, finished


def _best(live, finished):
    score, ids, _ = _best_first(finished + live)[0]
    return ids, score


def _right(step, state, bos, eos, beam, max_len):
    return _best(*_search(step, state, bos, eos, beam, max_len))


def greedy(step, state, bos, eos, beam, max_len):
    """ja: 仮説を1つしか残していない（貪欲デコード）。
    最初の一歩で少し劣る仮説が、後で最良になることがある。beam 個まで残そう。
    en: Only one hypothesis is kept, which is greedy decoding. One that is slightly worse after the
    first step may be best in the end: keep up to beam of them.
    """
    return _right(step, state, bos, eos, 1, max_len)


def beam_too_wide(step, state, bos, eos, beam, max_len):
    """ja: beam より1つ多く残している。スライスの端を確かめよう。
    en: One hypothesis more than beam is kept. Check the end of the slice.
    """
    return _right(step, state, bos, eos, beam + 1, max_len)


def pruned_for_each_hypothesis(step, state, bos, eos, beam, max_len):
    """ja: 仮説ごとに beam 個の候補を残していて、全体では絞っていない。
    仮説の数が時刻ごとに beam 倍に増えてしまう。すべての候補を合わせた中から beam 個を残そう。
    en: beam candidates are kept for each hypothesis and never compared with those of the others, so
    their number grows beam-fold at every step. Keep beam out of all candidates together.
    """

    def keep(candidates, finished, beam, eos):
        parents = {tuple(c[1][:-1]) for c in candidates}
        live = []
        for parent in sorted(parents):
            children = [c for c in candidates if tuple(c[1][:-1]) == parent]
            more, finished = _keep(children, finished, beam, eos)
            live += more
        return live, finished

    return _best(*_search(step, state, bos, eos, beam, max_len, keep=keep))


def least_probable_kept(step, state, bos, eos, beam, max_len):
    """ja: 得点の低い順に残している。対数確率は負の数で、0 に近いほど確率が高い。
    並べる向きを確かめよう。
    en: The lowest scores are kept. Log-probabilities are negative, and those nearest to 0 are the
    most probable: check the direction of the sort.
    """

    def keep(candidates, finished, beam, eos):
        kept = _best_first(candidates)[::-1][:beam]
        live = [c for c in kept if c[1][-1] != eos]
        return live, finished + [c for c in kept if c[1][-1] == eos]

    return _best(*_search(step, state, bos, eos, beam, max_len, keep=keep))


def divided_by_length(step, state, bos, eos, beam, max_len):
    """ja: 得点を長さで割っている（長さの正規化）。
    短い文が有利になるのを補う工夫だが、この問題の得点は対数確率の和そのものである。
    en: Scores are divided by the length. That is a way to offset the advantage of short sentences,
    but in this exercise the score is the plain sum of the log-probabilities.
    """
    live, finished = _search(step, state, bos, eos, beam, max_len)
    means = [(score / max(len(ids), 1), ids, None) for score, ids, _ in finished + live]
    return _best([], means)


def chosen_by_mean(step, state, bos, eos, beam, max_len):
    """ja: 返す得点は和だが、最後の仮説を長さで割った得点で選んでいる。
    この問題では、選ぶときも長さの補正をしない。
    en: The score returned is a sum, but the final choice was made by the score over the length.
    Here the choice, too, is made without a correction for the length.
    """
    live, finished = _search(step, state, bos, eos, beam, max_len)
    score, ids, _ = max(finished + live, key=lambda h: h[0] / max(len(h[1]), 1))
    return ids, score


def finished_dropped(step, state, bos, eos, beam, max_len):
    """ja: eos で終わった仮説を捨てている。終わった仮説は伸ばさないが、候補としては最後まで残る。
    en: Hypotheses that ended in eos are lost. They are not extended any more but remain candidates
    to the end.
    """
    live, finished = _search(step, state, bos, eos, beam, max_len)
    return _best(live, [] if live else finished)


def unfinished_dropped(step, state, bos, eos, beam, max_len):
    """ja: 終わった仮説だけから選んでいる。
    上限に達した、終わっていない仮説の方が得点が高いこともある。最後は両方を比べよう。
    en: The choice is among finished hypotheses only. An unfinished one at the limit may have the
    higher score: compare both kinds at the end.
    """
    live, finished = _search(step, state, bos, eos, beam, max_len)
    return _best([] if finished else live, finished)


def first_finished_returned(step, state, bos, eos, beam, max_len):
    """ja: 仮説が1つ終わったところで探索をやめている。
    まだ終わっていない仮説が、後でそれより高い得点で終わるかもしれない。
    en: The search stops as soon as one hypothesis is finished. Another may still finish with a
    higher score.
    """
    for steps in range(max_len + 1):
        live, finished = _search(step, state, bos, eos, beam, steps)
        if finished:
            return _best([], finished)
    return _best(live, finished)


def stops_after_beam_finished(step, state, bos, eos, beam, max_len):
    """ja: 終わった仮説が beam 個になったところで探索をやめている。
    よく使われる打ち切り方だが、残っている仮説の得点がそれより高ければ、まだ終われない。
    en: The search stops once beam hypotheses are finished. That is a common rule, but while an
    unfinished one has a higher score than they have, it is too early.
    """
    for steps in range(max_len + 1):
        live, finished = _search(step, state, bos, eos, beam, steps)
        if len(finished) >= beam:
            return _best([], finished)
    return _best(live, finished)


def eos_ignored(step, state, bos, eos, beam, max_len):
    """ja: eos の後もトークンを付け足している。eos で終わる仮説はそこで完成している。
    en: Tokens are added after eos. A hypothesis that ends in eos is complete.
    """
    return _right(step, state, bos, None, beam, max_len)


def finished_pushed_out(step, state, bos, eos, beam, max_len):
    """ja: 終わった仮説がビームの中に残り、後の候補に押し出されて失われている。
    候補は伸びるほど得点が下がるので、押し出した方が後で負けることもある。
    終わった仮説は別に取っておこう。
    en: Finished hypotheses stay in the beam and are pushed out by later candidates. Those lose
    score as they grow and may end up worse. Put finished hypotheses aside.
    """

    def keep(candidates, finished, beam, eos):
        return _keep(finished + candidates, [], beam, eos)

    return _best(*_search(step, state, bos, eos, beam, max_len, keep=keep))


def beam_shrinks(step, state, bos, eos, beam, max_len):
    """ja: 仮説が終わるたびにビームの幅を減らしている。
    終わった仮説はビームを離れるので、次の時刻には再び beam 個まで残せる。
    en: The beam gets narrower with every hypothesis that finishes. Those leave the beam, and the
    next step may keep beam hypotheses again.
    """

    def keep(candidates, finished, beam, eos):
        return _keep(candidates, finished, beam - len(finished), eos)

    return _best(*_search(step, state, bos, eos, beam, max_len, keep=keep))


def eos_without_competition(step, state, bos, eos, beam, max_len):
    """ja: eos の付いた候補を、順位によらずすべて終わった仮説にしている。
    この問題では、eos の付いた候補も上位 beam 個に入らなければ捨てる。
    en: Every candidate with eos becomes a finished hypothesis, whatever its rank. Here, those with
    eos are dropped as well unless they are among the first beam.
    """

    def keep(candidates, finished, beam, eos):
        ended = [c for c in candidates if c[1][-1] == eos]
        return _best_first([c for c in candidates if c[1][-1] != eos])[:beam], finished + ended

    return _best(*_search(step, state, bos, eos, beam, max_len, keep=keep))


def logits_summed(step, state, bos, eos, beam, max_len):
    """ja: ロジットをそのまま足している。
    ロジットは時刻ごとに基準が違うので、確率に直さないと足せない。
    en: Logits are added as they are. Their level differs from step to step, so they must be turned
    into log-probabilities first.
    """
    return _best(*_search(step, state, bos, eos, beam, max_len, values=lambda logits: logits))


def probabilities_summed(step, state, bos, eos, beam, max_len):
    """ja: 確率を足している。文の確率はトークンの確率の積であり、和にするなら対数をとる。
    en: Probabilities are added. The probability of a sentence is the product of its tokens'; for a
    sum, take logarithms.
    """

    def values(logits):
        return np.exp(_log_softmax(logits))

    return _best(*_search(step, state, bos, eos, beam, max_len, values=values))


def probability_returned(step, state, bos, eos, beam, max_len):
    """ja: 文は正しいが、得点として確率を返している。返すのは対数確率の和である。
    en: The sentence is right, but its score is returned as a probability. Return the sum of the
    log-probabilities.
    """
    ids, score = _right(step, state, bos, eos, beam, max_len)
    return ids, np.exp(score)


def cost_returned(step, state, bos, eos, beam, max_len):
    """ja: 文は正しいが、得点の符号が逆である（負の対数尤度）。
    返すのは対数確率の和で、0 以下になる。
    en: The sentence is right, but the score has the opposite sign (the negative log-likelihood).
    Return the sum of the log-probabilities, which is never positive.
    """
    ids, score = _right(step, state, bos, eos, beam, max_len)
    return ids, -score


def logarithm_to_base_two(step, state, bos, eos, beam, max_len):
    """ja: 文は正しいが、得点に 2 を底とする対数を使っている。この問題では自然対数である。
    en: The sentence is right, but the score is in logarithms to base 2. Here they are natural.
    """
    ids, score = _right(step, state, bos, eos, beam, max_len)
    return ids, score / np.log(2)


def score_of_last_token(step, state, bos, eos, beam, max_len):
    """ja: 得点が最後のトークンの対数確率だけになっている。それまでの得点に足していこう。
    en: The score is the log-probability of the last token alone. Add it to the score so far.
    """

    def last(_, value):
        return value

    return _best(*_search(step, state, bos, eos, beam, max_len, total=last))


def overflowing_softmax(step, state, bos, eos, beam, max_len):
    """ja: softmax で最大値を引いていない。
    ロジットが大きいと np.exp が inf に、小さいと 0 になり、対数確率が nan になる。
    en: The softmax does not subtract the maximum. For large logits np.exp becomes inf, for very
    negative ones 0, and the log-probabilities are nan.
    """

    def values(logits):
        with np.errstate(all="ignore"):
            p = np.exp(logits)
            return np.log(p / p.sum())

    return _best(*_search(step, state, bos, eos, beam, max_len, values=values))


def bos_included(step, state, bos, eos, beam, max_len):
    """ja: ids の先頭に bos が入っている。bos はデコーダに読ませるだけで、生成したトークンではない。
    en: ids begins with bos. It is only read by the decoder and was not generated.
    """
    ids, score = _right(step, state, bos, eos, beam, max_len)
    return [bos, *ids], score


def bos_counted(step, state, bos, eos, beam, max_len):
    """ja: bos を1トークンと数えていて、上限より1つ少ない所で終わる。
    max_len は生成したトークンの数である。
    en: bos is counted as a token, so the search stops one short of the limit. max_len is a number
    of generated tokens.
    """
    return _right(step, state, bos, eos, beam, max_len - 1)


def one_token_too_many(step, state, bos, eos, beam, max_len):
    """ja: 上限より1つ多く生成している。繰り返しの回数を見直そう。
    en: One token more than the limit is generated. Look at the number of turns.
    """
    return _right(step, state, bos, eos, beam, max_len + 1)


def eos_dropped(step, state, bos, eos, beam, max_len):
    """ja: 出力された eos を ids に含めていない。この問題では含める。
    en: The eos that was produced is missing from ids; here it belongs there.
    """
    ids, score = _right(step, state, bos, eos, beam, max_len)
    return [token for token in ids if token != eos], score


def one_state_for_all(step, state, bos, eos, beam, max_len):
    """ja: 一つの変数 state を、すべての仮説で使い回している。
    ある仮説の続きを、別の仮説の状態から生成してしまう。状態は仮説ごとに持とう。
    en: All hypotheses share one variable state, so one is continued from the state of another. Each
    hypothesis needs a state of its own.
    """
    current = state

    def shared(token, _):
        nonlocal current
        logits, current = step(token, current)
        return logits, current

    return _right(shared, state, bos, eos, beam, max_len)


def state_not_carried(step, state, bos, eos, beam, max_len):
    """ja: いつも最初の状態を渡している。step が返す新しい状態を、仮説とともに覚えておこう。
    en: The first state is handed over every time. Remember, with each hypothesis, the new state
    that step returned for it.
    """
    return _right(lambda token, _: step(token, state), state, bos, eos, beam, max_len)


def always_reads_bos(step, state, bos, eos, beam, max_len):
    """ja: いつも bos を読ませている。2回目からは、仮説の最後のトークンを読ませる。
    en: bos is read at every step. From the second on, the decoder reads the last token of the
    hypothesis.
    """
    return _right(lambda _, before: step(bos, before), state, bos, eos, beam, max_len)


def order_exchanged(step, state, bos, eos, beam, max_len):
    """ja: 返す順序が逆である。トークンの列、得点の順に返す。
    en: The two results are in the wrong order. The tokens come first, then the score.
    """
    ids, score = _right(step, state, bos, eos, beam, max_len)
    return score, ids
