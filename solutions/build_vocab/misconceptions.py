"""Wrong answers that people give. Each docstring is what they will read."""

from collections import Counter

SPECIAL = ["<PAD>", "<UNK>"]


def _counts(sents):
    return Counter(word for sent in sents for word in sent if word not in SPECIAL)


def _numbered(words, special=SPECIAL, first=0):
    return {word: first + i for i, word in enumerate([*special, *words])}


def _kept(sents, min_freq, key=None):
    """The right words, in the right order unless another key is given."""
    counts = _counts(sents)
    kept = [word for word in counts if counts[word] >= min_freq]
    return sorted(kept, key=key or (lambda word: (-counts[word], word)))


def order_of_first_appearance(sents, min_freq=1):
    """ja: 最初に現れた順に番号を付けている。この問題では、出現回数の多い順である。
    en: Words are numbered as they first appear. In this exercise the most frequent comes first.
    """
    return _numbered(_kept(sents, min_freq, key=lambda word: 0))


def alphabetical(sents, min_freq=1):
    """ja: 出現回数を見ずに、文字列の順で番号を付けている。その順は回数が等しいときだけ使う。
    en: Words are numbered in alphabetical order, whatever their counts. That order only decides
    between words of equal count.
    """
    return _numbered(sorted(_kept(sents, min_freq)))


def rarest_first(sents, min_freq=1):
    """ja: 回数の少ない順になっている。並べ替えの向きを確かめよう。
    en: The rarest word comes first. Check the direction of the sort.
    """
    counts = _counts(sents)
    return _numbered(_kept(sents, min_freq, key=lambda word: (counts[word], word)))


def ties_by_first_appearance(sents, min_freq=1):
    """ja: 回数の等しい単語が、最初に現れた順に並んでいる（`most_common` はそうなる）。
    文の順番で番号が変わらないように、同数のときの順序も決めよう。
    en: Words of equal count are in the order of their first appearance, as `most_common` leaves
    them. Ids must not depend on the order of the sentences: settle ties by the words.
    """
    counts = _counts(sents)
    return _numbered(word for word, count in counts.most_common() if count >= min_freq)


def ties_reversed(sents, min_freq=1):
    """ja: 回数の等しい単語が、文字列の大きい順になっている。組 (回数, 単語) を丸ごと逆順にすると
    こうなる。逆にするのは回数だけである。
    en: Words of equal count have the larger string first, which happens when pairs (count, word)
    are sorted in reverse. Only the count is to fall.
    """
    counts = _counts(sents)
    words = _kept(sents, min_freq, key=lambda word: (counts[word], word))
    return _numbered(words[::-1])


def ties_by_length(sents, min_freq=1):
    """ja: 回数の等しい単語を、短い順に並べている。同数のときはコードポイントの順である。
    en: Words of equal count are ordered by length. Ties are settled by code points.
    """
    counts = _counts(sents)
    return _numbered(_kept(sents, min_freq, key=lambda w: (-counts[w], len(w), w)))


def ties_ignoring_case(sents, min_freq=1):
    """ja: 回数の等しい単語を、大文字と小文字を区別せずに並べている。コードポイントの順では、
    ASCII の大文字はどの小文字よりも前に来る。
    en: Words of equal count are ordered without regard to case. By code points, all capitals of
    ASCII come before the small letters.
    """
    counts = _counts(sents)
    return _numbered(_kept(sents, min_freq, key=lambda w: (-counts[w], w.lower(), w)))


def specials_missing(sents, min_freq=1):
    """ja: `<PAD>` と `<UNK>` が辞書にない。パディングと未知の単語を表すIDがなくなる。
    先頭の2つのIDを空けておこう。
    en: `<PAD>` and `<UNK>` are missing, so there is no id for padding or for unknown words. Reserve
    the first two ids.
    """
    return _numbered(_kept(sents, min_freq), special=[])


def unknown_missing(sents, min_freq=1):
    """ja: `<UNK>` が辞書にない。語彙にない単語を表すIDがなくなる。特別な単語は2つある。
    en: `<UNK>` is missing, so there is no id for words outside the vocabulary. There are two
    special words.
    """
    return _numbered(_kept(sents, min_freq), special=["<PAD>"])


def padding_missing(sents, min_freq=1):
    """ja: `<PAD>` が辞書にない。長さを揃えるためのIDがなくなる。特別な単語は2つある。
    en: `<PAD>` is missing, so there is no id for filling up sequences. There are two special words.
    """
    return _numbered(_kept(sents, min_freq), special=["<UNK>"])


def specials_exchanged(sents, min_freq=1):
    """ja: `<PAD>` と `<UNK>` のIDが逆である。パディングが 0 である。
    en: The ids of `<PAD>` and `<UNK>` are exchanged. Padding is 0.
    """
    return _numbered(_kept(sents, min_freq), special=["<UNK>", "<PAD>"])


def specials_at_end(sents, min_freq=1):
    """ja: 特別な単語のIDが最後に付いている。語彙の大きさによって `<PAD>` のIDが変わってしまう。
    先頭に置こう。
    en: The special words come last, so the id of `<PAD>` depends on the size of the vocabulary. Put
    them first.
    """
    return _numbered([*_kept(sents, min_freq), *SPECIAL], special=[])


def four_specials(sents, min_freq=1):
    """ja: 文の始まりと終わりの記号にもIDを付けている。この問題の特別な単語は2つだけである。
    en: Marks for the start and the end of a sentence got ids, too. Here there are two special words
    only.
    """
    return _numbered(_kept(sents, min_freq), special=[*SPECIAL, "<BOS>", "<EOS>"])


def numbered_from_one(sents, min_freq=1):
    """ja: IDが 1 から始まっている。埋め込み行列の行は 0 から数える。
    en: Ids start from 1. The rows of an embedding matrix are counted from 0.
    """
    return _numbered(_kept(sents, min_freq), first=1)


def specials_renumbered(sents, min_freq=1):
    """ja: 文に現れた `<PAD>` や `<UNK>` が普通の単語として数えられ、IDが上書きされている。
    特別な単語は数えずに、0 と 1 のままにしよう。
    en: Where `<PAD>` or `<UNK>` occur in the sentences they are counted like other words, and their
    ids are overwritten. Do not count them; they stay 0 and 1.
    """
    counts = Counter(word for sent in sents for word in sent)
    kept = [word for word in counts if counts[word] >= min_freq]
    return _numbered(sorted(kept, key=lambda word: (-counts[word], word)))


def specials_take_a_place(sents, min_freq=1):
    """ja: 文に現れた `<PAD>` や `<UNK>` の分だけ、ほかの単語の番号に隙間ができている。
    番号を付ける前に、特別な単語を除こう。
    en: Where `<PAD>` or `<UNK>` occur in the sentences, they leave gaps in the numbers of the other
    words. Take them out before you number.
    """
    return {**specials_renumbered(sents, min_freq), "<PAD>": 0, "<UNK>": 1}


def more_than_least_count(sents, min_freq=1):
    """ja: 回数がちょうど `min_freq` の単語が入っていない。境目の単語は辞書に入れる。
    en: Words whose count is exactly `min_freq` are missing. A word at the limit gets in.
    """
    return _numbered(_kept(sents, min_freq + 1))


def least_count_ignored(sents, min_freq=1):
    """ja: `min_freq` が使われておらず、まれな単語も入っている。
    en: `min_freq` is not used: rare words are in the dict as well.
    """
    return _numbered(_kept(sents, 1))


def sentences_counted(sents, min_freq=1):
    """ja: 単語の現れる文の数を数えている。1つの文に2回現れたら、回数は2である。
    en: You count the sentences in which a word occurs. Twice in one sentence counts twice.
    """
    distinct = [set(sent) for sent in sents]
    return _numbered(_kept(distinct, min_freq))


def counted_sentence_by_sentence(sents, min_freq=1):
    """ja: `min_freq` を文ごとの回数と比べている。すべての文を数え終えてから、合計と比べよう。
    en: `min_freq` is compared with counts within single sentences. Count all sentences first, then
    compare the totals.
    """
    enough = {word for sent in sents for word in sent if sent.count(word) >= min_freq}
    return _numbered(word for word in _kept(sents, 1) if word in enough)


def last_sentence_only(sents, min_freq=1):
    """ja: 最後の文しか数えていない。文ごとに数え直していないか確かめよう。
    en: Only the last sentence is counted; perhaps counting starts anew with each of them.
    """
    return _numbered(_kept(sents[-1:], min_freq))


def characters_counted(sents, min_freq=1):
    """ja: 文字を数えている。文は単語のリストなので、ループは文、単語の二重である。
    en: Characters are counted. A sentence is a list of words: two loops, sentences and words, are
    enough.
    """
    return _numbered(_kept((word for sent in sents for word in sent), min_freq))


def lowered(sents, min_freq=1):
    """ja: 単語を小文字に変えている。この問題では、大文字と小文字の違う単語は別の単語である。
    en: Words are converted to lower case. In this exercise words that differ in case are different
    words.
    """
    return _numbered(_kept([_lower(sent) for sent in sents], min_freq))


def _lower(sent):
    return [word if word in SPECIAL else word.lower() for word in sent]


def counts_for_ids(sents, min_freq=1):
    """ja: IDではなく出現回数を入れている。並べた後に、前から順に番号を付けよう。
    en: The values are counts, not ids. Number the words after sorting them.
    """
    counts = _counts(sents)
    return {"<PAD>": 0, "<UNK>": 1, **{word: counts[word] for word in _kept(sents, min_freq)}}


def ids_to_words(sents, min_freq=1):
    """ja: 向きが逆で、IDから単語への辞書になっている。キーは単語、値がIDである。
    en: The dict goes the other way, from ids to words. Words are the keys, ids the values.
    """
    return dict(enumerate([*SPECIAL, *_kept(sents, min_freq)]))


def words_listed(sents, min_freq=1):
    """ja: 単語のリストを返している。単語からIDが引けるように、辞書を返そう。
    en: You return a list of words. Return a dict, in which a word finds its id.
    """
    return [*SPECIAL, *_kept(sents, min_freq)]
