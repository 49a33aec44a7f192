"""Compile banks: read what is new or has changed, keep what has not."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from grader.content.catalogue import UNSETTLED, Listed, Seen, Sheet, merged, stamps
from grader.content.compiled import Compiled
from grader.content.item import version

Contents = dict[bytes, bytes | None]
"""Files by name; None for one that cannot be read."""


def renewed(old: Compiled, root: Path, program: bytes) -> Compiled:
    """Return the state that the banks are in now; the old one itself if nothing has changed."""
    known = old.catalogue.files
    seen, changed = _look(root, known)
    gone = [name for name in known if name in changed or name not in seen]
    if seen == known and not changed:
        return old
    new = old.copy()
    for name in gone:
        new.drop(name)
    for name, data in changed.items():
        new.file_sheet(name, _sheet(new, root / os.fsdecode(name), data))
    new.file_catalogue(merged(program, seen, map(new.sheet, seen)))
    return new


def _look(root: Path, known: Mapping[bytes, Seen]) -> tuple[dict[bytes, Seen], Contents]:
    """Return all files as they are, and the contents of those that are not what they were."""
    seen: dict[bytes, Seen] = {}
    changed: Contents = {}
    for name, stamp in stamps(root).items():
        before = known.get(name)
        if before and before.stamp == stamp:
            seen[name] = before
            continue
        data = _read(root / os.fsdecode(name))
        digest = "" if data is None else hashlib.sha256(data).hexdigest()
        seen[name] = Seen(UNSETTLED if data is None else stamp.settled(), digest)
        if before is None or before.digest != digest:
            changed[name] = data
    return seen, changed


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _sheet(compiled: Compiled, file: Path, data: bytes | None) -> Sheet:
    """Read a file, put what it holds into the index, and return the list of it."""
    from grader.content.bank import entries_in, groups_in  # noqa: PLC0415 - often only dates change
    from grader.content.read_yaml import parse_yaml, read_yaml  # noqa: PLC0415 - the same

    document = read_yaml(file) if data is None else parse_yaml(file, data)
    groups = [group for _, group, _ in groups_in(document)]
    items = [entry.item for entry in entries_in(document)]
    return Sheet(
        tuple(
            Listed(
                id=item.id,
                kind=item.kind,
                topic=item.topic,
                difficulty=item.difficulty,
                tag_lines="\n".join(item.tags),
                group=item.group,
                version=version(item),
                row=compiled.file_body(item),
            )
            for item in items
        ),
        tuple((group.id, compiled.file_body(group)) for group in groups),
        len(document.problems),
    )
