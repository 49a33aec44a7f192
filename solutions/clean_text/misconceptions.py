"""Wrong answers that people give. Each docstring is what they will read."""

import re
import string
import unicodedata

TAG = r"<[^>]*>"
SIGN = r"[^\w\s]|_"


def _clean(s, form="NFKC", tag=TAG, gap=" ", sign=SIGN):
    """The right steps, except for what is given."""
    s = unicodedata.normalize(form, s)
    s = re.sub(tag, gap, s).lower()
    return " ".join(re.sub(sign, " ", s).split())


def not_normalised(s):
    """ja: NFKC の正規化をしていない。全角の英数字や半角カナがそのまま残り、見た目の似た語が
    別の語になる。最初の段階を加えよう。
    en: The text is not normalised to NFKC. Full-width letters and half-width kana stay as they are,
    so that words which look alike remain different. Add the first step.
    """
    s = re.sub(TAG, " ", s).lower()
    return " ".join(re.sub(SIGN, " ", s).split())


def canonical_form(s):
    """ja: 正規化の形式が NFC である。NFC は濁点などの合成だけを行い、全角と半角の違いのような
    互換文字はそのまま残す。K の付く形式との違いを調べよう。
    en: The form is NFC, which only composes marks with their letters; compatibility characters,
    such as full-width letters, stay. Look up what the K in a form's name means.
    """
    return _clean(s, form="NFC")


def decomposed_form(s):
    """ja: 正規化の形式が NFKD である。濁点やアクセント記号が文字から離れ、次の段階で記号として
    消えてしまう。分解した後で合成する形式を使おう。
    en: The form is NFKD. It takes marks off their letters, and the later step then replaces them as
    signs: が loses its two dots. Use the form that composes again.
    """
    return _clean(s, form="NFKD")


def tags_before_normalising(s):
    """ja: 正規化より先にタグを除いている。全角の ＜ と ＞ はまだタグに見えないので残り、
    タグの名前が語として紛れ込む。段階の順番を確かめよう。
    en: Tags are removed before the text is normalised. Full-width angle brackets do not look like
    tags yet, so the names of those tags become words. Check the order of the steps.
    """
    return _clean(re.sub(TAG, " ", s), tag=r"(?!)")


def lowered_before_normalising(s):
    """ja: 正規化より先に小文字にしている。`™` のような互換文字は、正規化して初めて大文字を含む
    文字列になるので、大文字のまま残る。段階の順番を確かめよう。
    en: Lower case comes before normalisation. Compatibility characters such as `™` turn into
    capital letters only when they are normalised, and stay capital. Check the order of the steps.
    """
    s = unicodedata.normalize("NFKC", s.lower())
    s = re.sub(TAG, " ", s)
    return " ".join(re.sub(SIGN, " ", s).split())


def tags_kept(s):
    """ja: タグの名前や属性が語として残っている。記号を先に空白にすると `<` と `>` が消え、
    どこがタグだったか分からなくなる。タグは丸ごと、記号より先に処理しよう。
    en: Names and attributes of tags remain as words. Once the signs are gone, so are `<` and `>`,
    and nothing tells where a tag was. Replace whole tags, and do so before the signs.
    """
    return _clean(s, tag=r"(?!)")


def tags_deleted(s):
    """ja: タグを空文字列に置き換えている。タグだけで区切られていた二つの語がくっついてしまう。
    何に置き換えるのかを見直そう。
    en: Tags are replaced by nothing, so two words with only a tag between them become one. Look
    again at what a tag turns into.
    """
    return _clean(s, gap="")


def tags_greedy(s):
    """ja: 最初の `<` から最後の `>` までを1つのタグと見なしている。`*` はできるだけ長く一致する
    ので、タグに挟まれた本文まで消える。最も近い `>` で止めよう。
    en: All from the first `<` to the last `>` is taken for one tag: `*` matches as much as it can,
    and the text between tags is lost. Stop at the nearest `>`.
    """
    return _clean(s, tag=r"(?s)<.*>")


def tags_on_one_line(s):
    """ja: 途中に改行のあるタグが残っている。正規表現の `.` は改行に一致しない。
    「`>` 以外の文字」という書き方なら改行も含まれる。
    en: A tag with a line break inside is left over. In a regular expression `.` does not match a
    line break; a class of everything but one character does.
    """
    return _clean(s, tag=r"<.*?>")


def tags_named_by_letters(s):
    """ja: `<b>` や `</b>` のように名前だけのタグしか除いていない。属性のあるタグや `<br/>` の
    ような形もタグである。
    en: Only tags that hold nothing but a name are removed, like `<b>` and `</b>`. Those with
    attributes, or with a slash at the end, are tags as well.
    """
    return _clean(s, tag=r"</?\w+>")


def not_lowered(s):
    """ja: 小文字にしていない。文頭の The と文中の the が別の語になる。
    en: The text is not converted to lower case, so The at the start of a sentence and the within
    one are different words.
    """
    s = re.sub(TAG, " ", unicodedata.normalize("NFKC", s))
    return " ".join(re.sub(SIGN, " ", s).split())


def case_folded(s):
    """ja: `casefold` を使っている。これは比較のための変換で、ß を ss に変えるなど小文字化より
    多くの文字を置き換える。この問題で指定した関数を使おう。
    en: You use `casefold`, which is made for comparing and replaces more than capitals: ß becomes
    ss. Use the method that the statement names.
    """
    return " ".join(re.sub(SIGN, " ", _with_capitals(s).casefold()).split())


def signs_deleted(s):
    """ja: 記号を空白にせず、消している。`a-b` や絵文字を挟んだ二つの語がくっつき、一つの語になる。
    何に置き換えるのかを見直そう。
    en: Signs are deleted instead of being replaced by a space, so the two words of `a-b`, or those
    on both sides of an emoji, become one. Look again at what a sign turns into.
    """
    return " ".join(re.sub(SIGN, "", _with_capitals(s).lower()).split())


def only_ascii_kept(s):
    """ja: ASCII の英数字だけを残している（`[^a-z0-9]` など）。日本語も、é や ß も消える。
    Unicode の文字と数字をすべて残そう。
    en: Only ASCII letters and digits are kept, as by `[^a-z0-9]`. Japanese vanishes, and so do é
    and ß. Keep the letters and digits of all of Unicode.
    """
    return _clean(s, sign=r"[^a-z0-9\s]")


def only_ascii_signs(s):
    """ja: ASCII の記号（`string.punctuation`）しか置き換えていない。「」や 。、絵文字などが残る。
    除くものを並べるより、残すものを決める方が確かである。
    en: Only the signs of ASCII (`string.punctuation`) are replaced; Japanese punctuation and emoji
    remain. Rather than listing what must go, say what may stay.
    """
    return _clean(s, sign=f"[{re.escape(string.punctuation)}]")


def underscore_kept(s):
    """ja: 下線が残っている。正規表現の `\\w` は文字と数字のほかに下線も含む。
    この問題では下線も記号として扱う。
    en: Underscores remain: `\\w` in a regular expression stands for letters, digits and the
    underscore. Here it counts as a sign.
    """
    return _clean(s, sign=r"[^\w\s]")


def digits_removed(s):
    """ja: 数字まで除いている。`str.isalpha` は数字に対して偽である。この問題では数字を残す。
    en: Digits are removed as well (`str.isalpha` is false for them). In this exercise they stay.
    """
    return _clean(s, sign=r"[^\w\s]|_|\d")


def digits_zeroed(s):
    """ja: 数字を 0 に置き換えている。前処理としてよくある工夫だが、この問題の段階にはない。
    en: Digits are replaced by 0. That is a well-known kind of preprocessing, but none of the steps
    listed here.
    """
    return re.sub(r"\d+", "0", _clean(s))


def runs_not_squeezed(s):
    """ja: 続いた空白がそのまま残っている。空白への置き換えを繰り返すと、語の間の空白は1つとは
    限らない。両端だけでなく、途中も整えよう。
    en: Runs of white space remain. After several replacements there may be more than one space
    between two words. Tidy the middle as well as the ends.
    """
    return re.sub(SIGN, " ", _with_capitals(s).lower()).strip()


def blanks_only_squeezed(s):
    """ja: 半角の空白しかまとめていない。タブや改行も空白であり、やはり空白1つに置き換わる。
    en: Only ordinary spaces are squeezed. Tabs and line breaks are white space, too, and must end
    up as one space.
    """
    s = re.sub(SIGN, " ", _with_capitals(s).lower())
    return re.sub(" +", " ", s).strip()


def ends_not_stripped(s):
    """ja: 先頭や末尾に空白が残っている。まとめただけでは、両端に空白が1つ残る。
    en: A space remains at the start or the end: squeezing alone leaves one there.
    """
    return re.sub(r"\s+", " ", re.sub(SIGN, " ", _with_capitals(s).lower()))


def white_space_removed(s):
    """ja: 空白をすべて取り除いている。語の境目が失われ、この後で単語に分けられない。
    en: All white space is removed. The borders between words are lost, and nothing can split the
    text into words any more.
    """
    return _clean(s).replace(" ", "")


def words_returned(s):
    """ja: 単語のリストを返している。この関数が返すのは整えた文字列で、分けるのは次の仕事である。
    en: You return a list of words. This function returns the cleaned string; splitting it comes
    later.
    """
    return _clean(s).split()


def _with_capitals(s):
    return re.sub(TAG, " ", unicodedata.normalize("NFKC", s))
