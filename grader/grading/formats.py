"""The report formats there are, by name."""

from grader.grading import reports
from grader.grading.reports._base import Report
from grader.plugins import discover

FORMATS: dict[str, type[Report]] = discover(reports, Report)  # type: ignore[type-abstract]  # only concrete ones are found
