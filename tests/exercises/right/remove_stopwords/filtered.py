def remove_stopwords(tokens, stop):
    return list(filter(lambda token: not {token} & stop, tokens))
