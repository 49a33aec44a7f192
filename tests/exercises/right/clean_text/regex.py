import re
from unicodedata import normalize

TAG = re.compile(r"<.*?>", re.DOTALL)
OTHER = re.compile(r"[\W_]+")


def clean_text(s):
    lowered = TAG.sub(" ", normalize("NFKC", s)).lower()
    return OTHER.sub(" ", lowered).strip()
