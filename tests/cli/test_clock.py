"""The clock of an exam counts every second in which somebody could work, and no other."""

import signal
import time
from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.clock import ASLEEP, Clock, TimeIsUpError, as_time

gaps = st.lists(st.floats(0, 3 * ASLEEP), max_size=30)
CLOSE = {"abs": 1e-6}


class Time:
    """A clock on the wall that stands until somebody turns it."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@given(gaps, st.floats(1, 1000))
def test_it_counts_all_short_gaps_and_no_long_one(gaps, allowed):
    wall = Time()
    clock = Clock(allowed, wall)
    counted = 0.0
    for gap in gaps:
        wall.now += gap
        counted += clock.taken()
    awake = sum(gap for gap in gaps if gap < ASLEEP)
    assert counted == pytest.approx(awake, **CLOSE)
    assert clock.left == pytest.approx(allowed - awake, **CLOSE)


@given(gaps)
def test_what_is_taken_is_taken_once(gaps):
    wall = Time()
    clock = Clock(100, wall)
    for gap in gaps:
        wall.now += gap
        clock.taken()
        assert clock.taken() == 0


def test_the_time_is_up_only_where_somebody_waits():
    wall = Time()
    clock = Clock(3, wall)
    with clock.waiting():
        pass
    wall.now += 4
    clock.taken()
    with pytest.raises(TimeIsUpError), clock.waiting():
        pass


@pytest.mark.parametrize("held", [False, True])
def test_an_alarm_waits_until_what_is_being_saved_is_saved(held):
    wall, done = Time(), []
    clock = Clock(3, wall)

    def save():
        wall.now += 4
        signal.raise_signal(signal.SIGALRM)
        done.append("saved")

    def wait():
        with clock.running(), clock.waiting():
            with clock.undisturbed() if held else nullcontext():
                save()
            signal.raise_signal(signal.SIGALRM)

    with pytest.raises(TimeIsUpError):
        wait()
    assert done == (["saved"] if held else [])


def test_the_alarm_is_given_back():
    before = signal.getsignal(signal.SIGALRM)
    with Clock(100).running():
        assert signal.getsignal(signal.SIGALRM) is not before
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_a_wait_is_ended_by_the_real_time():
    clock = Clock(0.2)
    began = time.monotonic()
    with pytest.raises(TimeIsUpError), clock.running(), clock.waiting():
        time.sleep(30)
    assert 0.2 <= time.monotonic() - began < 10


@given(st.integers(0, 100_000))
def test_a_time_reads_as_on_a_clock(seconds):
    parts = [int(part) for part in as_time(seconds).split(":")]
    assert sum(part * 60**power for power, part in enumerate(reversed(parts))) == seconds


def test_what_is_over_reads_as_nothing():
    assert as_time(-3) == "0:00"
