"""Every way to break a bank that we know of: what an author reads, and on which line."""

import json
import subprocess
import sys
import textwrap

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from grader.content.bank import KINDS, read_bank
from grader.content.read_yaml import MAX_DEPTH, read_yaml

MARK = "◀"
"""Stands behind every line that must be reported, and is removed before the bank is read."""

SINGLE = """\
- kind: single
  id: gates
  topic: 3-5-2
  difficulty: 2
  origin: example
  stem:
    ja: ゲートはいくつか。
    en: How many gates has it?
  because:
    ja: 三つある。
    en: There are three.
  options:
    - key: three
    - distractor: four
      because:
        ja: 候補はゲートではない。
        en: The candidate is not a gate.
"""

GROUP = """\
- kind: group
  id: walk
  stem:
    ja: ゲートについて答えよ。
    en: About gates.
"""


def single(old, new):
    return edited(SINGLE, old, new)


def example(kind, old, new):
    fields = textwrap.indent(textwrap.dedent(KINDS[kind].example).strip("\n"), "  ")
    return edited(f"- kind: {kind}\n{fields}\n", old, new)


def edited(text, old, new):
    assert text.count(old) == 1, f"{old!r} should stand once in the sound item"
    return text.replace(old, new)


BROKEN = {
    # YAML's own traps
    "no is not a text": (
        single("key: three", f"key: no {MARK}"),
        "`no`: YAML reads this as true or false",
        "put the word in quotes",
    ),
    "yes is not true": (
        single("- distractor: four", f"- distractor: Yes {MARK}"),
        "`Yes`: YAML reads this as true or false",
        "Write true or false",
    ),
    "n is not a name": (
        example("formula", "y: uniform(-1, 1, 4)", f"y: n {MARK}{MARK}"),
        "`n`: YAML reads this as true or false",
        "put the word in quotes",
    ),
    "1e-6 is not a number": (
        example("numeric", "answer: m*n + m", f"answer: m*n + m\n  rtol: 1e-6 {MARK}{MARK}"),
        "`1e-6`: YAML reads this as text, not as a number",
        "write 1.0e-6, not 1e-6",
    ),
    "010 is not ten": (
        single("key: three", f"key: 010 {MARK}"),
        "`010`: YAML reads this as an octal number",
        "Put it in quotes",
    ),
    "0x1F is not a text": (
        single("key: three", f"key: 0x1F {MARK}"),
        "`0x1F`: YAML reads this as a number in base 16",
        "Put it in quotes",
    ),
    "1_000 is not a text": (
        single("key: three", f"key: 1_000 {MARK}"),
        "`1_000`: YAML reads this as a number",
        "Put it in quotes",
    ),
    "12:30 is not a time": (
        single("key: three", f"key: 12:30 {MARK}"),
        "`12:30`: YAML reads this as a number in base 60",
        "Put it in quotes",
    ),
    "a date is not a text": (
        single("key: three", f"key: 2014-09-01 {MARK}"),
        "`2014-09-01`: YAML reads this as a date",
        "Put it in quotes",
    ),
    "a topic in the form of a date": (
        single("topic: 3-5-2", f"topic: 2024-8-2 {MARK}{MARK}"),
        "`2024-8-2`: YAML reads this as a date",
        "Put it in quotes",
    ),
    "NaN": (
        single("key: three", f"key: NaN {MARK}"),
        "`NaN`: YAML readers disagree about this word",
        "Put it in quotes",
    ),
    "minus infinity": (
        single("key: three", f"key: -.inf {MARK}"),
        "`-.inf`: YAML readers disagree about this word",
        "Put it in quotes",
    ),
    "a number where a text stands": (
        single("key: three", f"key: 3 {MARK}"),
        "`key` should be a text or a mapping (`key: value` lines), it is `3`",
        "Put it in quotes",
    ),
    "true where a text stands": (
        single("en: How many gates has it?", f"en: true {MARK}"),
        "`en` should be a text, it is `true` (true or false)",
        "Put it in quotes",
    ),
    "nothing behind the colon": (
        single("en: How many gates has it?", f"en: {MARK}"),
        "`en` should be a text, it is empty",
        "Write the value behind the colon, or remove the line",
    ),
    "an integer too long to read": (
        single("difficulty: 2", f"difficulty: {'9' * 5000} {MARK}{MARK}"),
        "YAML readers disagree about integers this long",
        "Put it in quotes",
    ),
    # the grammar of YAML
    "a field given twice": (
        single("  difficulty: 2\n", f"  difficulty: 2\n  difficulty: 3 {MARK}\n"),
        "the key `difficulty` was given before, on line 4",
        "Remove one of the two",
    ),
    "a language given twice": (
        single("    ja: 三つある。\n", f"    ja: 三つある。\n    ja: 三つ。 {MARK}\n"),
        "the key `ja` was given before, on line 10",
        "Remove one of the two",
    ),
    "a text split by a comma": (
        single("key: three", f"key: {{ja: 三つ, en: three, not four}} {MARK}{MARK}"),
        "the key `not four` has no value: a comma has split a text",
        "Put the text in quotes, or write it in block form",
    ),
    "a text with a colon and a blank": (
        single("en: There are three.", f"en: Three: input, output, forget. {MARK}"),
        "not YAML: mapping values are not allowed",
        "a colon inside a text (quote it)",
    ),
    "indentation by a tab": (
        single("    en: How", f"\ten: How {MARK}"),
        "not YAML: found",
        "Indent with spaces",
    ),
    "a text that begins with a sign": (
        single("en: There are three.", f"en: @ is the matrix product {MARK}"),
        "not YAML: found character that cannot start any token",
        "put texts that begin with a special sign in quotes",
    ),
    "a text that begins with a percent sign": (
        single("en: There are three.", f"en: %d is a format {MARK}"),
        "not YAML: found character that cannot start any token",
        "put texts that begin with a special sign in quotes",
    ),
    "a line indented too little": (
        single("      because:\n        ja: 候補", f"     because: {MARK}\n        ja: 候補"),
        "not YAML: did not find expected '-' indicator",
        "a quote, bracket or indentation is off",
    ),
    "an unclosed quote": (
        single("en: There are three.", f'en: "There are three. {MARK}'),
        "not YAML: found unexpected end of stream",
        "a quote, bracket or indentation is off",
    ),
    "an unclosed bracket": (
        example(
            "term",
            "answers: [忘却ゲート, forget gate]",
            f"answers: [忘却ゲート, forget gate {MARK}",
        ),
        "not YAML: did not find expected ',' or ']'",
        "a quote, bracket or indentation is off",
    ),
    "an alias": (
        single("en: There are three.", f"en: *stem {MARK}{MARK}"),
        "an alias (`*stem`)",
        "Write the text out; banks are read without aliases",
    ),
    "an anchor": (
        single("  stem:\n", f"  stem: &stem {MARK}\n"),
        "a YAML tag or anchor",
        "Remove it; banks are plain data",
    ),
    "a merge key": (
        single("  stem:\n", f"  <<: *common {MARK}{MARK}\n  stem:\n"),
        "an alias (`*common`)",
        "Write the text out; banks are read without aliases",
    ),
    "a tag that runs Python": (
        single("key: three", f"key: !!python/object/apply:os.getcwd [] {MARK}{MARK}"),
        "a YAML tag or anchor",
        "Remove it; banks are plain data",
    ),
    "a tag of one's own": (
        single("key: three", f"key: !code three {MARK}"),
        "a YAML tag or anchor",
        "Remove it; banks are plain data",
    ),
    "a second document": (
        f"{SINGLE}---\n{MARK}\n".replace(f"---\n{MARK}\n", f"--- {MARK}\n- more\n"),
        "a second document begins here",
        "Remove the `---`",
    ),
    "a key that is a list": (
        single("  stem:\n", f"  ? [a, b] {MARK}{MARK}\n  : c\n  stem:\n"),
        "a key that is not a word",
        "Write `key: value`",
    ),
    "a control character": (
        single("key: three", f"key: th\x07ree {MARK}"),
        "control characters are not allowed",
        "Look at this line",
    ),
    # files that are no banks
    "an empty file": (MARK, "the file is empty", "Each item begins with a dash"),
    "a file of comments": (f"# nothing yet {MARK}\n", "the file is empty", "`- id: …`"),
    "a mapping instead of a list": (
        f"items: {MARK}\n  - kind: single\n",
        "not a list of items",
        "Each item begins with a dash: `- id: …`",
    ),
    "a text instead of a list": (f"gates {MARK}\n", "not a list of items", "begins with a dash"),
    "an item that is a text": (
        f"{SINGLE}- just a text {MARK}\n",
        "an item is a mapping",
        "Look at an example: `shiken author new question`",
    ),
    "an item that is nothing": (
        f"- {MARK}\n{SINGLE}",
        "an item is a mapping",
        "author new question",
    ),
    # groups
    "a group that is nowhere": (
        single("  difficulty: 2\n", f"  difficulty: 2\n  group: walk {MARK}\n"),
        "this file has no group `walk`",
        "as an entry of its own: `- kind: group`",
    ),
    "a group without a stem": (
        f"- kind: group {MARK}\n  id: walk\n{SINGLE}",
        "the field `stem` is missing",
        "",
    ),
    "a group with options": (
        f"{GROUP}  options: [a, b] {MARK}\n",
        "unknown field `options`",
        "",
    ),
    "two groups of one name": (
        GROUP + GROUP.replace("id: walk", f"id: walk {MARK}"),
        "the group `walk` is already there",
        "choose another",
    ),
    # fields
    "an unknown kind": (
        single("- kind: single", f"- kind: singel {MARK}"),
        "unknown kind `singel`",
        "Known kinds: blank, formula, group, match, multiple, numeric, order, points, shape,",
    ),
    "no kind": (
        single("- kind: single\n  id: gates\n", f"- id: gates {MARK}\n"),
        "the field `kind` is missing",
        "Known kinds: blank, formula,",
    ),
    "a kind that is a list": (
        single("- kind: single", f"- kind: [single] {MARK}"),
        "unknown kind",
        "Known kinds:",
    ),
    "a misspelt field": (
        single("  difficulty: 2\n", f"  difficulty: 2\n  orgin: me {MARK}\n"),
        "unknown field `orgin`",
        "Did you mean `origin`?",
    ),
    "an unknown field": (
        single("  difficulty: 2\n", f"  difficulty: 2\n  weight: 3 {MARK}\n"),
        "unknown field `weight`",
        "Known here: kind, id, topic",
    ),
    "a missing field": (
        single("- kind: single", f"- kind: single {MARK}").replace("  origin: example\n", ""),
        "the field `origin` is missing",
        "Add a line `origin: …` here",
    ),
    "a missing language": (
        single("  stem:\n    ja: ゲートはいくつか。\n", f"  stem: {MARK}\n"),
        "the field `ja` is missing",
        "Every text is needed in both languages",
    ),
    "a missing language of an option": (
        single("    - key: three\n", f"    - key: {MARK}\n        en: three\n"),
        "the field `ja` is missing",
        "Every text is needed in both languages",
    ),
    "an empty tag": (
        single("  difficulty: 2\n", f"  difficulty: 2\n  tags: [lstm, ''] {MARK}\n"),
        "does not have the right form",
        "A word on one line, such as `beam-search`",
    ),
    "a tag of two lines": (
        single("  difficulty: 2\n", f'  difficulty: 2\n  tags: ["one\\ntwo"] {MARK}\n'),
        "does not have the right form",
        "A word on one line",
    ),
    "a source without its place": (
        single(
            "  stem:\n    ja: ゲ",
            f"  sources:\n    - Elman (1990), Time {MARK}\n  stem:\n    ja: ゲ",
        ),
        "does not have the right form",
        "Authors, year, title and place",
    ),
    "a third language": (
        single("    ja: ゲート", f"    fr: Combien ? {MARK}\n    ja: ゲート"),
        "unknown field `fr`",
        "Only `ja` and `en` stand here",
    ),
    "a stem in one language only": (
        single(
            "  stem:\n    ja: ゲートはいくつか。\n    en: How many gates has it?\n",
            f"  stem: How many gates? {MARK}\n",
        ),
        "`stem` should be a mapping (`key: value` lines), it is `How many gates?`",
        "author new question",
    ),
    "an empty text": (
        single("en: There are three.", f'en: "" {MARK}'),
        "`en` is too short or empty",
        "At least 1 here",
    ),
    "a text for a number": (
        single("difficulty: 2", f"difficulty: easy {MARK}"),
        "`difficulty` should be an integer, it is `easy`",
        "author new question",
    ),
    "a difficulty of six": (
        single("difficulty: 2", f"difficulty: 6 {MARK}"),
        "`difficulty` is too large",
        "At most 5",
    ),
    "a difficulty of nought": (
        single("difficulty: 2", f"difficulty: 0 {MARK}"),
        "`difficulty` is too small",
        "At least 1",
    ),
    "a difficulty with a fraction": (
        single("difficulty: 2", f"difficulty: 2.5 {MARK}"),
        "`difficulty` should be an integer, it is `2.5`",
        "author new question",
    ),
    "a difficulty written as a fraction": (
        single("difficulty: 2", f"difficulty: 2.0 {MARK}"),
        "`difficulty` should be an integer, it is `2.0`",
        "author new question",
    ),
    "a text for a list": (
        single("  difficulty: 2\n", f"  difficulty: 2\n  tags: lstm {MARK}\n"),
        "`tags` should be a list, it is `lstm`",
        "on its own line, with a dash in front",
    ),
    "a mapping for a list": (
        example("points", "  points:\n", f"  points: {MARK}\n")
        .replace("    - ja:", "      ja:", 1)
        .split("    - ja:")[0]
        + "  model:\n    ja: 小さい。\n    en: It is smaller.\n",
        "`points` should be a list, it is a mapping",
        "on its own line, with a dash in front",
    ),
    "an id with capitals and blanks": (
        single("id: gates", f"id: Gates of LSTM {MARK}"),
        "`id` `Gates of LSTM` does not have the right form",
        "Lower-case words joined by hyphens, such as `lstm-cell-update`",
    ),
    "an id that ends with a line": (
        single("id: gates\n", f"id: | {MARK}\n    gates\n"),
        "`id` `gates\n` does not have the right form",
        "Lower-case words joined by hyphens",
    ),
    "an id without end": (
        single("id: gates", f"id: {'gates-' * 20}end {MARK}"),
        "`id` is too long",
        "At most 80 here",
    ),
    "a topic of another form": (
        single("topic: 3-5-2", f"topic: 3.5.2 {MARK}"),
        "`topic` `3.5.2` does not have the right form",
        "A code of the syllabus, in quotes if in doubt, such as 3-5-2",
    ),
    "a topic that is a number": (
        single("topic: 3-5-2", f"topic: 3 {MARK}"),
        "`topic` should be a text, it is `3`",
        "Put it in quotes",
    ),
    "a topic that the syllabus has not": (
        single("topic: 3-5-2", f"topic: 3-99-2 {MARK}"),
        "the syllabus has no topic 3-99-2",
        "`shiken list` shows the codes",
    ),
    # options
    "two keys": (
        single("  options:\n", f"  options: {MARK}\n").replace(
            "    - key: three", "    - key: three\n    - key: 3 gates"
        ),
        "a single choice has exactly one `key:`, this one has 2",
        "Mark one option as key, or make the kind `multiple`",
    ),
    "no key": (
        single(
            "  options:\n    - key: three\n",
            f"  options: {MARK}\n    - distractor: two\n      because: x\n",
        ),
        "a single choice has exactly one `key:`, this one has 0",
        "Mark one option as key",
    ),
    "a distractor without a reason": (
        single("    - key: three\n", f"    - key: three\n    - distractor: two {MARK}\n"),
        "this option does not say `because:`",
        "Say which belief leads to it",
    ),
    "an option that is key and distractor": (
        single(
            "    - distractor: four\n", f"    - distractor: four {MARK}\n      key: four\n"
        ).replace("  options:", f"  options: {MARK}"),
        "an option is either `key:` or `distractor:`",
        "Write exactly one of the two",
    ),
    "an option that is neither": (
        single("    - key: three\n", f"    - key: three\n    - because: two is too few {MARK}\n"),
        "an option is either `key:` or `distractor:`",
        "Write exactly one of the two",
    ),
    "two equal options": (
        single("  options:\n", f"  options: {MARK}\n").replace(
            "distractor: four", "distractor: three"
        ),
        "two options are the same: `three`",
        "Each option is another answer",
    ),
    "two options equal in one language": (
        single("  options:\n", f"  options: {MARK}\n").replace(
            "- distractor: four", "- distractor:\n        ja: 四つ\n        en: three"
        ),
        "two options are the same: `three`",
        "Each option is another answer",
    ),
    "one option": (
        single("  options:\n", f"  options: {MARK}\n").split("    - distractor:")[0],
        "`options` is too short or empty",
        "At least 2 here",
    ),
    "ten options": (
        single("  options:\n", f"  options: {MARK}\n")
        + "".join(f"    - distractor: d{i}\n      because: not\n" for i in range(8)),
        "`options` is too long",
        "At most 9 here",
    ),
    "a multiple choice with one key": (
        example("multiple", "  options:\n", f"  options: {MARK}\n").replace(
            '- key: "$U$"', '- distractor: "$U$"'
        ),
        "a multiple choice has two keys or more, and a distractor",
        "make the kind `single`",
    ),
    "a multiple choice without a distractor": (
        example("multiple", "  options:\n", f"  options: {MARK}\n").replace(
            "- distractor:", "- key:"
        ),
        "a multiple choice has two keys or more, and a distractor",
        "Add a `key:` or a `distractor:`",
    ),
    "a key of a multiple choice without a reason": (
        example(
            "multiple",
            '    - key: "$U$"\n      because:\n        ja: 再帰の重みは共有される。\n'
            "        en: The recurrent weights are shared.\n",
            f'    - key: "$U$" {MARK}\n',
        ),
        "this option does not say `because:`",
        "Say which belief leads to it",
    ),
    # draws and formulas
    "a draw with exchanged limits": (
        example("numeric", "n: integers(2, 9)", f"n: integers(9, 2) {MARK}"),
        "`integers(9, 2)` is no draw",
        "Write integers(low, high), uniform(low, high), normal(3, 4), choice(1, 2) or a number",
    ),
    "a draw beyond 64 bits": (
        example("numeric", "n: integers(2, 9)", f"n: integers(0, 99999999999999999999) {MARK}"),
        "`integers(0, 99999999999999999999)` is no draw",
        "Write integers(low, high)",
    ),
    "a draw that is Python": (
        example("numeric", "n: integers(2, 9)", f"n: __import__('os').getcwd() {MARK}"),
        "`__import__('os').getcwd()` is no draw",
        "Write integers(low, high)",
    ),
    "a draw of a variable": (
        example("formula", "y: uniform(-1, 1, 4)", f"y: uniform(1, -1) {MARK}"),
        "`uniform(1, -1)` is no draw",
        "Write integers(low, high)",
    ),
    "a draw of an input": (
        example("blank", "x: normal(3, 4)", f"x: gaussian(3, 4) {MARK}"),
        "`gaussian(3, 4)` is no draw",
        "normal(3, 4)",
    ),
    "a param that is not shown": (
        example("numeric", "  stem:\n", f"  stem: {MARK}\n").replace(
            "with {n} inputs", "with some inputs"
        ),
        "the param `n` is not shown in both languages",
        "Write {n} where its value should stand",
    ),
    "a tolerance too wide": (
        example("numeric", "answer: m*n + m", f"answer: m*n + m\n  rtol: 0.5 {MARK}"),
        "`rtol` is too large",
        "Less than 0.5",
    ),
    "a formula without variables": (
        example(
            "formula", "  variables:\n    y: uniform(-1, 1, 4)\n", f"  variables: {{}} {MARK}\n"
        ),
        "`variables` is too short or empty",
        "At least 1 here",
    ),
    "a formula that is a number": (
        example("formula", "answer: 1 - y**2", f"answer: 1 {MARK}"),
        "`answer` should be a text, it is `1`",
        "Put it in quotes",
    ),
    "a mistake without a reason": (
        example(
            "formula", "    - answer: y * (1 - y)\n", f"    - answer: y * (1 - y) {MARK}\n"
        ).replace(
            "      because:\n        ja: それはシグモイド関数の微分である。\n"
            "        en: That is the derivative of the sigmoid.\n",
            "",
        ),
        "the field `because` is missing",
        "Add a line `because: …` here",
    ),
    # blanks
    "a listing without the hole": (
        example("blank", "  listing: |\n", f"  listing: | {MARK}\n").replace(
            "return (A)", "return x"
        ),
        "the listing must show the hole (A) once",
        "Write (A) where the code is missing",
    ),
    "a listing with the hole twice": (
        example("blank", "  listing: |\n", f"  listing: | {MARK}\n").replace(
            "return (A)", "return (A) + (A)"
        ),
        "the listing must show the hole (A) once",
        "Write (A) where the code is missing",
    ),
    "a blank with neither exercise nor call": (
        example("blank", "- kind: blank", f"- kind: blank {MARK}").replace(
            "  call: row_means\n", ""
        ),
        "a blank names an exercise, or brings `call:` and `inputs:`",
        "Give one of the two",
    ),
    "a blank with both exercise and call": (
        example("blank", "- kind: blank", f"- kind: blank {MARK}").replace(
            "  call:", "  exercise: encode\n  call:"
        ),
        "a blank names an exercise, or brings `call:` and `inputs:`",
        "Give one of the two",
    ),
    "two options of the same code": (
        example("blank", "  holes:\n", f"  holes: {MARK}\n").replace(
            "x.mean(axis=0)", "x.mean( axis = 1 )"
        ),
        "two options are the same code",
        "Change one of them",
    ),
    "a hole with a name of its own": (
        example("blank", "  holes:\n    A:", f"  holes: {MARK}\n    hole:"),
        "`holes` `hole` does not have the right form",
        "It must match ^[A-Z]$",
    ),
    "a blank without distractors": (
        example("blank", "      distractors:\n", f"      distractors: [] {MARK}\n").split(
            "        - code:"
        )[0],
        "`distractors` is too short or empty",
        "At least 1 here",
    ),
    # terms and points
    "a term in both lists": (
        example(
            "term",
            "    - answers: [入力ゲート, input gate]",
            f"    - answers: [入力ゲート, Forget-Gate] {MARK}",
        ),
        "this term is accepted and called a mistake as well",
        "Remove it from one of the two lists",
    ),
    "a term without answers": (
        example("term", "  answers: [忘却ゲート, forget gate]", f"  answers: [] {MARK}"),
        "`answers` is too short or empty",
        "At least 1 here",
    ),
    "one point": (
        example("points", "  points:\n", f"  points: {MARK}\n").replace(
            "    - ja: GRUには独立したセルがない\n      en: The GRU has no separate cell\n", ""
        ),
        "`points` is too short or empty",
        "At least 2 here",
    ),
    "six points": (
        example(
            "points",
            "  points:\n",
            f"  points: {MARK}\n" + "    - {ja: あ, en: a}\n" * 4,
        ),
        "`points` is too long",
        "At most 5 here",
    ),
}


def marked(text):
    """Return the text without its marks, and the number of each line that had one."""
    lines = [n for n, line in enumerate(text.splitlines(), 1) for _ in range(line.count(MARK))]
    return text.replace(f" {MARK}", "").replace(MARK, ""), lines


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_bank_is_reported_with_file_line_and_next_step(write_banks, name):
    broken, message, hint = BROKEN[name]
    text, lines = marked(broken)
    problems = read_bank(write_banks(broken=text)).problems
    assert sorted(problem.line for problem in problems) == lines
    assert {problem.file.name for problem in problems} == {"broken.yaml"}
    assert message in str(problems[0].message)
    assert hint in str(problems[0].hint)
    assert all(str(problem.hint) for problem in problems)


def test_the_sound_item_that_all_others_are_made_from_has_no_problem(write_banks):
    bank = read_bank(write_banks(sound=SINGLE))
    assert not bank.problems
    assert [item.id for item in bank.items] == ["gates"]


def test_an_id_taken_in_another_file_is_reported_where_it_comes_second(write_banks):
    second = single("- kind: single\n  id: gates", "- id: gates\n  kind: single")
    bank = read_bank(write_banks(a=SINGLE, b=f"# the same again\n{second}"))
    (problem,) = bank.problems
    assert (problem.file.name, problem.line) == ("b.yaml", 2)
    assert "the id `gates` is already taken in a.yaml, line 2" in str(problem.message)
    assert "choose another" in str(problem.hint)
    assert len(bank.items) == 1


def test_a_file_in_another_encoding_is_reported(write_banks):
    (problem,) = read_bank(write_banks(sjis=SINGLE.encode("cp932"), sound=SINGLE)).problems
    assert (problem.file.name, problem.line) == ("sjis.yaml", 1)
    assert "the file is not UTF-8" in str(problem.message)
    assert "Save the file as UTF-8" in str(problem.hint)


def test_a_file_that_cannot_be_opened_is_reported(write_banks):
    root = write_banks(sound=SINGLE)
    (root / "questions" / "folder.yaml").mkdir()
    bank = read_bank(root)
    (problem,) = bank.problems
    assert problem.file.name == "folder.yaml"
    assert "the file cannot be read" in str(problem.message)
    assert "permissions" in str(problem.hint)
    assert len(bank.items) == 1


def test_a_byte_order_mark_does_no_harm(write_banks):
    assert not read_bank(write_banks(windows=b"\xef\xbb\xbf" + SINGLE.encode())).problems


def test_line_ends_of_windows_do_no_harm(write_banks):
    bank = read_bank(write_banks(windows=SINGLE.replace("\n", "\r\n")))
    assert not bank.problems
    assert bank.items[0].stem.en == "How many gates has it?"


def test_words_in_quotes_are_no_traps(write_banks):
    words = ["no", "1e-6", "010", "12:30", "2014-09-01", "NaN", "", "~", "true", "3"]
    for word in words[:6] + words[8:]:
        for quote in "'\"":
            bank = read_bank(write_banks(quoted=single("key: three", f"key: {quote}{word}{quote}")))
            assert not bank.problems
            assert bank.items[0].options[0].text == word


SEVERAL = {
    "broken": f"{SINGLE}- kind: singel {MARK}\n  id: other\n".replace("2\n", f"9 {MARK}\n", 1),
    "mapping": f"a: b {MARK}\n",
    "tab": f"- kind: term\n\tid: x {MARK}\n",
    "mixed": SINGLE.replace("gates", "mixed") + "- kind: term\n".replace("\n", f" {MARK * 7}\n"),
}


def write_several(write_banks):
    """Four broken files and two sound items; returns the folder and the expected places."""
    texts = {name: marked(text) for name, text in SEVERAL.items()}
    root = write_banks(sound=SINGLE, **{name: text for name, (text, _) in texts.items()})
    return root, sorted((f"{name}.yaml", n) for name, (_, lines) in texts.items() for n in lines)


def test_all_problems_of_all_files_are_reported_at_once_and_sound_items_are_served(write_banks):
    root, places = write_several(write_banks)
    bank = read_bank(root)
    assert sorted((p.file.name, p.line) for p in bank.problems) == places
    assert sorted(item.id for item in bank.items) == ["gates", "mixed"]


@pytest.mark.parametrize("first", [True, False])
def test_an_item_in_which_yaml_set_a_trap_is_not_served_but_its_neighbour_is(write_banks, first):
    trapped = single("key: three", "key: no").replace("id: gates", "id: trapped")
    bank = read_bank(write_banks(both=trapped + SINGLE if first else SINGLE + trapped))
    assert [item.id for item in bank.items] == ["gates"]
    assert len(bank.problems) == 1


def test_the_command_prints_every_problem_with_its_line_and_its_hint(write_banks, tmp_path):
    root, places = write_several(write_banks)
    done = subprocess.run(
        [sys.executable, "-m", "grader", "author", "check", "--content", str(root)],
        capture_output=True,
        text=True,
        check=False,
        env={"LANG": "C.UTF-8", "HOME": str(tmp_path)},
    )
    said = done.stdout + done.stderr
    assert done.returncode == 3, said
    problems = read_bank(root).problems
    for problem in problems:
        assert f"{problem.file}:{problem.line}: {problem.message}\n" in said
        assert str(problem.hint) in said
    assert len(places) == len(problems)
    assert "Traceback" not in said


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "? [", "- ? "])
def test_endless_nesting_is_reported_and_not_followed(tmp_path, opening):
    file = tmp_path / "deep.yaml"
    file.write_text(opening * 50 * MAX_DEPTH)
    problem = read_yaml(file).problems[-1]
    assert problem.line == 1
    assert "nested too deeply" in str(problem.message)
    assert "Look for an unclosed bracket" in str(problem.hint)


def test_unknown_fields_are_reported_in_the_order_of_the_file(write_banks):
    fields = "".join(f"  {name}: 1\n" for name in "zyxwabcd")
    bank = read_bank(write_banks(unknown=single("  difficulty: 2\n", f"  difficulty: 2\n{fields}")))
    assert [problem.line for problem in bank.problems] == list(range(5, 13))


@given(
    text=st.text(st.characters(codec="utf-8"))
    | st.text("- ?:[]{},&*!|>'\"%@`#~\n\tab01e.", max_size=60)
)
def test_no_text_makes_the_reader_raise(tmp_path_factory, text):
    file = tmp_path_factory.getbasetemp() / "any.yaml"
    file.write_text(text, encoding="utf-8")
    document = read_yaml(file)
    last = max(1, len(text.splitlines()) + 1)
    assert all(1 <= problem.line <= last and str(problem.hint) for problem in document.problems)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


def sound_items():
    for kind, found in KINDS.items():
        yield {"kind": kind, **yaml.safe_load(textwrap.dedent(found.example))}


@st.composite
def items(draw):
    """A sound item of any kind in which some fields have any value, or are gone."""
    item = draw(st.sampled_from(list(sound_items())))
    for name in draw(st.lists(st.sampled_from(sorted(item)), max_size=2)):
        item[name] = draw(VALUES | st.integers(1, 5).map(float))
    return item


@given(value=st.lists(items() | VALUES, max_size=3) | VALUES)
def test_an_item_is_served_or_reported_whatever_its_values(tmp_path_factory, value):
    root = tmp_path_factory.getbasetemp() / "any"
    (root / "questions").mkdir(parents=True, exist_ok=True)
    (root / "questions" / "any.yaml").write_text(json.dumps(value))
    bank = read_bank(root)
    asked = len(value) if isinstance(value, list) else 1
    assert bank.problems or len(bank.items) == asked
