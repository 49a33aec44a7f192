"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def counted_from_one(ids, n):
    """ja: IDを 1 から数えている。ID 1 が先頭の成分になり、ID 0 は負の添字として最後の成分に
    回り込む。この問題では 0 から数える。
    en: Ids are counted from 1: id 1 goes to the first component, and id 0, as a negative index,
    wraps round to the last. In this exercise they are counted from 0.
    """
    return np.eye(n)[np.asarray(ids) - 1]


def zero_without_component(ids, n):
    """ja: ID 0 が零ベクトルになっている。パディングを零にする流儀のものだが、この問題では ID 0 も
    普通のIDで、先頭の成分が 1 になる。
    en: Id 0 becomes a zero vector, as where it stands for padding. Here it is an id like any other:
    its first component is 1.
    """
    ids = np.asarray(ids)
    return np.eye(n)[ids] * (ids != 0)[..., None]


def components_before_positions(ids, n):
    """ja: ベクトルの軸が先頭にある。one-hot ベクトルが列に並んでしまう。
    語彙の軸は最後に付けよう。
    en: The axis of the vectors comes first, so that the one-hot vectors are columns. Put the axis
    of the vocabulary last.
    """
    return np.moveaxis(np.eye(n)[ids], -1, 0)


def last_two_axes_exchanged(ids, n):
    """ja: 最後の2つの軸が入れ替わり、語彙の軸が最後にない。転置していないか確かめよう。
    en: The last two axes are exchanged, and that of the vocabulary is not the last. Look for a
    transpose.
    """
    vectors = np.eye(n)[ids]
    return vectors.swapaxes(-1, -2) if vectors.ndim > 1 else vectors


def as_long_as_largest_id(ids, n):
    """ja: ベクトルの長さを、現れた最大のIDから決めている。文によって長さが変わり、
    行列に掛けられない。長さは n である。
    en: The length comes from the largest id that occurs, so it differs from text to text and fits
    no matrix. The length is n.
    """
    return np.eye(int(np.max(ids, initial=-1)) + 1)[ids]


def distinct_ids_only(ids, n):
    """ja: 現れたIDだけに番号を振り直している（`np.unique` など）。同じIDが、文によって
    違う成分になる。IDをそのまま成分の番号に使おう。
    en: The ids that occur are numbered anew, as by `np.unique`, so an id has another component in
    every text. The id itself is the number of the component.
    """
    different = sorted(set(np.ravel(ids).tolist()))
    return np.eye(len(different))[np.searchsorted(different, ids)]


def flattened(ids, n):
    """ja: `ids` を1次元に直したまま返している。バッチと時刻の軸が1つにつぶれている。
    元の形に軸を1つ加えた形にしよう。
    en: The ids were flattened and stayed so: batch and time became one axis. The shape is that of
    ids with one more axis.
    """
    return np.eye(n)[np.ravel(ids)]


def all_in_one_vector(ids, n):
    """ja: すべてのIDを1つのベクトルに立てている（multi-hot）。語順も、どの位置の単語かも失われる。
    IDごとに1つのベクトルを作ろう。
    en: All ids are marked in one vector (multi-hot), which loses order and place. Make one vector
    for each id.
    """
    vector = np.zeros(n)
    vector[ids] = 1
    return vector


def all_counted_in_one_vector(ids, n):
    """ja: IDの現れた回数を1つのベクトルに数えている（bag of words）。語順も位置も失われる。
    IDごとに1つのベクトルを作ろう。
    en: The ids are counted in one vector (bag of words), which loses order and place. Make one
    vector for each id.
    """
    return np.bincount(np.ravel(ids), minlength=n).astype(float)


def sequence_in_one_vector(ids, n):
    """ja: 最後の軸のIDを、1つのベクトルにまとめて足している。文ごとではなく、IDごとに1つの
    ベクトルを作ろう。
    en: The vectors along the last axis of ids are added up, one for each sentence. Make one vector
    for each id.
    """
    vectors = np.eye(n)[ids]
    return vectors.sum(axis=-2) if vectors.ndim > 1 else vectors


def truth_values(ids, n):
    """ja: 真偽値の配列を返している。IDとの比較で作ったときは、最後に数値へ変えよう。
    en: The result holds truth values. If you made it by comparing, convert it to numbers at the
    end.
    """
    return np.asarray(ids)[..., None] == np.arange(n)


def zeros_and_ones_exchanged(ids, n):
    """ja: 0 と 1 が逆である。IDの成分だけが 1 になる。
    en: 0 and 1 are exchanged. Only the component of the id is 1.
    """
    return 1 - np.eye(n)[ids]


def id_instead_of_one(ids, n):
    """ja: 成分に 1 ではなくIDそのものを入れている。番号の大小に意味はないので、
    どのIDも同じ 1 にする。
    en: The component holds the id itself, not 1. The size of an id means nothing: the value is 1
    for all of them.
    """
    return np.eye(n)[ids] * np.asarray(ids)[..., None]


def minus_one_elsewhere(ids, n):
    """ja: IDの成分以外を -1 にしている。ほかの成分は 0 である。行列に掛けたとき、
    ほかの行が混ざらないようにするためである。
    en: The other components are -1. They must be 0, so that a product with a matrix takes nothing
    from the other rows.
    """
    return 2 * np.eye(n)[ids] - 1


def smoothed(ids, n):
    """ja: 1 を少し減らしてほかの成分に分けている（ラベル平滑化）。この問題では 1 と 0 だけである。
    en: A little of the 1 is spread over the other components (label smoothing). Here only 1 and 0
    are wanted.
    """
    return 0.9 * np.eye(n)[ids] + 0.1 / n


def all_up_to_id(ids, n):
    """ja: 番号がIDまでの成分がすべて 1 になっている。1 になるのは1つだけである。
    en: All components up to the id are 1. Only one may be.
    """
    return np.tri(n)[ids]
