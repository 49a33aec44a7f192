"""Inputs only. What each should return is the reference's business."""

WORDS = ["Model", "LAYER", "Gate", "token", "Vector", "weight", "Batch", "STATE"]
JAPANESE = ["学習", "りんご", "モデル", "単語", "人々", "データ", "文章", "ことば"]
HALF_WIDTH = ["ﾊﾟｿｺﾝ", "ｶﾞｲﾄﾞ", "ﾃﾞｰﾀ", "ﾌﾟﾛｸﾞﾗﾑ"]
SIGNS = ["!", "?", "...", ";", "--", "*", "#", "%"]
EMOJI = ["😀", "🎉", "❤", "★", "♪", "✨"]


def cases(rng):
    for name, text in _texts(rng):
        yield name, (text,)


def _texts(rng):
    a, b, c = _three(rng, WORDS)
    year, sign = _number(rng), _one(rng, SIGNS)
    yield "english", f'The {a}-{b} of {year}: "Cafe\u0301" isn\'t a {c}{sign}Straße'

    a, b, c = _three(rng, JAPANESE)
    size = _wide(_number(rng))
    yield "japanese", f"「{a}」は、{size}個の{b}・{_one(rng, HALF_WIDTH)}だ。ｽｰﾊﾟｰと{c}〜が"

    a, b, c = _three(rng, WORDS)
    yield "full_width", f"＜ｂ＞{_wide(a)}＜／ｂ＞　{_wide(b)}™№{_number(rng)}①㎏！Ⅳ（{c}）"

    a, b, c = _three(rng, WORDS)
    block = f'<div class="k-{_number(rng)}"><p>{a}<br/>{b}</p>x<a\nhref="#">{c}</a></div>'
    yield "tags", f"{block} {_number(rng)} < {_number(rng)}"

    a, b, c = _three(rng, WORDS)
    yield "underscore", f"__{a}_{b}__ = {c}[{_number(rng)}]{_one(rng, SIGNS)}x_{_number(rng)} + _y"

    a, b, c = _three(rng, WORDS)
    first, second = _one(rng, EMOJI), _one(rng, EMOJI)
    yield "emoji", f"{first}{a}{second}{b}❤\ufe0f{_one(rng, JAPANESE)}{first}{c}👍🏽"

    a, b, c = _three(rng, WORDS)
    yield "white_space", f" \t{a}   {b}\n\n{c}\u3000\u3000{_number(rng)}\r\n\t{a}  \n"

    yield "only_symbols", f"{_one(rng, SIGNS)} <br> …{_one(rng, EMOJI)}\n_ 、。「」<hr>"
    yield "empty", ""


def _three(rng, words):
    return (words[i] for i in rng.permutation(len(words))[:3])


def _one(rng, words):
    return words[int(rng.integers(len(words)))]


def _number(rng):
    return str(int(rng.integers(10, 1000)))


def _wide(text):
    """The full-width forms of ASCII letters and digits."""
    return "".join(chr(ord(character) + 0xFEE0) for character in text)
