def tokenize(s):
    tokens = []
    token = ""
    for character in s:
        if character.isspace():
            if token != "":
                tokens.append(token)
            token = ""
        else:
            token += character
    if token != "":
        tokens.append(token)
    return tokens
