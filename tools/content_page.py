"""Write docs/content.md from the model: `python tools/content_page.py`. A test compares the two."""

import textwrap
from pathlib import Path
from typing import Any

import msgspec

from grader.authoring.lint import RULES
from grader.content.bank import GROUP, KINDS
from grader.content.exercise import Brief
from grader.content.group import Group
from grader.content.item import Item

PAGE = Path(__file__).parents[1] / "docs" / "content.md"
HEAD = """\
# The content format

Written by `python tools/content_page.py` from the model that reads the content; do not edit.

A bank is a YAML file under `questions/` that holds a list of items. Texts stand in both languages,
in block form; what is the same in every language (a number, code, a formula) may be one quoted
string.
`code` in backticks, formulas between dollar signs, and fenced listings are the only markup.
Draws are `integers(low, high)`, `uniform(low, high)`, `normal(3, 4)`, `choice(1, 2)` or a number;
all but `choice` take a shape after their bounds. `shiken author new question ID --kind KIND` writes
an example.

"""
TAIL = """
## What learners do not see: `solutions/<slug>/`

- `reference.py`: the right answer in the plainest NumPy, with its source. It changes no argument.
- `cases.py`: `cases(rng)` yields `(case id, arguments)`; the ids are those under `criteria`. What
  can only live in a box is a recipe: `from recipes import generator, step_table`.
  `generator(seed)` becomes a NumPy generator, new for each call; `step_table(logits, following)`
  becomes a decoder's `step(token, state)` that returns scores (V,) and the next state.
- `misconceptions.py`: wrong answers that people give, each a function whose docstring is what
  they will read: `ja:` first, then a line that begins with `en:`.
- `properties.py`, only where `tolerance: properties`: laws `law(result, *arguments, results)`, true
  of every right answer, with a docstring like a misconception's. `results` holds what came back on
  every case. They run in order; the first that does not hold is told. Put the cheapest case that
  shows most mistakes first: `shiken author` asks case by case until a law is broken, and a law that
  reads `results["later"]` waits for that case, where `results.get("later")` is None until then.
- `equivalents.yaml`, where needed: mutants of the reference that `shiken author prove` makes and
  that no case can tell from it, each with the reason: a list of `was`, `now`, `because`.
"""

WORDING = """
## Wording

`shiken author check` also reads the wording. Shares over a bank are judged from fifty questions on.

"""


def page() -> str:
    """Return the whole page."""
    parts = [HEAD, "## Fields of every item\n\n", _table(Item)]
    common = {field.name for field in msgspec.structs.fields(Item)}
    for name in sorted(KINDS):
        kind = KINDS[name]
        module = __import__(kind.__module__, fromlist=["x"])
        first = (module.__doc__ or "").split("\n\n")[0]
        parts.append(f"\n## `{name}`\n\n{textwrap.dedent(first).strip()}\n\n")
        parts.append(_table(kind, leave_out=common))
        example = textwrap.dedent(kind.example).strip()
        parts.append(f"\n```yaml\n{_entry(name, example)}\n```\n")
    parts.append(_group())
    parts.append("\n## An exercise: `exercise.yaml`\n\n" + _table(Brief) + TAIL)
    parts += [WORDING, *map(_rule, RULES.values())]
    return "".join(parts)


def _rule(rule: type) -> str:
    module = __import__(rule.__module__, fromlist=["x"])
    text = " ".join((module.__doc__ or "").split())
    return textwrap.fill(text, 100, initial_indent="- ", subsequent_indent="  ") + "\n"


def _group() -> str:
    example = _entry(GROUP, textwrap.dedent(Group.example).strip())
    lead = "The common stem of three or four items of the same file, shown above each of them."
    return f"\n## `{GROUP}`\n\n{lead}\n\n{_table(Group)}\n```yaml\n{example}\n```\n"


def _entry(kind: str, example: str) -> str:
    first, *rest = example.replace("\n", f"\nkind: {kind}\n", 1).splitlines()
    return "\n".join([f"- {first}", *(f"  {line}" if line else "" for line in rest)])


def _table(model: type[msgspec.Struct], leave_out: set[str] = frozenset()) -> str:  # type: ignore[assignment]
    rows = ["| field | holds | needed |\n|---|---|---|\n"]
    info = msgspec.inspect.type_info(model)
    for field in info.fields:
        if field.name not in leave_out:
            needed = "yes" if field.required else ""
            rows.append(f"| `{field.name}` | {_holds(field.type)} | {needed} |\n")
    return "".join(rows)


NAMES = {
    "StrType": "text",
    "IntType": "whole number",
    "FloatType": "number",
    "BoolType": "true or false",
    "NoneType": "nothing",
}


def _holds(kind: Any) -> str:
    name = type(kind).__name__
    if name == "StructType":
        fields = [field.name for field in kind.fields]
        return "text in `ja` and `en`" if fields == ["ja", "en"] else f"`{'`, `'.join(fields)}`"
    if name == "VarTupleType":
        return f"list of {_holds(kind.item_type)}"
    if name == "DictType":
        return f"mapping to {_holds(kind.value_type)}"
    if name == "UnionType":
        return " or ".join(_holds(one) for one in kind.types if type(one).__name__ != "UnsetType")
    if name == "EnumType":
        return "one of " + ", ".join(f"`{value.value}`" for value in kind.cls)
    return NAMES.get(name, name)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
