"""Wrong answers that people give. Each docstring is what they will read."""

import re


def split_at_single_spaces(s):
    """ja: 半角の空白1つごとに区切っている。空白が続くと間に空文字列ができ、タブや改行では
    切れない。区切りの文字を指定せずに分けよう。
    en: The text is cut at every single space. Runs of spaces give empty strings, and tabs and line
    breaks do not cut at all. Split without naming a separator.
    """
    return s.split(" ")


def stripped_and_split_at_spaces(s):
    """ja: 両端の空白は除いているが、途中は半角の空白1つごとに区切っている。
    続いた空白や、タブ、改行も考えよう。
    en: The ends are stripped, but inside the text is cut at every single space. Think of runs of
    white space, of tabs and of line breaks.
    """
    return s.strip().split(" ")


def spaces_only(s):
    """ja: 半角の空白だけを区切りにしている。タブ、改行、全角の空白をはさんだ語がくっついている。
    en: Only the ordinary space is a gap for you. Words with a tab, a line break or a wide space
    between them stay together.
    """
    return [word for word in s.split(" ") if word]


def ascii_white_space_only(s):
    """ja: 全角の空白（U+3000）で区切られていない。区切る空白を自分で並べると、漏れが出やすい。
    Unicode の空白をすべて扱う方法を使おう。
    en: The wide space U+3000 does not split. A list of spaces made by hand is easily incomplete:
    use a way that knows the white space of all of Unicode.
    """
    return [word for word in re.split(r"[ \t\r\n]+", s) if word]


def empty_strings_at_ends(s):
    """ja: `re.split` の結果に、両端の空白から生じた空文字列が残っている。
    空文字列は単語ではない。
    en: White space at the ends leaves empty strings in the result of `re.split`. An empty string is
    no word.
    """
    return re.split(r"\s+", s)


def one_empty_string_for_nothing(s):
    """ja: 単語のない文字列から、空文字列1つのリストを返している。
    単語が1つもないのだから、リストも空でなければならない。
    en: For a text without words you return a list that holds one empty string. There is no word, so
    the list must be empty, too.
    """
    return re.split(r"\s+", s.strip())


def characters(s):
    """ja: 1文字ずつに分けている。文字列を `list` に渡すと文字のリストになる。
    en: The text is taken apart into characters, which is what `list` does with a string.
    """
    return list(s)


def letters_without_space(s):
    """ja: 空白を除いた上で、1文字ずつに分けている。単語の境目が失われる。
    en: White space is dropped and the rest taken apart into characters. The borders between words
    are lost.
    """
    return list("".join(s.split()))


def lines(s):
    """ja: 行に分けている。1行の中の単語も分けなければならない。
    en: The text is split into lines. The words within a line must be separated as well.
    """
    return s.splitlines()


def as_a_set(s):
    """ja: 集合を返している。順序も、同じ単語が何度現れたかも失われ、元の文に戻せない。
    リストを返そう。
    en: You return a set. Order and repetitions are lost, and with them the sentence. Return a list.
    """
    return set(s.split())


def repetitions_dropped(s):
    """ja: 二度目以降に現れた単語が抜けている。文では同じ単語も、現れるたびに数える。
    語彙を作るのは別の仕事である。
    en: Words that come again are left out. In a sentence each occurrence counts; making a
    vocabulary is another task.
    """
    return list(dict.fromkeys(s.split()))


def sorted_words(s):
    """ja: 単語を並べ替えている。語順は文の意味を担うので、現れた順に返そう。
    en: The words are sorted. Their order carries meaning: return them as they occur.
    """
    return sorted(s.split())


def reversed_words(s):
    """ja: 単語が逆の順に並んでいる。先頭から順に返そう。
    en: The words are in reverse order. Start with the first.
    """
    return s.split()[::-1]


def lowered(s):
    """ja: 単語を小文字に変えている。それはクリーニングの仕事で、この関数は分けるだけである。
    en: The words are converted to lower case. That belongs to cleaning; this function only splits.
    """
    return s.lower().split()


def letters_and_digits_only(s):
    """ja: 文字と数字の並びを取り出している（`\\w+` など）。記号のところでも切れ、記号は消える。
    この問題で区切りになるのは空白だけである。
    en: Runs of letters and digits are picked out, as by `\\w+`, so the text is cut at signs, too,
    and they vanish. In this exercise only white space is a gap.
    """
    return re.findall(r"\w+", s)


def signs_split_off(s):
    """ja: 記号を別の単語として切り離している。そうする流儀も多いが、この問題で区切りになるのは
    空白だけである。
    en: Signs are split off as words of their own. Many tokenizers do so, but in this exercise only
    white space is a gap.
    """
    return re.findall(r"\w+|[^\w\s]", s)


def signs_stripped(s):
    """ja: 単語の両端の記号を取り除いている。単語には手を加えず、そのまま返そう。
    en: Signs at both ends of a word are stripped. Return the words as they are.
    """
    return [word.strip(".,!?'") for word in s.split()]


def short_words_dropped(s):
    """ja: 1文字の単語を捨てている。`I` も `文` も単語である。
    en: Words of one character are dropped. `I` is a word, and so is `文`.
    """
    return [word for word in s.split() if len(word) > 1]


def words_counted(s):
    """ja: 単語ごとの回数を辞書で返している。数えるのは語彙を作るときの仕事である。
    ここでは単語を順に並べたリストを返そう。
    en: You return a dict of counts. Counting belongs to making a vocabulary; here a list of the
    words in their order is wanted.
    """
    words = s.split()
    return {word: words.count(word) for word in words}
