"""`shiken doctor` tries the box and says what it found."""

import json

from grader.content.bank import KINDS
from grader.sandbox.run import isolation


def test_the_doctor_says_what_is_there_and_what_holds(shiken, tmp_path, content):
    done = shiken("--content", content, "doctor", "--json")
    report = json.loads(done.stdout)
    assert report["schema"] == "shiken/doctor/1"
    assert report["content"] == str(content)
    assert report["history"] == str(tmp_path / "data" / "history.db")
    assert report["settings"].endswith("settings.toml")
    assert report["index"].endswith(".db")
    assert (report["questions"], report["problems"], report["exercises"]) == (6 + len(KINDS), 0, 1)
    assert {"shiken", "numpy", "typer"} <= set(report["versions"])
    promises = ("process", "loop", "sleep", "memory", "flood", "environment")
    assert all(report["layers"][name] for name in promises) == (done.returncode == 0)
    if not done.returncode:
        assert {"process", "loop", "sleep", "memory", "flood"} <= set(report["layers"])


def test_the_doctor_speaks_to_people_as_well(shiken, content):
    done = shiken("--lang", "ja", "--content", content, "doctor")
    assert done.returncode in {0, 4}
    lines = done.stdout.splitlines()
    assert lines[0].startswith("python ")
    marks = [line[0] for line in lines if line[:1] in {"✓", "✗"}]
    assert len(marks) >= 6
    assert ("✗" in marks) == (done.returncode == 4)
    assert isolation() in done.stdout
