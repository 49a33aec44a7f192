def tokenize(s):
    """空白による単語分割 / Splitting at white space.

    s: str
    returns: list of str

    順序と重複を保つ。空白が続いても区切りは1つ。空の文字列では []
    keeps order and repetitions; a run of white space is one gap; [] for an empty string
    """
    raise NotImplementedError
