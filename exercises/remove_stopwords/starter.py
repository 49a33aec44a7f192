def remove_stopwords(tokens, stop):
    """ストップワードの除去 / Removing stop words.

    tokens: list of str
    stop: set of str
    returns: a new list of str

    順序と重複を保つ。完全に一致する単語だけを除く。引数は書き換えない
    keeps order and repetitions; whole words only; the arguments are not modified
    """
    raise NotImplementedError
