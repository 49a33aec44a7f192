"""Tags are words that several questions share, spelt in one way."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from grader.authoring.material import Material, problem
from grader.authoring.rule import Rule
from grader.errors import Problem
from grader.message import say

FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONG = 8
"""Letters from which two tags that differ by one letter inside are hardly two words."""


class Tags(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        known = Counter(tag for entry in material.entries for tag in entry.item.tags)
        meant = _meant(known)
        for entry in material.entries:
            for number, tag in enumerate(entry.item.tags):
                place = ("tags", number)
                if not FORM.fullmatch(tag):
                    yield problem(
                        entry,
                        place,
                        say("the tag `{tag}` is not in small letters and hyphens", tag=tag),
                        say("Write it like beam-search."),
                    )
                elif tag in meant:
                    yield problem(
                        entry,
                        place,
                        say(
                            "the tag `{tag}` is `{other}` in another spelling",
                            tag=tag,
                            other=meant[tag],
                        ),
                        say("Use the spelling that more questions use."),
                    )


def _meant(known: Mapping[str, int]) -> dict[str, str]:
    """Return for each tag that seems another's misspelling the more frequent one."""
    whole: dict[str, str] = {}
    shortened: dict[str, str] = {}
    slips: dict[str, str] = {}
    for tag in sorted(known, key=lambda tag: (-known[tag], tag)):
        plain, cut = _plain(tag), list(_cut(_plain(tag)))
        found = (whole.get(plain), shortened.get(plain), *map(whole.get, cut))
        if twin := next(filter(None, found), None):
            slips[tag] = twin
        else:
            whole[plain] = tag
            shortened |= dict.fromkeys(cut, tag)
    return slips


def _plain(tag: str) -> str:
    """The tag without hyphens, plural and the differences of British and American spelling."""
    plain = tag.replace("-", "").removesuffix("s").replace("our", "or")
    return re.sub(r"is(ation|e)$", r"iz\1", plain)


def _cut(plain: str) -> Iterator[str]:
    """Yield it with one letter missing inside, as a slip of the fingers leaves it."""
    if len(plain) >= LONG:
        yield from (plain[:at] + plain[at + 1 :] for at in range(1, len(plain) - 1))
