"""How an answer becomes a row, in practice and in a mock exam alike."""

import json
import sqlite3
from datetime import datetime
from typing import Any

from grader.content.item import version
from grader.quiz.session import Answered

NO_PARAMS = '"params": {}}'
COLUMNS = (
    *("session", "item", "version", "seed", "showing", "response", "score", "self_marked"),
    *("answered", "seconds", "confidence", "passed", "paper"),
)


def params_in(showing: str) -> dict[str, Any]:
    """Return the numbers that were drawn for a showing. Most have none, and there are thousands."""
    return {} if showing.endswith(NO_PARAMS) else dict(json.loads(showing)["params"])


def insert_answer(
    db: sqlite3.Connection, session: int, one: Answered, now: datetime, *, paper: int | None = None
) -> None:
    """Append one answer."""
    question = one.question
    showing = {"order": question.order, "params": dict(question.params)}
    row = (
        *(session, question.item.id, version(question.item), question.seed, json.dumps(showing)),
        *(one.response, one.mark.score, int(one.mark.self_marked), now.isoformat()),
        *(one.seconds, one.confidence, int(one.passed), paper),
    )
    places = ", ".join("?" * len(COLUMNS))
    db.execute(f"insert into answers ({', '.join(COLUMNS)}) values ({places})", row)  # noqa: S608 - our own names
