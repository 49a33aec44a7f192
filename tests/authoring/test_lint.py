"""Wording that gives an answer away, or says it in one language only, is found with its line."""

from hashlib import sha256

import pytest

from grader.authoring.lint import RULES, lint
from grader.content.bank import read_bank
from grader.content.library import Library
from grader.content.paths import content_root

SOUND = """\
- id: {id}
  kind: single
  topic: 3-1-4
  tags: [softmax]
  difficulty: 2
  origin: test
  stem:
    ja: {id} について、すべてのロジットに定数 c を足すと、出力はどうなるか。
    en: With {id}, a constant c is added to every logit. What happens to the output?
  because:
    ja: 分子にも分母にも同じ因子が掛かり、約分される。
    en: Numerator and denominator both gain the same factor, which cancels.
  options:
    - key:
        ja: どの確率も変わらない
        en: Each probability stays as it was
    - distractor:
        ja: どの確率も大きくなる
        en: Each probability becomes larger
      because:
        ja: 分母も同じ倍率で増えるのを忘れている。
        en: The denominator gains the same factor, which is forgotten here.
    - distractor:
        ja: どの確率も小さくなる
        en: Each probability becomes smaller
      because:
        ja: 分子も同じ倍率で増えるのを忘れている。
        en: The numerator gains the same factor, which is forgotten here.
"""
GROUP = """\
- kind: group
  id: shift
  stem:
    ja: softmax について答えよ。
    en: The questions are about softmax.
"""
BLANK = """\
- id: {id}
  kind: blank
  topic: 3-1-1
  tags: [numpy]
  difficulty: 1
  origin: test
  stem:
    ja: 空欄(A)に入る式はどれか。
    en: What belongs into (A)?
  because:
    ja: 行ごとに平均するには、列の軸を畳む。
    en: To average within a row, the axis of the columns is summed away.
  listing: |
    def row_means(x):
        return (A)
  call: row_means
  inputs:
    x: normal(3, 4)
  holes:
    A:
      key: x.mean(axis=1)
      distractors:
        - code: x.mean(axis=0)
          because:
            ja: それは列ごとの平均である。
            en: That is the mean of each column.
"""
NUMERIC = """\
- id: {id}
  kind: numeric
  topic: 1-3-1
  tags: [entropy]
  difficulty: 1
  origin: test
  rtol: 0.01
  stem:
    ja: 確率 1/8 の事象の自己情報量（自然対数）はいくつか。
    en: What is the self-information (natural logarithm) of an event of probability 1/8?
  because:
    ja: 確率の逆数の対数である。
    en: It is the logarithm of one over the probability.
  answer: log(8)
"""


@pytest.fixture
def bank_with(tmp_path):
    """Write a sound bank with one text changed; return its findings and the line of a text."""

    def write(old="", new="", text=SOUND):
        text = text.format(id="softmax-shift") if "{id}" in text else text
        assert old in text
        changed = text.replace(old, new, 1)
        file = tmp_path / "questions" / "bank.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(changed, encoding="utf-8")
        bank = read_bank(tmp_path)
        assert [str(problem) for problem in bank.problems] == []
        lines = changed.splitlines()
        place = next((n for n, line in enumerate(lines, 1) if new and new in line), 0)
        return lint(bank), place

    return write


@pytest.mark.parametrize("text", [SOUND, BLANK, NUMERIC])
def test_sound_questions_are_left_in_peace(bank_with, text):
    assert bank_with(text=text)[0] == []


def test_the_shipped_content_breaks_no_rule():
    library = Library(content_root())
    briefs = [library.read(slug)[1] for slug in library.slugs]
    assert [str(found) for found in lint(read_bank(library.root), briefs)] == []


BREACHES = [
    (
        "like_length",
        "Numerator and denominator both gain the same factor, which cancels.",
        (
            "The factor cancels, as everybody can easily see from looking at the definition of the"
            " softmax function with its numerator and denominator."
        ),
        "the Japanese text says less than the other",
        "Say the same in both languages",
        -1,
    ),
    (
        "own_language",
        "分子にも分母にも同じ因子が掛かり、約分される。",
        "Numerator and denominator both gain the same factor.",
        "the text under `ja:` is not Japanese",
        "Write it in Japanese.",
        0,
    ),
    (
        "own_language",
        "Each probability becomes larger",
        "どの確率 becomes larger",
        "the text under `en:` has Japanese in it",
        "in quotes",
        0,
    ),
    (
        "catch_all",
        "Each probability becomes larger",
        "All of the above",
        "`All of the above` is about the other options",
        "options are shuffled",
        0,
    ),
    (
        "catch_all",
        "どの確率も大きくなる",
        "上記のいずれでもない",
        "`上記のいずれ` is about the other options",
        "options are shuffled",
        0,
    ),
    (
        "telling_form",
        "Each probability stays as it was",
        "Each probability stays as it was.",
        "only the key ends with a full stop",
        "the same form",
        0,
    ),
    (
        "telling_form",
        "どの確率も変わらない",
        "どの確率も変わらないことが多い",
        "only the key is cautious",
        "the same form",
        0,
    ),
    (
        "telling_form",
        "What happens to the output?",
        "The output is then a",
        "the stem ends with `a`, which fits some options only",
        "Put the article into each option",
        0,
    ),
    (
        "telling_words",
        "Each probability stays as it was",
        "The constant cancels in the quotient",
        "only the key takes up a word of the stem: constant",
        "Say it in other words",
        0,
    ),
    (
        "reasons",
        "The numerator gains the same factor, which is forgotten here.",
        "No, this is simply wrong.",
        "`because:` does not say why: No, this is simply wrong.",
        "Say which belief leads here",
        0,
    ),
    (
        "formulas",
        "どの確率も大きくなる",
        r"どの確率も $\zap( e^c$ 倍になる",
        r"the formula uses `\zap`, which is not known",
        "Mend it",
        0,
    ),
    (
        "formulas",
        "どの確率も大きくなる",
        "どの確率も $e^{c$ 倍になる",
        "the braces of a formula do not pair: e^{c",
        "Mend it",
        0,
    ),
    (
        "formulas",
        "どの確率も大きくなる",
        r"どの確率も $\left( e$ 倍になる",
        r"`\left` and `\right` of a formula do not pair",
        "Mend it",
        0,
    ),
    (
        "formulas",
        "どの確率も大きくなる",
        "どの確率も $e^c 倍になる",
        "a dollar sign without its partner",
        "Mend it",
        0,
    ),
    (
        "formulas",
        "どの確率も大きくなる",
        "どの確率も $ $ 倍になる",
        "an empty formula",
        "Mend it",
        0,
    ),
    (
        "tags",
        "tags: [softmax]",
        "tags: [softmax, Soft Max]",
        "the tag `Soft Max` is not in small letters and hyphens",
        "beam-search",
        0,
    ),
    *(
        (
            "sources",
            "Numerator and denominator both gain the same factor, which cancels.",
            f"The same factor cancels, {words}.",
            f"`{paper}` is named, and not where to read it",
            "Add `sources:` with authors, year, title and place",
            0,
        )
        for words, paper in (
            ("as in Bridle, 1990", "Bridle, 1990"),
            ("as Bridle (1990) has it", "e (1990)"),
            ("as Goodfellow et al. say", "Goodfellow et al."),
        )
    ),
    (
        "sources",
        "分子にも分母にも同じ因子が掛かり、約分される。",
        "分子にも分母にも同じ因子が掛かる（Goodfellowら, 2016年）。",
        "`2016年` is named, and not where to read it",
        "Add `sources:`",
        0,
    ),
]


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: f"{breach[0]}: {breach[3][:40]}")
def test_a_breach_is_found_on_its_line_with_the_next_step(bank_with, breach):
    rule, old, new, message, hint, shift = breach
    [found], line = bank_with(old, new)
    assert message in str(found.message)
    assert hint in str(found.hint)
    assert found.line == line + shift
    assert rule in RULES


SOURCES = "  sources:\n    - Goodfellow et al. (2016), Deep Learning, §6.2.2\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("both gain the same factor", "of Goodfellow et al. gain a factor"),
        ("both gain the same factor", "gain 2000 steps of the same size"),
        ("a constant c", "a constant of 1990"),
    ],
)
def test_a_paper_with_its_source_and_a_number_that_is_no_year_are_left_in_peace(
    bank_with, old, new
):
    text = SOUND.replace("  options:", SOURCES + "  options:") if "al." in new else SOUND
    assert bank_with(old, new, text)[0] == []


def test_a_word_of_the_stem_in_a_distractor_alone_is_no_giveaway(bank_with):
    assert bank_with("Each probability becomes larger", "The constant is added to each")[0] == []


def test_absolute_words_on_several_distractors_and_not_on_the_key_are_found(bank_with):
    text = SOUND.format(id="softmax-shift").replace("becomes smaller", "never grows")
    [found], _ = bank_with("Each probability becomes larger", "Each probability always grows", text)
    assert "only distractors are absolute: always, never" in str(found.message)
    assert "without them" in str(found.hint)
    lines = text.splitlines()
    assert lines[found.line - 1] == "  options:"


def test_each_option_but_the_key_in_another_form_is_found(bank_with):
    text = SOUND.format(id="softmax-shift")
    text = text.replace("becomes larger", "becomes larger.").replace("smaller", "smaller.")
    [found], line = bank_with("Each probability stays", "Each probability stays", text)
    assert "each option but the key ends with a full stop" in str(found.message)
    assert found.line == line


def test_the_same_reason_twice_in_a_question_is_found(bank_with):
    text = SOUND.format(id="softmax-shift")
    text = text.replace("The numerator gains", "The denominator gains")
    [found], _ = bank_with("", "", text)
    wanted = [n for n, line in enumerate(text.splitlines(), 1) if "The denominator gains" in line]
    assert found.line == wanted[1]
    assert "the same reason as on line" in str(found.message)
    assert "what is special about this one" in str(found.hint)


def test_code_that_does_not_parse_is_found_though_it_fails_the_hidden_cases(bank_with):
    [found], line = bank_with("- code: x.mean(axis=0)", "- code: x.mean(axis=0", BLANK)
    assert "`x.mean(axis=0` is not an expression" in str(found.message)
    assert "without a slip" in str(found.hint)
    assert found.line == line


def test_code_longer_than_a_learner_may_type_is_found(bank_with):
    [found], line = bank_with("- code: x.mean(axis=0)", "- code: x" + " + 1" * 80, BLANK)
    assert "is not an expression: 321 > 300" in str(found.message)
    assert found.line == line


@pytest.mark.parametrize(("one", "other"), [("1/2", "0.5"), ("$\\\\frac{1}{4}$", "$25\\\\,\\\\%$")])
def test_two_options_that_are_one_number_are_found(bank_with, one, other):
    text = SOUND.format(id="softmax-shift")
    options = text[text.index("    - key:") :]
    reason = "because:\n        ja: 半分ではない。\n        en: Not a half.\n"
    new = f'    - key: "{one}"\n    - distractor: "{other}"\n      {reason}    - distractor: "3"\n'
    reason = reason.replace("半分", "三倍").replace("a half", "three times")
    [found], _ = bank_with(options, f"{new}      {reason}", text)
    assert "is the same number as" in str(found.message)
    assert "Replace one of the two" in str(found.hint)
    assert found.line == text[: text.index(options)].count("\n") + 2


def test_a_logarithm_without_its_base_is_found(bank_with):
    [found], line = bank_with(
        "What is the self-information (natural logarithm)", "What is the self-information", NUMERIC
    )
    assert "does not say to which base" in str(found.message)
    assert "natural logarithm, base 2, bits or nats" in str(found.hint)
    assert found.line == line


def test_a_ratio_of_logarithms_needs_no_base(bank_with):
    text = NUMERIC.replace(" (natural logarithm)", "").replace("log(8)", "log(8) / log(2)")
    assert bank_with(text=text)[0] == []


def test_a_tag_in_two_spellings_is_found_at_the_rarer_one(bank_with):
    tags = ["normalisation", "normalisation", "normalization"]
    text = "".join(_other(n).replace("[softmax]", f"[{tag}]") for n, tag in enumerate(tags))
    [found], _ = bank_with("", "", text)
    assert "the tag `normalization` is `normalisation` in another spelling" in str(found.message)
    assert "that more questions use" in str(found.hint)
    assert text.splitlines()[found.line - 1] == "  tags: [normalization]"


@pytest.mark.parametrize(
    ("one", "other"),
    [("encoder", "decoder"), ("micro-average", "macro-average"), ("adam", "adamw"), ("l1", "l2")],
)
def test_tags_that_are_two_words_are_left_in_peace(bank_with, one, other):
    tags = [one, one, other]
    text = "".join(_other(n).replace("[softmax]", f"[{tag}]") for n, tag in enumerate(tags))
    assert bank_with(text=text)[0] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("gradient-clipping", "gradient-cliping"), ("pre-training", "pretraining"), ("gate", "gates")],
)
def test_slips_hyphens_and_plurals_of_tags_are_found(bank_with, one, other):
    tags = [one, one, other]
    text = "".join(_other(n).replace("[softmax]", f"[{tag}]") for n, tag in enumerate(tags))
    assert len(bank_with(text=text)[0]) == 1


def test_nearly_the_same_question_is_found_unless_it_is_of_the_same_group(bank_with):
    other = SOUND.format(id="softmax-shift-again")
    text = SOUND.format(id="softmax-shift") + other
    [found], line = bank_with("id: softmax-shift-again", "id: softmax-shift-again", text)
    assert "nearly the question of `softmax-shift` (bank.yaml, line 1)" in str(found.message)
    assert "alike" in str(found.message)
    assert "make them a `group`" in str(found.hint)
    assert found.line == line + 6 + 1  # its stem, in Japanese
    grouped = text.replace("  origin: test", "  group: shift\n  origin: test")
    assert bank_with(text=GROUP + grouped)[0] == []


def _other(number):
    """A sound question that shares hardly a word with its neighbours."""
    rows = [
        ("双方向の網が読む語は何番目までか", "How far has a bidirectional network read by then"),
        ("畳み込みの後の画素は一辺に何個か", "Which side does an image have when convolved"),
        ("報酬を割り引くと方策はどう変わるか", "Does discounting rewards alter what a policy does"),
    ]
    ja, en = rows[number % len(rows)]
    text = SOUND.format(id=f"other-{number}")
    lines = text.splitlines(keepends=True)
    lines[7] = f"    ja: {ja}（{number}）。\n"
    lines[8] = f"    en: {en} ({number})?\n"
    return "".join(lines)


def _many(key, count=50):
    """As many questions whose key has this text; each is about another thing."""
    texts = []
    for number in range(count):
        text = _other(0).replace("other-0", f"many-{number}")
        noise = sha256(str(number).encode()).hexdigest()
        lines = text.splitlines(keepends=True)
        lines[7] = f"    ja: {noise} は何であるか。\n"
        lines[8] = f"    en: What is the meaning of {noise[::-1]}?\n"
        texts.append("".join(lines).replace("Each probability stays as it was", key))
    return "".join(texts)


def test_a_bank_whose_keys_are_mostly_the_longest_options_is_found(bank_with):
    key = "Each probability stays exactly as it was before"
    text = _many(key).replace("どの確率も変わらない", "どの確率も元の値から変わらない")
    [_, found], line = bank_with(key, key, text)
    assert "the key is the longest option in 100% of 50 questions (en)" in str(found.message)
    assert "Shorten keys" in str(found.hint)
    assert "many-1, many-2" in str(found.hint)
    assert found.line == line


def test_a_bank_whose_keys_are_never_the_longest_options_is_found(bank_with):
    found, _ = bank_with(text=_many("It stays as it was"))
    assert [str(one.message) for one in found] == [
        "the key is the longest option in 0% of 50 questions (ja)",
        "the key is the longest option in 0% of 50 questions (en)",
    ]
    assert all("That is a pattern too" in str(one.hint) for one in found)


def test_of_fewer_than_fifty_questions_no_shares_are_judged(bank_with):
    assert bank_with(text=_many("It stays as it was", 49))[0] == []


def test_the_common_stem_of_a_group_is_read_as_well(bank_with):
    group = GROUP.replace("softmax について答えよ。", "This is not Japanese at all.")
    item = SOUND.format(id="softmax-shift")
    text = group + item.replace("  origin: test", "  group: shift\n  origin: test")
    [found], line = bank_with("    ja: This is", "    ja: This is", text)
    assert "is not Japanese" in str(found.message)
    assert found.line == line


def test_every_rule_has_been_broken_here():
    elsewhere = {"code_options", "conventions", "longest_key", "near_duplicates"}
    assert {breach[0] for breach in BREACHES} | elsewhere == set(RULES)
