"""Unicode Standard Annex 15 for NFKC; the other steps are as the statement lists them."""

import re
import unicodedata


def clean_text(s):
    s = unicodedata.normalize("NFKC", s)
    s = re.sub(r"<[^>]*>", " ", s)
    s = s.lower()
    s = re.sub(r"[^\w\s]|_", " ", s)
    return " ".join(s.split())
