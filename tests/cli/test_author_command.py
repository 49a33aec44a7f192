"""`shiken author`: what it writes is sound, and what is not sound it finds."""

import json
import re

import jsonschema
import pytest
import yaml

from grader.content.bank import KINDS


@pytest.fixture
def root(tmp_path):
    (tmp_path / "mine" / "questions").mkdir(parents=True)
    return tmp_path / "mine"


def test_what_author_writes_is_found_sound(shiken, root):
    for kind in sorted(KINDS):
        words = ("author", "new", "question", f"my-{kind}", "--kind", kind, "--bank", "week/one")
        done = shiken("--content", root, *words)
        assert done.returncode == 0
        assert str(root / "questions" / "week" / "one.yaml") in done.stdout.replace("\n", "")
        assert "shiken author check" in done.stdout
    done = shiken("--content", root, "author", "new", "exercise", "row_mean")
    assert done.returncode == 0
    assert done.stdout.count("Written:") == 5
    done = shiken("--content", root, "author", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing found" in done.stdout


def test_check_lists_every_finding_with_its_place_and_exits_with_3(shiken, root):
    bank = root / "questions" / "bank.yaml"
    shiken("--content", root, "author", "new", "question", "one", "--bank", "bank")
    shiken("--content", root, "author", "new", "question", "two", "--bank", "bank")
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("difficulty: 2", "difficulty: 9"), encoding="utf-8")
    lines = [n for n, line in enumerate(text.splitlines(), 1) if "difficulty" in line]
    done = shiken("--content", root, "author", "check")
    assert done.returncode == 3
    said = done.stderr.splitlines()
    places = [line.split(": ")[0] for line in said[::2]]
    assert places == [f"{bank}:{line}" for line in lines]
    assert all(line.startswith("    ") and line.strip() for line in said[1::2])
    assert "2 findings." in done.stdout


def test_check_looks_only_at_the_paths_that_are_named(shiken, root):
    banks = [root / "questions" / f"{name}.yaml" for name in ("first", "other")]
    for bank in banks:
        shiken("--content", root, "author", "new", "question", bank.stem, "--bank", bank.stem)
        text = bank.read_text(encoding="utf-8")
        bank.write_text(text.replace("difficulty: 2", "difficulty: 9"), encoding="utf-8")
    done = shiken("--content", root, "author", "check", banks[1])
    assert done.returncode == 3
    assert f"{banks[1]}:" in done.stderr
    assert f"{banks[0]}:" not in done.stderr
    assert "1 findings." in done.stdout
    done = shiken("--content", root, "author", "check", "exercises/row_mean")
    assert done.returncode == 2
    assert "There is no file or folder exercises/row_mean." in done.stderr
    assert "Name a bank or a folder of an exercise" in done.stderr
    shiken("--content", root, "author", "new", "exercise", "row_mean")
    done = shiken("--content", root, "author", "check", "exercises/row_mean")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing found: all of this is sound." in done.stdout


def test_broken_content_stops_its_own_exercise_only(shiken, root):
    for slug in ("first_mean", "other_mean"):
        shiken("--content", root, "author", "new", "exercise", slug)
    brief = root / "exercises" / "first_mean" / "exercise.yaml"
    brief.write_text("title: half\n", encoding="utf-8")
    done = shiken("--content", root, "start", "first_mean")
    assert done.returncode == 3
    assert f"{brief}:1: " in done.stderr
    assert "Exercise first_mean cannot be used." in done.stderr
    assert "shiken author check" in done.stderr
    assert shiken("--content", root, "start", "other_mean").returncode == 0


def test_the_schema_accepts_every_kind_and_refuses_what_is_none(shiken, content):
    schema = json.loads(shiken("author", "schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    bank = yaml.safe_load((content / "questions" / "kinds.yaml").read_text(encoding="utf-8"))
    assert {item["kind"] for item in bank} == set(KINDS)
    validator.validate(bank)
    for item in bank:
        assert not validator.is_valid([{**item, "surprise": 1}])
        assert not validator.is_valid([{**item, "difficulty": 9}])


def test_prove_counts_the_mutants_that_the_cases_kill(shiken, root):
    shiken("--content", root, "author", "new", "exercise", "row_mean")
    done = shiken("--content", root, "author", "prove", "row_mean")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"1 exercises, (\d+) mutants: \1 killed, 0 equivalent", done.stdout)
    assert "the hidden cases reject every mutant" in done.stdout


def test_prove_shows_a_survivor_with_its_diff_and_exits_with_3(shiken, root):
    shiken("--content", root, "author", "new", "exercise", "row_mean")
    file = root / "solutions" / "row_mean" / "reference.py"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("mean(axis=-1)", "mean(axis=-1) + 0 * x.size"), encoding="utf-8")
    done = shiken("--content", root, "author", "prove", "row_mean")
    assert done.returncode == 3
    assert f"{file}:5: a wrong answer passes every hidden case" in done.stderr
    assert "    - return x.mean(axis=-1) + 0 * x.size\n" in done.stderr
    assert "    + return x.mean(axis=-1)\n" in done.stderr
    assert "Add a case that tells the two apart" in done.stderr
    pasted = done.stderr[done.stderr.index("    - was:") :].split("    - was:")[1]
    [entry] = yaml.safe_load("- was:" + pasted.split(str(file))[0].replace("\n    ", "\n"))
    assert entry["was"] == "return x.mean(axis=-1) + 0 * x.size"


def test_prove_names_an_exercise_that_is_not_there(shiken, root):
    done = shiken("--content", root, "author", "prove", "row_men")
    assert done.returncode == 2
    assert "There is no exercise called `row_men`." in done.stderr
