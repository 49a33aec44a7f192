"""Manning, Raghavan and Schütze (2008), Introduction to Information Retrieval, section 2.2.1.

The simplest tokens of all: what stands between white space.
"""


def tokenize(s):
    return s.split()
