"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _cosine(E, query):
    norms = np.linalg.norm(E, axis=1) * np.linalg.norm(query)
    return np.divide(E @ query, norms, out=np.zeros(len(E)), where=norms > 0)


def _best(scores, topn, excluded=()):
    candidates = [i for i in range(len(scores)) if i not in excluded]
    return sorted(candidates, key=lambda i: -scores[i])[:topn]


def _nearest(E, query, topn, excluded):
    return _best(_cosine(E, query), topn, excluded)


def relation_reversed(E, a, b, c, topn):
    """ja: 差の向きが逆で、b から a への関係を c に足している。
    「a に対する b」の関係は、a から b へ向かう差である。
    en: The difference points the wrong way: the relation from b to a is added to c. That of "a is
    to b" leads from a to b.
    """
    return _nearest(E, E[a] - E[b] + E[c], topn, (a, b, c))


def third_word_subtracted(E, a, b, c, topn):
    """ja: c のベクトルを引いている。関係を表す差は、c に足す。
    en: The vector of c is subtracted. The difference that stands for the relation is added to c.
    """
    return _nearest(E, E[b] - E[a] - E[c], topn, (a, b, c))


def first_and_third_exchanged(E, a, b, c, topn):
    """ja: a と c の役割が入れ替わり、c から b への関係を a に足している。
    関係は a と b の間のもので、それを c に当てはめる。
    en: a and c are exchanged: the relation from c to b is added to a. The relation is the one
    between a and b, and it is applied to c.
    """
    return _nearest(E, E[b] - E[c] + E[a], topn, (a, b, c))


def first_word_ignored(E, a, b, c, topn):
    """ja: a のベクトルが使われていない。b と c の和では、両方に近い単語が出てくるだけである。
    関係は a と b の差で表す。
    en: The vector of a is not used. The sum of b and c only finds words that are near both. The
    relation is the difference of a and b.
    """
    return _nearest(E, E[b] + E[c], topn, (a, b, c))


def third_word_ignored(E, a, b, c, topn):
    """ja: b と a の差だけで探していて、c が使われていない。
    差は関係を表すだけである。それを c に足した点の近くを探そう。
    en: You search with the difference of b and a alone and leave c out. The difference is only the
    relation; look near the point to which it leads from c.
    """
    return _nearest(E, E[b] - E[a], topn, (a, b, c))


def neighbours_of_third_word(E, a, b, c, topn):
    """ja: c に似た単語を返していて、a と b の関係が使われていない。
    en: You return the words most like c and do not use the relation between a and b.
    """
    return _nearest(E, E[c], topn, (a, b, c))


def question_not_excluded(E, a, b, c, topn):
    """ja: a, b, c が答えに含まれている。q は b や c から作るので、それら自身が最も近くなりやすい。
    問いに出てくる単語は候補から外そう。
    en: a, b and c are among the answers. As q is made from b and c, these tend to be the nearest
    themselves. Words of the question are no candidates.
    """
    return _nearest(E, E[b] - E[a] + E[c], topn, ())


def only_third_word_excluded(E, a, b, c, topn):
    """ja: c しか候補から外していない。a と b も外そう。
    en: Only c is left out of the candidates. a and b are to be left out, too.
    """
    return _nearest(E, E[b] - E[a] + E[c], topn, (c,))


def first_word_not_excluded(E, a, b, c, topn):
    """ja: a が候補に残っている。q から遠いことが多いが、答えに混じることがある。
    en: a is still a candidate. It is often far from q, but it can get among the answers.
    """
    return _nearest(E, E[b] - E[a] + E[c], topn, (b, c))


def excluded_words_score_zero(E, a, b, c, topn):
    """ja: a, b, c の類似度を 0 にして外したつもりになっている。コサイン類似度は負にもなるので、
    0 の単語は負の単語より上に来る。どの値よりも小さい値にするか、候補から取り除こう。
    en: a, b and c get similarity 0 instead of being removed. Cosines can be negative, so a 0 ranks
    above those. Use a value below all others, or remove the words from the candidates.
    """
    scores = _cosine(E, E[b] - E[a] + E[c])
    scores[[a, b, c]] = 0
    return _best(scores, topn)


def ids_shifted_by_removal(E, a, b, c, topn):
    """ja: a, b, c の行を取り除いた行列での位置を返している。取り除いた行より後の番号がずれる。
    元の番号に戻そう。
    en: You return places in the matrix from which rows a, b, c were removed. Every id behind a
    removed row is shifted; translate back to the original ids.
    """
    scores = _cosine(E, E[b] - E[a] + E[c])
    return _best(np.delete(scores, [a, b, c]), topn)


def inner_product(E, a, b, c, topn):
    """ja: 内積で順位付けている。長いベクトルが有利になってしまう。
    各行のノルムで割り、コサイン類似度にしよう。
    en: Words are ranked by the inner product, which favours long vectors. Divide by the norm of
    each row to get the cosine.
    """
    return _best(E @ (E[b] - E[a] + E[c]), topn, (a, b, c))


def euclidean_distance(E, a, b, c, topn):
    """ja: ユークリッド距離の近い順に並べている。向きが同じでも、長さが違えば遠くなる。
    この問題ではコサイン類似度で比べる。
    en: Words are ranked by Euclidean distance, for which a vector of the same direction but another
    length is far away. Here they are compared by the cosine.
    """
    distance = np.linalg.norm(E - (E[b] - E[a] + E[c]), axis=1)
    return _best(-distance, topn, (a, b, c))


def rows_normalised_first(E, a, b, c, topn):
    """ja: 各行を長さ 1 にしてから q を作っている。そうするライブラリもあるが、q の向きが変わる。
    この問題では、q は元の行から計算する。
    en: Rows are brought to length 1 before q is made. Some libraries do so, but it changes the
    direction of q, which in this exercise is made from the rows as they are.
    """
    norms = np.linalg.norm(E, axis=1, keepdims=True)
    unit = E / np.where(norms > 0, norms, 1)
    return _nearest(E, unit[b] - unit[a] + unit[c], topn, (a, b, c))


def least_similar_first(E, a, b, c, topn):
    """ja: 類似度の低い順に並べている。`np.argsort` は小さい順である。
    en: The least similar words come first: `np.argsort` sorts in increasing order.
    """
    return _best(-_cosine(E, E[b] - E[a] + E[c]), topn, (a, b, c))


def sign_lost(E, a, b, c, topn):
    """ja: 類似度の絶対値で並べている。q と反対を向いた単語が上位に来てしまう。
    en: Words are ranked by the absolute value of the similarity, so those pointing away from q come
    out on top.
    """
    return _best(np.abs(_cosine(E, E[b] - E[a] + E[c])), topn, (a, b, c))


def ties_to_larger_id(E, a, b, c, topn):
    """ja: 類似度が等しいとき、番号の大きい方が先に来ている。小さい順に並べて逆転すると、こうなる。
    安定な整列で、はじめから大きい順に並べよう。
    en: Among equal similarities the larger id comes first, as happens when an increasing order is
    reversed. Sort in decreasing order from the start, with a stable sort.
    """
    scores = _cosine(E, E[b] - E[a] + E[c])
    candidates = [i for i in range(len(E)) if i not in (a, b, c)]
    return sorted(candidates, key=lambda i: scores[i])[::-1][:topn]


def zero_row_ranked_last(E, a, b, c, topn):
    """ja: 零ベクトルの単語の類似度が nan になり、いつも最後に並んでいる。
    零ベクトルの類似度は 0 と決めている。負の類似度の単語よりは上である。
    en: The similarity of a word with a zero vector becomes nan, which sorts behind everything. It
    is 0 by definition, and so ranks above words of negative similarity.
    """
    scores = _cosine(E, E[b] - E[a] + E[c])
    scores[~E.any(axis=1)] = -np.inf  # as a sort treats nan
    return _best(scores, topn, (a, b, c))


def best_word_only(E, a, b, c, topn):
    """ja: 最も近い1語だけを返している。`topn` 個の番号を、近い順に並べて返そう。
    en: Only the nearest word is returned. Return `topn` ids, nearest first.
    """
    return _nearest(E, E[b] - E[a] + E[c], 1, (a, b, c))


def similarities_returned(E, a, b, c, topn):
    """ja: 単語の番号ではなく類似度を返している。並べ替えた値ではなく、その位置が必要である。
    en: Similarities are returned instead of ids. What is wanted is not the sorted values but where
    they stand.
    """
    scores = _cosine(E, E[b] - E[a] + E[c])
    return scores[_best(scores, topn, (a, b, c))]


def normalised_in_place(E, a, b, c, topn):
    """ja: 答えは正しいが、`E /= ...` で引数の単語ベクトルを正規化している。
    呼び出した側の埋め込みが変わってしまう。新しい配列を作ろう。
    en: The answer is right, but `E /= ...` normalises the word vectors that were passed in and so
    changes the caller's embeddings. Make a new array.
    """
    query = E[b] - E[a] + E[c]
    norms = np.linalg.norm(E, axis=1, keepdims=True)
    E /= np.where(norms > 0, norms, 1)
    return _best(E @ query, topn, (a, b, c))
