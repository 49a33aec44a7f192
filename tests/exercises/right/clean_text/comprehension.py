import re
import unicodedata


def clean_text(s):
    s = re.sub("<[^>]*>", " ", unicodedata.normalize("NFKC", s)).lower()
    spaced = "".join(c if c.isalnum() else " " for c in s)
    return " ".join(spaced.split())
