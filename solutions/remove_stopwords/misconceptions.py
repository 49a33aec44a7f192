"""Wrong answers that people give. Each docstring is what they will read."""


def first_occurrence_only(tokens, stop):
    """ja: 各ストップワードの最初の1つしか除いていない。`list.remove` は最初に見つけた1つ
    だけを消す。残りも調べよう。
    en: Only the first occurrence of each stop word is removed: `list.remove` deletes the first that
    it finds. The others have to go as well.
    """
    left = list(tokens)
    for word in stop:
        if word in left:
            left.remove(word)
    return left


def neighbours_skipped(tokens, stop):
    """ja: リストを回しながら同じリストから消しているので、消した次の単語が調べられずに残る。
    消すのではなく、残す単語で新しいリストを作ろう。
    en: Words are deleted from the list that the loop walks over, so the word after a deleted one is
    never looked at. Do not delete: build a new list of the words that stay.
    """
    left = list(tokens)
    for token in left:
        if token in stop:
            left.remove(token)
    return left


def neighbours_skipped_in_place(tokens, stop):
    """ja: 引数 tokens を回しながら、そこから消している。消した次の単語が飛ばされる上に、
    引数まで書き換わる。残す単語で新しいリストを作ろう。
    en: Words are deleted from the argument tokens while the loop walks over it. The word after a
    deleted one is skipped, and the argument is changed. Build a new list of the words that stay.
    """
    for token in tokens:
        if token in stop:
            tokens.remove(token)
    return tokens


def removed_in_place(tokens, stop):
    """ja: 値は正しいが、引数 tokens を書き換えている。元の文は後でまた必要になる。
    新しいリストを返そう。
    en: The values are right, but tokens, an argument, has been changed. The full sentence will be
    needed again: return a new list.
    """
    tokens[:] = [token for token in tokens if token not in stop]
    return tokens


def set_difference(tokens, stop):
    """ja: 集合の差を返している。順序も、同じ単語が何度現れたかも失われる。リストのまま選び出そう。
    en: You return the difference of two sets, which has neither order nor repetitions. Choose from
    the list itself.
    """
    return set(tokens) - stop


def difference_sorted(tokens, stop):
    """ja: 集合の差を並べ替えている。繰り返しが失われ、順序も文のものではなくなる。
    リストのまま選び出そう。
    en: The difference of two sets is sorted. Repetitions are lost, and the order is not that of the
    sentence. Choose from the list itself.
    """
    return sorted(set(tokens) - stop)


def repetitions_dropped(tokens, stop):
    """ja: 残る単語の繰り返しまで除いている。ストップワードでない単語は、何度現れてもすべて残そう。
    en: Repetitions of the words that stay are removed, too. A word that is no stop word stays as
    often as it occurs.
    """
    return [token for token in dict.fromkeys(tokens) if token not in stop]


def words_containing_a_stop_word(tokens, stop):
    """ja: ストップワードを一部に含む単語まで除いている。the を除くと theory も消えてしまう。
    単語どうしを丸ごと比べよう。
    en: Words that merely contain a stop word are removed: with the, theory goes as well. Compare
    whole words.
    """
    return [token for token in tokens if not any(word in token for word in stop)]


def parts_of_a_stop_word(tokens, stop):
    """ja: ストップワードの一部になっている単語まで除いている。文字列に対する `in` は部分文字列を
    探す。集合に対して調べよう。
    en: Words that are part of a stop word are removed, too: on strings, `in` looks for substrings.
    Ask the set.
    """
    return [token for token in tokens if not any(token in word for word in stop)]


def words_beginning_with_a_stop_word(tokens, stop):
    """ja: ストップワードで始まる単語まで除いている。単語どうしを丸ごと比べよう。
    en: Words that begin with a stop word are removed, too. Compare whole words.
    """
    return [token for token in tokens if not token.startswith(tuple(stop))]


def stop_words_cut_out(tokens, stop):
    """ja: 単語の中からストップワードの文字列を切り取っている（`replace` など）。
    単語は残すか除くかのどちらかで、形は変えない。
    en: Stop words are cut out of the words, as by `replace`. A word either stays or goes; it never
    changes its form.
    """
    left = tokens
    for word in sorted(stop, key=lambda word: (-len(word), word)):
        left = [token.replace(word, "") for token in left]
    return [token for token in left if token]


def case_ignored(tokens, stop):
    """ja: 小文字に直してから比べているので、大文字で始まる The まで除かれる。
    この問題では、大文字と小文字が違えば別の単語である。
    en: Words are converted to lower case before the comparison, so The goes as well. In this
    exercise a word that differs in case is another word.
    """
    return [token for token in tokens if token.lower() not in stop]


def all_cases_ignored(tokens, stop):
    """ja: 単語もストップワードも小文字に直して比べている。この問題では、大文字と小文字が違えば
    別の単語である。
    en: Words and stop words alike are converted to lower case before they are compared. In this
    exercise a word that differs in case is another word.
    """
    folded = {word.lower() for word in stop}
    return [token for token in tokens if token.lower() not in folded]


def only_stop_words_kept(tokens, stop):
    """ja: 残すものと除くものが逆で、ストップワードだけが残っている。条件を確かめよう。
    en: What stays and what goes are exchanged: only stop words remain. Check the condition.
    """
    return [token for token in tokens if token in stop]


def replaced_by_empty_strings(tokens, stop):
    """ja: ストップワードを空文字列に置き換えている。空文字列が単語として残る。
    リストから取り除こう。
    en: Stop words are replaced by empty strings, which remain as words. Take them out of the list.
    """
    return ["" if token in stop else token for token in tokens]


def ends_only(tokens, stop):
    """ja: 文の両端のストップワードしか除いていない。途中のものも除こう。
    en: Stop words are removed at both ends of the sentence only. Those within have to go, too.
    """
    kept = [i for i, token in enumerate(tokens) if token not in stop]
    return tokens[kept[0] : kept[-1] + 1] if kept else []


def joined(tokens, stop):
    """ja: 残った単語を1つの文字列につないで返している。単語のリストのまま返そう。
    en: The words that remain are joined into one string. Return them as a list.
    """
    return " ".join(token for token in tokens if token not in stop)
