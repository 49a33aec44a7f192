"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _scattered(ids, dout, V):
    dE = np.zeros((V, dout.shape[-1]))
    np.add.at(dE, ids, dout)
    return dE


def _one_by_one(ids, dout):
    """The places as pairs of an id and its row of dout."""
    return list(zip(np.ravel(ids).tolist(), _rows(dout), strict=True))


def _rows(dout):
    return dout.reshape(dout[..., 0].size, dout.shape[-1])


def last_one_wins(ids, dout, V):
    """ja: 足し込まずに代入しているので、同じIDでは最後の位置の微分だけが残る。
    同じ行が何度使われたかを考え、すべての位置の分を足し合わせよう。
    en: The rows are assigned, not added, so of an id that occurs again only the last place counts.
    The same row was used several times: add up what comes from all of them.
    """
    dE = np.zeros((V, dout.shape[-1]))
    for index, row in _one_by_one(ids, dout):
        dE[index] = row
    return dE


def first_one_wins(ids, dout, V):
    """ja: 同じIDでは最初の位置の微分だけを使っている。現れたすべての位置の分を足し合わせよう。
    en: Of an id that occurs again only the first place counts. Add up what comes from all places.
    """
    dE = np.zeros((V, dout.shape[-1]))
    for index, row in reversed(_one_by_one(ids, dout)):
        dE[index] = row
    return dE


def duplicates_averaged(ids, dout, V):
    """ja: 同じIDの微分を平均している。連鎖律では、同じ行を通るすべての道の分を足し合わせる。
    出現回数では割らない。
    en: Derivatives of the same id are averaged. By the chain rule, all ways through a row add up;
    nothing is divided by the number of occurrences.
    """
    counts = np.bincount(np.ravel(ids), minlength=V)
    return _scattered(ids, dout, V) / np.maximum(counts, 1)[:, None]


def divided_by_all_places(ids, dout, V):
    """ja: 位置の総数で割っている。`dout` は損失 L そのものの微分で、平均の係数があればもう
    入っている。
    en: The result is divided by the number of all places. `dout` is the derivative of the loss L
    itself; the factor of a mean, if there is one, is in there already.
    """
    return _scattered(ids, dout, V) / max(np.size(ids), 1)


def divided_by_batch(ids, dout, V):
    """ja: バッチの大きさで割っている。`dout` は損失 L そのものの微分で、平均の係数があればもう
    入っている。
    en: The result is divided by the batch size. `dout` is the derivative of the loss L itself; the
    factor of a mean, if there is one, is in there already.
    """
    return _scattered(ids, dout, V) / (len(ids) if np.ndim(ids) > 1 else 1)


def scaled_by_frequency(ids, dout, V):
    """ja: 和にさらに出現回数を掛けている。重複は、足し合わせたときにもう数えられている。
    en: The sums are multiplied by the number of occurrences on top. Adding up has counted
    repetitions already.
    """
    counts = np.bincount(np.ravel(ids), minlength=V)
    return _scattered(ids, dout, V) * counts[:, None]


def first_row_frozen(ids, dout, V):
    """ja: ID 0 の勾配を零にしている（padding_idx の考え方）。この問題では ID 0 も普通のIDである。
    en: The gradient of id 0 is set to zero, as for padding. Here id 0 is an id like any other.
    """
    dE = _scattered(ids, dout, V)
    dE[0] = 0
    return dE


def counted_from_one(ids, dout, V):
    """ja: IDを 1 から数えている。ID 0 の微分は、負の添字として最後の行に足される。
    この問題では 0 から数える。
    en: Ids are counted from 1. What belongs to id 0 goes, as a negative index, to the last row. In
    this exercise they are counted from 0.
    """
    return _scattered(np.asarray(ids) - 1, dout, V)


def transposed(ids, dout, V):
    """ja: 形が (D, V) になっている。勾配は E と同じ形 (V, D) でなければならない。
    en: The shape is (D, V). A gradient has the shape of what it belongs to, here (V, D).
    """
    return _scattered(ids, dout, V).T


def rows_that_occur(ids, dout, V):
    """ja: 現れたIDの行だけを返している。勾配は E と同じ形でなければならず、
    現れないIDの行は零である。
    en: Only the rows of ids that occur are returned. A gradient has the shape of E, with zeros for
    ids that do not occur.
    """
    return _scattered(ids, dout, V)[sorted(set(np.ravel(ids).tolist()))]


def up_to_largest_id(ids, dout, V):
    """ja: 行の数を、現れた最大のIDから決めている。行の数は V である。
    en: The number of rows comes from the largest id that occurs. It is V.
    """
    return _scattered(ids, dout, int(np.max(ids, initial=-1)) + 1)


def lookup_instead(ids, dout, V):
    """ja: `dout` から `ids` の行を取り出している。これは順伝播の向きで、逆伝播では `dout` の各行を
    `ids` の示す行へ配る。
    en: Rows of `dout` are picked by `ids`, which is the forward direction. The way back hands each
    row of `dout` to the row that `ids` names.
    """
    rows = _rows(dout)
    places = np.arange(V) % max(len(rows), 1)
    return rows[places] if len(rows) else np.zeros((V, dout.shape[-1]))


def one_row_for_each_place(ids, dout, V):
    """ja: `dout` をそのまま返している。位置ごとの微分を、語彙の行ごとにまとめる必要がある。
    en: `dout` is returned as it came. The derivatives of the places have to be gathered in rows of
    the vocabulary.
    """
    return dout.copy()


def summed_over_components(ids, dout, V):
    """ja: D の軸についても和を取り、1行のすべての成分が同じ値になっている。成分は別々に足そう。
    en: The sum goes over the axis of D as well, so that all components of a row are equal. Add up
    the components separately.
    """
    dE = _scattered(ids, dout, V)
    return np.repeat(dE.sum(axis=1, keepdims=True), dE.shape[1], axis=1)


def whole_batch_to_each_row(ids, dout, V):
    """ja: 現れたすべての行に、全位置の和を入れている。どの位置がどのIDかを区別しよう。
    en: Every row that occurs gets the sum over all places. Tell apart which place has which id.
    """
    dE = np.zeros((V, dout.shape[-1]))
    dE[np.ravel(ids)] = _rows(dout).sum(axis=0)
    return dE


def descent_step(ids, dout, V):
    """ja: 符号が逆である。返すのは勾配で、符号を変えて更新するのは最適化の側の仕事である。
    en: The sign is reversed. Return the gradient; stepping against it is the optimiser's business.
    """
    return -_scattered(ids, dout, V)


def dout_changed(ids, dout, V):
    """ja: 値は正しいが、同じIDの微分を引数 dout の中で足し合わせ、書き換えている。
    dout はほかの勾配にも使われる。新しい配列に足し込もう。
    en: The values are right, but derivatives of the same id were added up within dout, an argument.
    Other gradients need it, too: add into a new array.
    """
    dE = _scattered(ids, dout, V)
    dout[...] = dE[ids]
    return dE
