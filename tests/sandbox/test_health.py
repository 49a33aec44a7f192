"""What the doctor finds is what the box does."""

import pytest

from grader.sandbox import health, linux, pool
from grader.sandbox.job import Loaded, Reason, Returned, Stopped


def test_every_promise_is_tried_and_holds_here():
    layers = {layer.name: layer for layer in health.examine()}
    assert {"process", "loop", "sleep", "memory", "flood", "environment"} <= set(layers)
    assert all(layer.holds for layer in layers.values() if layer.needed)
    assert all(str(layer.advice) and str(layer.title) for layer in layers.values())


def test_on_a_busy_machine_the_clock_does_not_end_what_computes(monkeypatch):
    asked = {}

    def watched(job):
        asked[job.calls[0].function] = job.limits
        return iter([Loaded(), Returned(0)])

    monkeypatch.setattr(health, "run", watched)
    health.examine()
    loop = asked["probes.loop"]
    assert loop.wall_seconds >= 20 * loop.cpu_seconds
    assert asked["probes.sleep"].wall_seconds <= 2


@pytest.mark.parametrize(
    ("outcome", "broken"),
    [
        (Returned(41), {"process", "loop", "sleep", "memory", "flood", "environment"}),
        (Returned(["HOME"]), {"process", "loop", "sleep", "memory", "flood", "environment"}),
        (Stopped(Reason.CPU_TIME), {"process", "sleep", "memory", "flood", "environment"}),
        (Stopped(Reason.MEMORY), {"process", "loop", "sleep", "flood", "environment"}),
    ],
)
def test_a_promise_that_is_not_kept_is_found(monkeypatch, outcome, broken):
    monkeypatch.setattr(health, "run", lambda job: iter([Loaded(), outcome]))
    found = {layer.name for layer in health.examine() if layer.needed and not layer.holds}
    assert found == broken


def test_a_lost_layer_is_named_with_its_reason_and_what_to_do(monkeypatch):
    class Poor:
        report = pool.Report(frozenset({"seccomp"}), {"namespaces": "not permitted"}, ("fork",))

    monkeypatch.setattr(linux, "SUPPORTED", True)
    monkeypatch.setattr(pool, "pool", Poor)
    walls = {layer.name: layer for layer in health._walls()}
    assert walls["seccomp"].holds
    assert not walls["landlock"].holds
    assert "Linux 5.13" in str(walls["landlock"].advice)
    assert not walls["namespaces"].holds
    assert "not permitted" in str(walls["namespaces"].advice)
    assert "sysctl" in str(walls["namespaces"].advice)
    assert "It could: fork" in str(walls["canary"].advice)


def test_where_there_are_no_walls_no_canary_is_sent(monkeypatch):
    monkeypatch.setattr(linux, "SUPPORTED", False)
    assert {layer.name for layer in health._walls()} == {"seccomp", "landlock", "namespaces"}
    assert not any(layer.holds for layer in health._walls())
