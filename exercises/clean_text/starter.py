import re
import unicodedata


def clean_text(s):
    """テキストのクリーニング / Cleaning a text.

    s: str
    returns: str

    NFKC → タグを空白に → 小文字 → 記号を空白に → 空白をまとめる → 両端を除く
    NFKC, tags to a space, lower case, signs to a space, squeeze white space, strip
    """
    raise NotImplementedError
