import unicodedata


def clean_text(s):
    s = unicodedata.normalize("NFKC", s)
    text = ""
    i = 0
    while i < len(s):
        end = s.find(">", i) if s[i] == "<" else -1
        if end >= 0:
            text += " "
            i = end + 1
        else:
            text += s[i]
            i += 1

    words, word = [], ""
    for c in text.lower() + " ":
        if c.isalnum():
            word += c
        elif word:
            words.append(word)
            word = ""
    result = ""
    for word in words:
        result += (" " if result else "") + word
    return result
