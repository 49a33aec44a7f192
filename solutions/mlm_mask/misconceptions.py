"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _chosen(ids, u_select, special_ids, p):
    return (u_select < p) & ~np.isin(ids, special_ids)


def _replacement(ids, u_kind, rand_ids, mask_id):
    return np.select([u_kind < 0.8, u_kind < 0.9], [mask_id, rand_ids], ids)


def _answer(ids, chosen, replacement):
    return np.where(chosen, replacement, ids), np.where(chosen, ids, -100)


def special_tokens_chosen(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 特殊なトークンも選んでいる。[CLS] や詰め物は文の一部ではなく、予測しても意味がない。
    選ぶ条件に special_ids を加えよう。
    en: Special tokens are chosen, too. [CLS] or padding is not part of the sentence and nothing to
    predict: let special_ids take part in the choice.
    """
    return _answer(ids, u_select < p, _replacement(ids, u_kind, rand_ids, mask_id))


def only_first_special_spared(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 特殊なトークンのうち、リストの先頭のものしか除いていない。special_ids のすべてを除こう。
    en: Of the special tokens only the first of the list is spared. Leave out all of special_ids.
    """
    chosen = _chosen(ids, u_select, special_ids[:1], p)
    return _answer(ids, chosen, _replacement(ids, u_kind, rand_ids, mask_id))


def always_masked(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 選んだトークンをすべて [MASK] に置き換えている。[MASK] はファインチューニングのときには現
    れないので、BERTは一部を別のトークンにし、一部をそのまま残す。
    en: All chosen tokens become [MASK]. As [MASK] never occurs in fine-tuning, BERT turns some of
    them into other tokens and leaves some as they are.
    """
    return _answer(ids, _chosen(ids, u_select, special_ids, p), mask_id)


def rest_always_random(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: [MASK] にしなかったトークンを、すべて別のトークンに置き換えている。そのうち半分は、もとの
    まま残す。
    en: Whatever does not become [MASK] is replaced by a random token. Half of it should stay as it
    is.
    """
    replacement = np.where(u_kind < 0.8, mask_id, rand_ids)
    return _answer(ids, _chosen(ids, u_select, special_ids, p), replacement)


def never_random(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 別のトークンへの置き換えが一度も起こらない。
    0.8 未満を調べた後で 0.1 未満を調べても、残っているのは 0.8 以上だけである。
    しきい値は累積で考えよう。
    en: No token is ever replaced by a random one. After testing for less than 0.8, a test for less
    than 0.1 comes too late: only values from 0.8 on remain. Think of cumulative thresholds.
    """
    replacement = np.where(u_kind < 0.8, mask_id, ids)
    return _answer(ids, _chosen(ids, u_select, special_ids, p), replacement)


def random_and_kept_exchanged(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 0.8 以上 0.9 未満をそのまま残し、0.9 以上を別のトークンにしている。
    割合は同じだが、この問題では逆である。
    en: Tokens from 0.8 to 0.9 are kept and those from 0.9 on replaced at random. The shares are the
    same, but in this exercise it is the other way round.
    """
    replacement = np.select([u_kind < 0.8, u_kind < 0.9], [mask_id, ids], rand_ids)
    return _answer(ids, _chosen(ids, u_select, special_ids, p), replacement)


def kinds_from_the_other_end(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: u_kind を反対の端から使っている（0.1 未満をそのまま、0.2 未満を別のトークン、残りを
    [MASK]）。割合は同じだが、この問題では 0.8 未満が [MASK] である。
    en: u_kind is used from the other end: kept below 0.1, random below 0.2, [MASK] above. The
    shares are the same, but in this exercise [MASK] is what lies below 0.8.
    """
    replacement = np.select([u_kind < 0.1, u_kind < 0.2], [ids, rand_ids], mask_id)
    return _answer(ids, _chosen(ids, u_select, special_ids, p), replacement)


def choice_inverted(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 選ぶ条件が逆で、u_select が p 以上のトークンを選んでいる。これでは確率 1 - p で選ばれる。
    en: The choice is inverted: tokens with u_select of at least p are taken, which happens with
    probability 1 - p.
    """
    chosen = (u_select >= p) & ~np.isin(ids, special_ids)
    return _answer(ids, chosen, _replacement(ids, u_kind, rand_ids, mask_id))


def choice_at_threshold(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: u_select が p に等しいトークンも選んでいる。
    p = 0 のときに何も選ばれないように、真に小さいものだけを選ぶ。
    en: A token whose u_select equals p is chosen as well. So that p = 0 chooses nothing, only
    smaller values count.
    """
    chosen = (u_select <= p) & ~np.isin(ids, special_ids)
    return _answer(ids, chosen, _replacement(ids, u_kind, rand_ids, mask_id))


def kind_at_threshold(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: u_kind がちょうど 0.8 や 0.9 のとき、手前の扱いになっている。
    区間の下端は、その区間に入る。
    en: Where u_kind is exactly 0.8 or 0.9 it counts with the interval before. The lower end of an
    interval belongs to it.
    """
    replacement = np.select([u_kind <= 0.8, u_kind <= 0.9], [mask_id, rand_ids], ids)
    return _answer(ids, _chosen(ids, u_select, special_ids, p), replacement)


def p_ignored(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 引数 p を使わず、いつも 0.15 で選んでいる。
    en: The argument p is not used; the choice is always made with 0.15.
    """
    chosen = _chosen(ids, u_select, special_ids, 0.15)
    return _answer(ids, chosen, _replacement(ids, u_kind, rand_ids, mask_id))


def one_number_for_both(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 置き換え方を u_kind ではなく u_select で決めている。選ばれたトークンの u_select は p より
    小さいものばかりなので、割合が 80/10/10 にならない。
    en: u_select decides on the replacement, in place of u_kind. Chosen tokens have a u_select below
    p, so the shares are not 80/10/10.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    return _answer(ids, chosen, _replacement(ids, u_select, rand_ids, mask_id))


def everything_replaced(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 選ばなかったトークンまで置き換えている。labels は正しい。
    inputs の置き換えも、選んだ位置だけで行う。
    en: Tokens that were not chosen are replaced as well. The labels are right; inputs, too, change
    at the chosen places only.
    """
    _, labels = _answer(ids, _chosen(ids, u_select, special_ids, p), ids)
    return _replacement(ids, u_kind, rand_ids, mask_id), labels


def labels_everywhere(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: labels がすべての位置でもとのトークンになっている。
    選ばなかったトークンは入力に見えており、当てても学習にならない。-100 にして損失から除こう。
    en: The labels hold the original token everywhere. Tokens that were not chosen can be read from
    the input and teach nothing: mark them with -100 to keep them out of the loss.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    return np.where(chosen, _replacement(ids, u_kind, rand_ids, mask_id), ids), ids.copy()


def labels_from_inputs(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: labels に、置き換えた後のトークンが入っている。予測すべきものはもとのトークンである。
    置き換える前に正解を取っておこう。
    en: The labels hold the tokens after the replacement. What is to be predicted is the original:
    keep the answers before replacing them.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    replacement = _replacement(ids, u_kind, rand_ids, mask_id)
    return np.where(chosen, replacement, ids), np.where(chosen, replacement, -100)


def labels_inverted(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: labels の位置が逆で、選んだところが -100 になっている。予測するのは選んだトークンである。
    en: The labels are inverted, with -100 at the chosen places. The chosen tokens are the ones to
    predict.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    inputs = np.where(chosen, _replacement(ids, u_kind, rand_ids, mask_id), ids)
    return inputs, np.where(chosen, -100, ids)


def kept_without_label(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: もとのまま残したトークンに正解が付いていない（入力が変わった位置だけに付けていないか）。
    そのまま残すのも選んだトークンであり、予測の対象である。
    en: Tokens left as they were have no label, as when labels are set only where the input changed.
    They were chosen as well and are to be predicted.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    inputs = np.where(chosen, _replacement(ids, u_kind, rand_ids, mask_id), ids)
    return inputs, np.where(chosen & (u_kind < 0.9), ids, -100)


def only_masked_labelled(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: [MASK] にした位置にしか正解が付いていない。
    別のトークンにした位置も、そのまま残した位置も、予測の対象である。
    en: Only places that became [MASK] have a label. Those replaced at random and those left as they
    were are to be predicted as well.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    inputs = np.where(chosen, _replacement(ids, u_kind, rand_ids, mask_id), ids)
    return inputs, np.where(chosen & (u_kind < 0.8), ids, -100)


def zero_for_ignored(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 損失に入れない位置の labels が 0 になっている。
    0 はトークンの番号でもあるので区別できない。この問題の印は -100 である。
    en: Labels outside the loss are 0, which is the id of a token as well and cannot be told from
    it. The mark in this exercise is -100.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    inputs = np.where(chosen, _replacement(ids, u_kind, rand_ids, mask_id), ids)
    return inputs, np.where(chosen, ids, 0)


def minus_one_for_ignored(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 損失に入れない位置の labels が -1 になっている。
    そういう流儀もあるが、この問題の印は -100 である。
    en: Labels outside the loss are -1. That convention exists, but the mark in this exercise is
    -100.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    inputs = np.where(chosen, _replacement(ids, u_kind, rand_ids, mask_id), ids)
    return inputs, np.where(chosen, ids, -1)


def random_ids_used_up_in_order(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: rand_ids を先頭から順に取り出している。置き換えるのは、同じ位置にある rand_ids である。
    en: The entries of rand_ids are used up from the first on. The replacement is the entry at the
    same place.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    inputs = np.where(chosen & (u_kind < 0.8), mask_id, ids)
    drawn = chosen & (u_kind >= 0.8) & (u_kind < 0.9)
    inputs[drawn] = rand_ids.ravel()[: drawn.sum()]
    return inputs, np.where(chosen, ids, -100)


def ids_overwritten(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    """ja: 返す値は正しいが、引数 ids を書き換えている。
    同じ文は次のエポックで別の位置を選んで使うので、もとのまま残さなければならない。
    en: The values are right, but the argument ids was overwritten. The next epoch uses the sentence
    with other places chosen, so the original has to stay.
    """
    chosen = _chosen(ids, u_select, special_ids, p)
    labels = np.where(chosen, ids, -100)
    ids[chosen] = _replacement(ids, u_kind, rand_ids, mask_id)[chosen]
    return ids, labels
