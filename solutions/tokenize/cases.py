"""Inputs only. What each should return is the reference's business."""

WORDS = ["model", "layer", "gate", "token", "vector", "weight", "batch", "state"]
JAPANESE = ["単語", "を", "ベクトル", "に", "変える", "学習", "モデル", "文"]


def cases(rng):
    for name, text in _texts(rng):
        yield name, (text,)


def _texts(rng):
    yield "sentence", " ".join(_some(rng, WORDS, 6))

    a, b, c = _some(rng, WORDS, 3)
    yield "repeated", f"{b} {a} {a} {c} {b} {a}"

    a, b, c = _some(rng, WORDS, 3)
    yield "as_it_is", f"I {a.title()}'s {b}-{c}, x_{int(rng.integers(10, 99))} a {c.upper()}! ... I"

    a, b, c = _some(rng, WORDS, 3)
    yield "runs", f" \t{a}   {b}\n\n{c}\r\n\t{a} \n"

    a, b, c, d = _some(rng, JAPANESE, 4)
    yield "wide_space", f"\u3000{a}\u3000{b}\u3000\u3000{c} {d}"

    yield "one_word", _some(rng, WORDS, 1)[0]
    yield "only_space", " \t\n\u3000 "
    yield "empty", ""


def _some(rng, words, count):
    return [words[i] for i in rng.permutation(len(words))[:count]]
