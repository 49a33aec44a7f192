"""Notebooks as students have them, under submissions/notebooks."""

import json
from pathlib import Path

import pytest

from grader.grading.submission import read_submission
from grader.grading.verdict import Status

NOTEBOOKS = Path(__file__).parent / "submissions" / "notebooks"
EXPECTED = {
    "lstm_practice.ipynb": {"lstm_step": ("accepted", "")},
    "gru_with_torch.ipynb": {"gru_step": ("accepted", "")},
    "rnn_second_try.ipynb": {"rnn_step": ("accepted", "")},
    "rnn_undone.ipynb": {"rnn_step": ("wrong", "bias_missing")},
    "conv_2014.ipynb": {"conv_output_size": ("accepted", "")},
    "系列モデル演習.ipynb": {
        "encode": ("accepted", ""),
        "gradient_clipping": ("wrong", "element_wise"),
        "rnn_step": ("accepted", ""),
    },
}
PAIRS = [(name, slug) for name, slugs in EXPECTED.items() for slug in slugs]


def cause(diagnosis):
    return next((one["id"] for one in diagnosis if one["kind"] != "note"), "")


def notes(verdict):
    return [str(one.message) for one in verdict.diagnosis if one.kind == "note"]


def test_every_notebook_that_lies_there_is_graded():
    assert {file.name for file in NOTEBOOKS.iterdir()} == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_the_command_finds_and_grades_the_exercises_of_a_notebook(name, shiken, tmp_path):
    done = shiken("submit", NOTEBOOKS / name, "--json", "--data", tmp_path)
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    got = {one["exercise"]: (one["status"], cause(one["diagnosis"])) for one in verdicts}
    assert got == EXPECTED[name]
    wrong = any(status != "accepted" for status, _ in got.values())
    assert (done.returncode, done.stderr) == (int(wrong), "")


@pytest.mark.parametrize(("name", "slug"), PAIRS)
def test_the_library_agrees_with_the_command(name, slug, graded):
    verdict = graded(NOTEBOOKS / name, slug)
    status, belief = EXPECTED[name][slug]
    causes = [one.id for one in verdict.diagnosis if one.kind == "misconception"]
    assert (verdict.status.label, causes) == (status, [belief] if belief else [])


def test_magics_plots_progress_bars_and_installations_leave_no_note(graded):
    verdict = graded(NOTEBOOKS / "lstm_practice.ipynb", "lstm_step")
    assert not notes(verdict)
    assert verdict.stdout.startswith("last norm")  # the loop under %%time and tqdm did run


def test_what_failed_around_the_function_is_told_with_its_cell_and_line(graded):
    verdict = graded(NOTEBOOKS / "gru_with_torch.ipynb", "gru_step")
    assert verdict.status is Status.ACCEPTED
    found = notes(verdict)
    assert any(note.startswith("cell 1, line 2:") and "torch" in note for note in found)
    assert "cell 2, line 1: NameError: name 'data' is not defined" in found


def test_japanese_names_cell_magics_and_shell_lines_leave_no_note(graded):
    assert not notes(graded(NOTEBOOKS / "系列モデル演習.ipynb", "encode"))


@pytest.mark.parametrize("name", EXPECTED)
def test_no_picture_or_output_is_taken_for_code(name):
    code = "\n".join(read_submission(NOTEBOOKS / name).cells)
    assert "iVBORw0KGgo" not in code
    assert "Wall time" not in code
    assert code.isascii() == name.isascii()
