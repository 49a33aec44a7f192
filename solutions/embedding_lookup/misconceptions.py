"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def columns(E, ids):
    """ja: 行ではなく列を取り出している。IDが表すのは `E` の行の番号で、1つの埋め込みには D 個の
    数がある。
    en: Columns are taken instead of rows. An id is the number of a row of `E`, and an embedding has
    D numbers.
    """
    return E[:, ids]


def rows_of_transpose(E, ids):
    """ja: `E` を転置してから行を取り出している。(D, V) の形で保存する流儀のものだが、この問題では
    (V, D) である。V と D が等しいときは、値だけがずれる。
    en: Rows are taken from the transpose of `E`, as where it is stored as (D, V). Here it is (V,
    D); where V and D are equal, only the values are off.
    """
    return E.T[ids]


def embeddings_as_columns(E, ids):
    """ja: 埋め込みが列に並び、D の軸が最後にない。one-hot を列ベクトルとして左から E.T を掛けると
    こうなる。埋め込みの軸を最後にしよう。
    en: The embeddings are columns, and the axis of D is not the last. That comes of one-hot vectors
    as columns. Put the axis of the embedding last.
    """
    return E.T[:, ids]


def counted_from_one(E, ids):
    """ja: IDを 1 から数えている。ID 0 は負の添字として最後の行に回り込み、誤りに気づきにくい。
    この問題では 0 から数える。
    en: Ids are counted from 1. Id 0, as a negative index, quietly wraps round to the last row. In
    this exercise they are counted from 0.
    """
    return E[np.asarray(ids) - 1]


def zero_as_padding(E, ids):
    """ja: ID 0 の埋め込みを零にしている（padding_idx の考え方）。この問題では ID 0 も
    普通のIDである。
    en: The embedding of id 0 is set to zero, as for padding. In this exercise id 0 is an id like
    any other.
    """
    return E[ids] * (np.asarray(ids) != 0)[..., None]


def scaled(E, ids):
    """ja: 埋め込みを $\\sqrt{D}$ 倍している。Transformer の入力層ではそうするが、この問題では行を
    そのまま返す。
    en: The embeddings are multiplied by $\\sqrt{D}$, as at the input of a Transformer. Here the
    rows are returned as they are.
    """
    return E[ids] * np.sqrt(E.shape[1]).astype(E.dtype)


def normalised(E, ids):
    """ja: 埋め込みを長さ 1 に正規化している。類似度を求めるときのもので、参照では行をそのまま返す。
    en: The embeddings are brought to length 1. That is for similarities; a lookup returns the rows
    as they are.
    """
    rows = E[ids]
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


def averaged(E, ids):
    """ja: 単語の埋め込みを平均している。CBOW の中間層ではそうするが、ここではIDごとに1つの
    ベクトルを返す。
    en: The embeddings of the words are averaged, as in the hidden layer of CBOW. Here each id has
    its own vector.
    """
    rows = E[ids]
    if rows.ndim == 1:
        return rows
    return rows.sum(axis=-2) / max(rows.shape[-2], 1)


def summed(E, ids):
    """ja: 単語の埋め込みを足し合わせている。語順が失われる。IDごとに1つのベクトルを返そう。
    en: The embeddings of the words are added up, which loses their order. Each id has its own
    vector.
    """
    rows = E[ids]
    return rows.sum(axis=-2) if rows.ndim > 1 else rows


def flattened(E, ids):
    """ja: `ids` を1次元に直したまま返している。バッチと時刻の軸が1つにつぶれている。
    元の形に埋め込みの軸を加えた形にしよう。
    en: The ids were flattened and stayed so: batch and time became one axis. The shape is that of
    ids with the axis of the embedding added.
    """
    return E[np.ravel(ids)]


def joined(E, ids):
    """ja: 1つの文の埋め込みを横につないで、1本の長いベクトルにしている。順伝播型の言語モデルでは
    その後に行うことだが、ここではIDごとに分けて返す。
    en: The embeddings of a sentence are joined into one long vector. A feed-forward language model
    does so later; here each id keeps its own.
    """
    rows = E[ids]
    return rows.reshape(*rows.shape[:-2], rows.shape[-2] * rows.shape[-1]) if np.ndim(ids) else rows


def repetitions_dropped(E, ids):
    """ja: 同じIDの2度目以降が抜けている。文の中の位置ごとに1つのベクトルが要る。
    en: Ids that come again are left out. Each place in the sentence needs its vector.
    """
    if np.ndim(ids) != 1:
        return E[ids]
    return E[list(dict.fromkeys(np.asarray(ids).tolist()))]


def sorted_ids(E, ids):
    """ja: IDを小さい順に並べ替えている（`np.unique` や `sort` など）。語順を保とう。
    en: The ids are sorted, as `np.unique` and `sort` do. Keep the order of the words.
    """
    return E[np.sort(ids)] if np.ndim(ids) else E[ids]


def one_hot_vectors(E, ids):
    """ja: one-hot ベクトルを返していて、`E` を掛けていない。長さが D ではなく V になっている。
    en: You return one-hot vectors that were not multiplied with `E`: their length is V instead of
    D.
    """
    return np.eye(len(E))[ids]


def first_rows(E, ids):
    """ja: IDを見ずに、`E` の先頭の行から順に返している。どの文も同じ単語の列に見える。
    en: The first rows of `E` are returned one after another, whatever the ids. All sentences look
    the same.
    """
    places = np.arange(np.size(ids)).reshape(np.shape(ids))
    return E[places % len(E)]


def row_and_column(E, ids):
    """ja: IDを行と列の両方の番号に使い、数を1つずつ取り出している。1つのIDは、1行まるごとを表す。
    en: The id serves as the number of both row and column and fetches single numbers. An id stands
    for a whole row.
    """
    return E[ids, np.asarray(ids) % E.shape[1]]


def scaled_in_place(E, ids):
    """ja: 参照する前に `E` を `/=` で正規化していて、引数が書き換わる。
    呼ぶたびに重みが変わってしまう。`E` はそのまま使おう。
    en: `E`, an argument, is normalised in place before the lookup, so the weights change with every
    call. Use `E` as it is.
    """
    E /= np.linalg.norm(E, axis=1, keepdims=True)
    return E[ids]
