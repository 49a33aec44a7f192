"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _padded(seqs, pad, longest=None, kind=np.int64):
    if longest is None:
        longest = max(map(len, seqs), default=0)
    ids, mask = np.full((len(seqs), longest), pad, dtype=kind), np.zeros((len(seqs), longest))
    for row, seq in enumerate(seqs):
        length = min(len(seq), longest)
        ids[row, :length] = seq[:length]
        mask[row, :length] = 1
    return ids, mask


def padded_on_the_left(seqs, pad=0):
    """ja: 左側を埋め、系列を右に寄せている。そうする流儀もあるが、この問題では右側を埋める。
    en: The left side is filled up and the sequences stand at the right. Some libraries do so; here
    the right side is filled.
    """
    ids, mask = _padded([seq[::-1] for seq in seqs], pad)
    return ids[:, ::-1], mask[:, ::-1]


def sequences_reversed(seqs, pad=0):
    """ja: 系列の中の順序が逆になっている。先頭のIDから順に、左から入れよう。
    en: Within the rows the order is reversed. Put the first id first, at the left.
    """
    return _padded([seq[::-1] for seq in seqs], pad)


def mask_inverted(seqs, pad=0):
    """ja: マスクの 0 と 1 が逆である。この問題では、本物の位置が 1 である。
    en: The mask has 0 and 1 exchanged. In this exercise 1 stands for a real place.
    """
    ids, mask = _padded(seqs, pad)
    return ids, 1 - mask


def mask_by_comparison(seqs, pad=0):
    """ja: マスクを、IDと pad が異なるかどうかで決めている。pad と同じ値の本物のIDが、埋めた位置と
    見なされてしまう。値ではなく、系列の長さから作ろう。
    en: The mask is made by comparing ids with pad, so a real id of that value is taken for filling.
    Make it from the lengths of the sequences, not from values.
    """
    ids, _ = _padded(seqs, pad)
    return ids, (ids != pad).astype(float)


def mask_where_not_zero(seqs, pad=0):
    """ja: マスクを、IDが 0 でないかどうかで決めている。pad が 0 でないときは、埋めた位置まで
    本物と見なされる。系列の長さから作ろう。
    en: The mask is made by asking whether an id is 0. With another pad the filled places count as
    real. Make it from the lengths of the sequences.
    """
    ids, _ = _padded(seqs, pad)
    return ids, (ids != 0).astype(float)


def mask_of_truth_values(seqs, pad=0):
    """ja: マスクが真偽値である。この問題では 1 と 0 の float で返す。損失に掛けて使うためである。
    en: The mask holds truth values. In this exercise it holds the floats 1 and 0, ready to multiply
    a loss.
    """
    ids, mask = _padded(seqs, pad)
    return ids, mask.astype(bool)


def mask_all_ones(seqs, pad=0):
    """ja: マスクがすべて 1 で、埋めた位置まで損失に加わってしまう。系列の長さより先は 0 である。
    en: The mask is 1 everywhere, so filled places would count in the loss. Beyond the length of its
    sequence it is 0.
    """
    ids, mask = _padded(seqs, pad)
    return ids, np.ones_like(mask)


def mask_one_too_far(seqs, pad=0):
    """ja: マスクの 1 が、系列の長さより1つ先まで続いている。位置は 0 から数え、本物は
    長さより小さい位置だけである。
    en: The ones of the mask go one place too far. Places are counted from 0, so real ones are
    smaller than the length.
    """
    ids, mask = _padded(seqs, pad)
    lengths = np.array([len(seq) for seq in seqs]).reshape(-1, 1)
    return ids, (np.arange(mask.shape[1]) <= lengths).astype(float)


def lengths_for_mask(seqs, pad=0):
    """ja: マスクの代わりに系列の長さを返している。長さから、形 (B, T) の 1 と 0 を作ろう。
    en: You return the lengths in place of the mask. Make of them the ones and zeros of shape (B,
    T).
    """
    return _padded(seqs, pad)[0], np.array([len(seq) for seq in seqs])


def mask_missing(seqs, pad=0):
    """ja: マスクを返していない。埋めた後の配列だけでは、どこまでが本物か分からない。
    組 (ids, mask) を返そう。
    en: The mask is not returned. The filled array alone does not tell where the real ids end:
    return the pair (ids, mask).
    """
    return _padded(seqs, pad)[0]


def exchanged_results(seqs, pad=0):
    """ja: 返す順序が逆である。ids が先、mask が後である。
    en: The results come in the wrong order: ids first, then mask.
    """
    ids, mask = _padded(seqs, pad)
    return mask, ids


def cut_to_the_shortest(seqs, pad=0):
    """ja: 最も短い系列に合わせて切り捨てている（`zip` はそうなる）。IDを失わないように、
    最も長い系列に合わせよう。
    en: All is cut to the shortest sequence, which is what `zip` does. Go by the longest, so that no
    id is lost.
    """
    return _padded(seqs, pad, longest=min(map(len, seqs), default=0))


def length_of_the_first(seqs, pad=0):
    """ja: T を最初の系列の長さにしている。後にもっと長い系列があると切り捨てられる。
    en: T is taken from the first sequence; longer ones after it are cut.
    """
    return _padded(seqs, pad, longest=len(seqs[0]) if seqs else 0)


def one_column_too_many(seqs, pad=0):
    """ja: 列が1つ多い。T は最も長い系列の長さそのものであり、終わりの印の分は要らない。
    en: There is one column too many. T is exactly the length of the longest sequence; no room for
    an end mark is needed.
    """
    return _padded(seqs, pad, longest=max(map(len, seqs), default=0) + 1)


def always_filled_with_zero(seqs, pad=0):
    """ja: pad を使わずに、いつも 0 で埋めている。
    en: The rows are always filled with 0; pad is not used.
    """
    return _padded(seqs, 0)


def last_id_repeated(seqs, pad=0):
    """ja: 系列の最後のIDを繰り返して埋めている。埋めるのは pad である。
    en: Rows are filled by repeating the last id of the sequence. The filling is pad.
    """
    ids, mask = _padded(seqs, pad)
    for row, seq in enumerate(seqs):
        if seq:
            ids[row, len(seq) :] = seq[-1]
    return ids, mask


def ids_as_floats(seqs, pad=0):
    """ja: IDが float の配列になっている（`np.zeros` の型は float64 である）。
    埋め込みの添字に使うので、整数の型を指定しよう。
    en: The ids are floats; `np.zeros` makes float64. They will be indices of an embedding: name an
    integer type.
    """
    return _padded(seqs, pad, kind=np.float64)


def empty_sequences_dropped(seqs, pad=0):
    """ja: 空の系列の行を省いている。行がずれ、どの行がどの文か分からなくなる。
    空の系列も1行にしよう。
    en: Rows of empty sequences are left out. The rows no longer match the sentences: an empty
    sequence is a row, too.
    """
    return _padded([seq for seq in seqs if seq], pad)


def longest_first(seqs, pad=0):
    """ja: 系列を長い順に並べ替えている。ほかの配列と行を揃えるため、順序は変えない。
    en: The sequences are sorted by length. Keep their order, so that rows match those of other
    arrays.
    """
    return _padded(sorted(seqs, key=len, reverse=True), pad)


def time_first(seqs, pad=0):
    """ja: 形が (T, B) になっている。この問題では、バッチが先で (B, T) である。
    en: The shape is (T, B). In this exercise the batch comes first: (B, T).
    """
    ids, mask = _padded(seqs, pad)
    return ids.T, mask.T


def filled_in_place(seqs, pad=0):
    """ja: 値は正しいが、引数 seqs の中のリストを伸ばしている（`append` や `extend`）。
    元の系列の長さが失われる。新しい配列に書き込もう。
    en: The values are right, but the lists in seqs, an argument, have been made longer (`append`,
    or `extend`). Their own lengths are lost: write into a new array.
    """
    ids, mask = _padded(seqs, pad)
    for seq in seqs:
        seq.extend([pad] * (ids.shape[1] - len(seq)))
    return ids, mask
