import pytest

from grader.sandbox.limits import MEGABYTE, cpu_used

APPLIED = """
import resource
from grader.sandbox.job import Limits
from grader.sandbox.limits import address_space, apply, cpu_used
{before}
apply(Limits({limits}), address_space(), cpu_spent=cpu_used())
for name in {names!r}:
    print(*resource.getrlimit(getattr(resource, "RLIMIT_" + name)))
"""


@pytest.fixture
def applied(in_a_fresh_python):
    """Return the soft and the hard limit of each name."""

    def pairs(*names, limits="", before=""):
        printed = in_a_fresh_python(APPLIED.format(names=names, limits=limits, before=before))
        return [tuple(map(int, printed[i : i + 2])) for i in range(0, len(printed), 2)]

    return pairs


def test_files_processes_and_core_dumps_are_taken_away_for_good(applied):
    assert applied("FSIZE", "NPROC", "CORE") == [(0, 0)] * 3


def test_the_number_of_open_files_is_the_one_asked_for(applied):
    assert applied("NOFILE", limits="open_files=17") == [(17, 17)]


def test_cpu_time_is_a_whole_number_of_seconds_on_top_of_what_was_used(applied):
    ((soft, hard),) = applied("CPU", limits="cpu_seconds=5")
    assert soft == hard
    assert 6 <= soft <= 8  # starting Python took something, and far less than two seconds


def test_memory_comes_on_top_of_what_is_mapped(applied):
    ((small, _), (large, _)) = (
        *applied("AS", limits="memory_mb=10"),
        *applied("AS", limits="memory_mb=10", before="import mmap; m = mmap.mmap(-1, 500 << 20)"),
    )
    assert large - small == pytest.approx(500 * MEGABYTE, rel=0.1)


def test_a_limit_that_is_already_lower_stays(applied):
    before = "resource.setrlimit(resource.RLIMIT_NOFILE, (20, 20))"
    assert applied("NOFILE", before=before) == [(20, 20)]


def test_used_cpu_time_grows_with_work():
    before = cpu_used()
    sum(range(2_000_000))
    assert cpu_used() > before > 0
