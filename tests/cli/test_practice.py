"""What stands before a session: how long it is to the exam."""

from datetime import UTC, date, datetime, timedelta
from time import tzset

import pytest

from grader.cli.practice import exam_time
from grader.cli.preferences import Preferences


class Settings:
    """As much of the settings as the day of the exam takes."""

    def __init__(self, exam):
        self.preferences = Preferences(exam=exam)


@pytest.fixture(params=["Asia/Tokyo", "America/Los_Angeles", "UTC"])
def zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    tzset()
    yield
    monkeypatch.undo()
    tzset()


NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.mark.usefixtures("zone")
def test_an_exam_begins_at_nine_where_the_learner_is():
    begins = exam_time(Settings(date(2027, 2, 19)), NOW)
    assert begins.astimezone().replace(tzinfo=None) == datetime(2027, 2, 19, 9)  # noqa: DTZ001 - local
    assert exam_time(Settings(date(2027, 2, 19)), begins - timedelta(seconds=1)) == begins
    assert exam_time(Settings(date(2027, 2, 19)), begins) is None


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(("day", "ahead"), [(date.min, False), (date.max, True), (None, False)])
def test_any_day_may_stand_in_the_settings(day, ahead):
    assert (exam_time(Settings(day), NOW) is not None) is ahead
