"""Wrong answers that people give. Each docstring is what they will read."""

import numpy as np


def _ids(tokens, vocab, unknown):
    return np.array([vocab.get(token, unknown) for token in tokens], dtype=np.int64)


def unknown_dropped(tokens, vocab):
    """ja: 辞書にない単語が抜けていて、配列が短くなっている。未知の単語も1つの位置を占める。
    その位置には何を入れるか。
    en: Unknown words are left out and the array is shorter than the sentence. Each of them has its
    place; what goes there?
    """
    return np.array([vocab[token] for token in tokens if token in vocab], dtype=np.int64)


def unknown_as_zero(tokens, vocab):
    """ja: 未知の単語を 0 にしている。0 は多くの場合 `<PAD>` のIDで、パディングと区別できなくなる。
    未知の単語のIDは辞書にある。
    en: Unknown words become 0, which as a rule is the id of `<PAD>`: they look like padding. The id
    for unknown words is in the dict.
    """
    return _ids(tokens, vocab, 0)


def unknown_as_one(tokens, vocab):
    """ja: 未知の単語を 1 と決めてしまっている。`<UNK>` のIDは辞書によって異なるので、
    辞書から引こう。
    en: Unknown words become 1, whatever the dict says. The id of `<UNK>` differs between
    vocabularies: look it up.
    """
    return _ids(tokens, vocab, 1)


def unknown_as_minus_one(tokens, vocab):
    """ja: 未知の単語を -1 にしている。添字として使うと、埋め込み行列の最後の行を指してしまう。
    en: Unknown words become -1. As an index that points to the last row of the embedding matrix.
    """
    return _ids(tokens, vocab, -1)


def unknown_beyond_vocabulary(tokens, vocab):
    """ja: 未知の単語を語彙の大きさと同じ番号にしている。埋め込み行列にその行はない。
    辞書にある `<UNK>` を使おう。
    en: Unknown words become the size of the vocabulary, a row that the embedding matrix does not
    have. Use the `<UNK>` of the dict.
    """
    return _ids(tokens, vocab, len(vocab))


def unknown_as_padding(tokens, vocab):
    """ja: 未知の単語を `<PAD>` のIDにしている。パディングはマスクされるので、単語があったことまで
    失われる。
    en: Unknown words become the id of `<PAD>`. Padding is masked, so even the fact that there was a
    word is lost.
    """
    return _ids(tokens, vocab, vocab["<PAD>"])


def unknown_numbered_anew(tokens, vocab):
    """ja: 未知の単語に新しいIDを割り振り、辞書に加えている。学習済みの埋め込みには、その行がない。
    語彙は増やさずに、すべての未知の単語を同じIDにしよう。
    en: Unknown words get new ids and are added to the dict. A trained embedding has no rows for
    them. The vocabulary must not grow: all unknown words share one id.
    """
    return np.array([vocab.setdefault(token, len(vocab)) for token in tokens], dtype=np.int64)


def unknown_numbered_in_a_copy(tokens, vocab):
    """ja: 未知の単語に新しいIDを割り振っている。学習した埋め込みには、そのIDの行がない。
    すべての未知の単語を同じIDにしよう。
    en: Unknown words get new ids of their own. A trained embedding has no rows for them: all
    unknown words share one id.
    """
    return unknown_numbered_anew(tokens, dict(vocab))


def unknown_remembered(tokens, vocab):
    """ja: 値は正しいが、未知の単語を辞書 vocab に加えている（`setdefault` など）。
    引数を書き換えない引き方をしよう。
    en: The values are right, but unknown words were added to vocab, an argument, as `setdefault`
    does. Look words up without changing the dict.
    """
    unknown = vocab["<UNK>"]
    return np.array([vocab.setdefault(token, unknown) for token in tokens], dtype=np.int64)


def zero_taken_for_missing(tokens, vocab):
    """ja: ID 0 の単語まで未知として扱っている。0 は偽なので、`or` や `if` で調べると
    「ない」と区別できない。
    en: The word with id 0 is treated as unknown. 0 is false, so `or` and `if` cannot tell it from
    nothing.
    """
    unknown = vocab["<UNK>"]
    return np.array([vocab.get(token) or unknown for token in tokens], dtype=np.int64)


def order_in_dict(tokens, vocab):
    """ja: IDではなく、辞書の中で何番目かを返している。辞書に入れた順とIDは一致するとは限らない。
    辞書の値を使おう。
    en: You return the place of a word within the dict, not its id. The dict need not have been
    filled in the order of the ids: use its values.
    """
    words = list(vocab)
    places = [words.index(t) if t in vocab else words.index("<UNK>") for t in tokens]
    return np.array(places, dtype=np.int64)


def case_ignored(tokens, vocab):
    """ja: 小文字に直してから辞書を引いている。この問題では、大文字と小文字が違えば別の単語である。
    en: Words are converted to lower case before they are looked up. In this exercise a word that
    differs in case is another word.
    """
    unknown = vocab["<UNK>"]
    lowered = [token if token in vocab else token.lower() for token in tokens]
    return _ids(lowered, vocab, unknown)


def ids_as_floats(tokens, vocab):
    """ja: IDが float の配列になっている。`np.zeros` も、空のリストから作った `np.array([])` も
    float64 である。添字に使うので、整数の型を指定しよう。
    en: The ids are floats: `np.zeros` makes float64, and so does `np.array([])` of an empty list.
    They will be used as indices: name an integer type.
    """
    return _ids(tokens, vocab, vocab["<UNK>"]).astype(np.float64)


def repetitions_dropped(tokens, vocab):
    """ja: 二度目以降に現れた単語が抜けている。配列の長さは、文の長さ T と等しくなければならない。
    en: Words that come again are left out. The array must be as long as the sentence, T.
    """
    return _ids(dict.fromkeys(tokens), vocab, vocab["<UNK>"])


def ids_sorted(tokens, vocab):
    """ja: IDを並べ替えている。語順を保とう。
    en: The ids are sorted. Keep the order of the words.
    """
    return np.sort(_ids(tokens, vocab, vocab["<UNK>"]))


def column(tokens, vocab):
    """ja: 形が (T, 1) になっている。1次元の (T,) の配列を返そう。
    en: The shape is (T, 1). Return a one-dimensional array, (T,).
    """
    return _ids(tokens, vocab, vocab["<UNK>"])[:, None]


def one_hot_vectors(tokens, vocab):
    """ja: one-hot ベクトルを返している。求めるのはIDの列で、one-hot にするのは次の仕事である。
    en: You return one-hot vectors. Here the ids are wanted; one-hot vectors are another task.
    """
    return np.eye(len(vocab), dtype=np.int64)[_ids(tokens, vocab, vocab["<UNK>"])]
