"""Where a learner stands, in the terminal: whole, in their language, for every screen."""

import re
from datetime import datetime, timedelta

import pytest
from rich.cells import cell_len

from grader.cli.progress_screen import ROOMY

CODES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\a]*\a|[=>])")
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7]")
BAR = re.compile(r"[█░]+")
ENGLISH = re.compile(r"[A-Za-z]+ [a-z]+ [a-z]+")


def test_at_first_there_is_nothing_to_tell_but_where_to_begin(shiken, course):
    done = shiken("--content", course, "progress")
    assert done.returncode == 0
    assert "not foretold from fewer than 30 first answers: 0 so far." in done.stdout
    assert "Nothing is answered yet: `shiken quiz` begins." in done.stdout
    assert re.search(r"^Machine learning +0/8 +█+░+ +25%$", done.stdout, re.MULTILINE)
    assert "Weakest" not in done.stdout


def test_answers_give_a_forecast_with_its_uncertainty(shiken, course, practised):
    practised(40)
    done = shiken("--content", course, "progress")
    pattern = r"Chance of passing: (\d+)% \((\d+)% to (\d+)%, as the pass mark is not known\)"
    chance, low, high = map(int, re.search(pattern, done.stdout).groups())
    assert low <= chance <= high
    assert "from 40 first answers." in done.stdout.replace("\n", " ")
    for area in ("Mathematics", "Deep learning"):
        assert re.search(
            rf"^  {area}: \d+% right expected \(\d+% to \d+%\)$", done.stdout, re.MULTILINE
        )
    assert re.search(r"^Study next: \d-\d-\d\d? .+; .+; ", done.stdout, re.MULTILINE)
    assert re.search(r"^Foundations of deep learning +16/16 +\d+ +█", done.stdout, re.MULTILINE)
    assert re.search(
        r"^Due today: \d+; in the days after: (\d+, ){5}\d+$", done.stdout, re.MULTILINE
    )
    assert re.search(r"^  \d-\d-\d  .+ \(\d of 8 right\)$", done.stdout, re.MULTILINE)
    assert re.search(r"[45] days in a row\.", done.stdout)


def test_fewer_answers_are_counted_but_nothing_is_foretold(shiken, course, practised):
    practised(12)
    done = shiken("--content", course, "progress")
    assert "30 first answers: 12 so far." in done.stdout
    assert "Chance of passing:" not in done.stdout


def test_the_days_to_the_exam_are_counted_from_the_settings(shiken, course, tmp_path):
    day = (datetime.now().astimezone() + timedelta(days=12)).date()
    (tmp_path / "settings.toml").write_text(f"exam = {day}\n", encoding="utf-8")
    env = {"SHIKEN_CONFIG": str(tmp_path)}
    assert "Days to the exam: 12" in shiken("--content", course, "progress", env=env).stdout
    (tmp_path / "settings.toml").write_text("exam = 2020-01-01\n", encoding="utf-8")
    assert "Days to" not in shiken("--content", course, "progress", env=env).stdout


@pytest.fixture
def advanced(course, practised):
    """The course, of which forty questions are answered."""
    practised(40)
    return course


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_leaves_the_screen_and_none_is_in_another_language(
    terminal, advanced, language, columns
):
    child = terminal("--content", advanced, "--lang", language, "progress", size=(50, columns))
    text = CODES.sub("", child.read())
    lines = [line.rstrip() for line in text.splitlines()]
    assert [line for line in lines if cell_len(line) > columns] == []
    assert len({cell_len(bar) for bar in BAR.findall(text)}) == 1
    assert len(BAR.findall(text)[0]) == (20 if columns >= ROOMY else 10)
    if language == "ja":
        assert not ENGLISH.search(text)


def test_colours_are_left_out_where_they_are_not_wanted(terminal, course):
    words = ("--content", course, "progress")
    assert COLOUR.search(terminal(*words).read())
    assert not COLOUR.search(terminal(*words, env={"NO_COLOR": "1"}).read())


def test_a_screen_reader_is_told_sentences(shiken, course, practised, tmp_path):
    practised(40)
    (tmp_path / "settings.toml").write_text("linear = true\n", encoding="utf-8")
    for env in ({"SHIKEN_LINEAR": "1"}, {"SHIKEN_CONFIG": str(tmp_path)}):
        told = shiken("--content", course, "progress", env=env).stdout
        assert not BAR.search(told)
        assert re.search(
            r"^Machine learning: 8 of 8 answered, \d of them right; \d+% expected now\.$",
            told,
            re.MULTILINE,
        )


def test_questions_about_a_whole_area_are_counted_in_it(shiken, course, practised, tmp_path):
    practised(40)
    text = (course / "questions" / "all.yaml").read_text(encoding="utf-8")
    (tmp_path / "questions").mkdir()
    file = tmp_path / "questions" / "area.yaml"
    file.write_text(text.replace("  topic: 1-2-1", '  topic: "1"'), encoding="utf-8")
    env = {"SHIKEN_LINEAR": "1"}
    told = [
        shiken("--content", root, "progress", env=env).stdout.splitlines()
        for root in (course, tmp_path)
    ]
    counted = [[line for line in lines if "of 8 answered" in line] for lines in told]
    assert len(counted[0]) > 1
    assert counted[0] == counted[1]


def test_a_terminal_without_unicode_gets_bars_all_the_same(shiken, course):
    told = shiken("--content", course, "progress", env={"PYTHONIOENCODING": "ascii"}).stdout
    assert re.search(r"#+\.+ +25%", told)


def test_a_page_that_cannot_be_written_is_named(shiken, course, tmp_path):
    done = shiken("--content", course, "progress", "--html", tmp_path)
    assert done.returncode == 2
    assert f"{tmp_path} cannot be written" in done.stderr
    assert "Give another file with --html FILE." in done.stderr


def test_mock_exams_are_listed_with_their_rates(shiken, course):
    shiken("--content", course, "exam", "--seed", "1", typed="1\n" * 40)
    told = shiken("--content", course, "progress").stdout
    assert re.search(r"^Mock exams: \d{4}-\d\d-\d\d (\d+)/40 \(\d+%\)$", told, re.MULTILINE)


def test_a_bad_setting_is_named(shiken, course, tmp_path):
    (tmp_path / "settings.toml").write_text("exam = 5\n", encoding="utf-8")
    done = shiken("--content", course, "progress", env={"SHIKEN_CONFIG": str(tmp_path)})
    assert done.returncode == 2
    assert "settings.toml" in done.stderr


def test_a_history_is_exported_and_imported_elsewhere_byte_for_byte(
    shiken, advanced, tmp_path, saved
):
    shiken("--content", advanced, "exam", typed="1\n2\n")
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    done = shiken("progress", "--export", one)
    assert done.returncode == 0
    assert f"Written: {one}" in done.stdout
    rows = len(one.read_bytes().splitlines()) - 1
    (tmp_path / "data").rename(tmp_path / "old")
    done = shiken("progress", "--import", one, "--export", two)
    assert f"Imported: {rows} new of {rows}." in done.stdout
    assert one.read_bytes() == two.read_bytes()
    assert f"Imported: 0 new of {rows}." in shiken("progress", "--import", one).stdout
    assert saved("select count(*) from answers") == [(80,)]


def test_a_broken_history_is_not_imported(shiken, tmp_path, saved):
    file = tmp_path / "broken.jsonl"
    mark = '{"table":"marks","item":"a","marked":"2026-01-01T00:00:00+00:00"}'
    file.write_text(f'{{"schema":"shiken/history/1"}}\n{mark}\nnonsense\n', encoding="utf-8")
    done = shiken("progress", "--import", file)
    assert done.returncode == 2
    assert "Line 3 is no line of a history: " in done.stderr
    assert "Nothing was imported." in done.stderr
    assert saved("select count(*) from marks") == [(0,)]


def test_files_of_a_history_that_cannot_be_used_are_named(shiken, tmp_path):
    done = shiken("progress", "--import", tmp_path / "none.jsonl")
    assert done.returncode == 2
    assert "none.jsonl cannot be read" in done.stderr
    assert "that `shiken progress --export FILE` has written" in done.stderr
    done = shiken("progress", "--export", tmp_path / "no" / "folder.jsonl")
    assert done.returncode == 2
    assert "folder.jsonl cannot be written" in done.stderr
    assert "Give another file with --export FILE." in done.stderr
    done = shiken("progress", "--export", tmp_path)
    assert done.returncode == 2
    assert not list(tmp_path.parent.glob("*.part"))
