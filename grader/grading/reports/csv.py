"""grades.csv: one row a submission, for a grade book."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from grader.grading.reports._base import Report

COLUMNS = (
    "learner",
    "exercise",
    "file",
    "status",
    "reason",
    "points",
    "out_of",
    "score",
    "diagnosis",
    "seed",
    "isolation",
)


class Csv(Report):
    file_name = "grades.csv"

    def render(self, rows: Sequence[Mapping[str, Any]]) -> str:
        out = io.StringIO()
        table = csv.writer(out, lineterminator="\n")
        table.writerow(COLUMNS)
        for row in sorted(rows, key=lambda row: (row["learner"], row["exercise"], row["file"])):
            causes = [d["id"] for d in row["diagnosis"] if d["kind"] != "note"]
            values = {**row, "diagnosis": " ".join(causes)}
            table.writerow([_harmless(values[column]) for column in COLUMNS])
        return out.getvalue()


def _harmless(value: object) -> object:
    """A name that begins like a formula would be run by a spreadsheet; a quote prevents it."""
    if not isinstance(value, str):
        return value
    quote = "'" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else ""
    return quote + value.replace("\r", " ")  # the writer leaves it bare, and readers end the row
