import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.errors import LearnerError
from grader.grading.submission import MAX_CODE_BYTES, MAX_FILE_BYTES, read_submission

SCALARS = st.none() | st.booleans() | st.integers(-1, 5) | st.floats() | st.text(max_size=5)
FIELDS = st.sampled_from(
    ["cells", "worksheets", "cell_type", "source", "input", "code", "outputs", "metadata"]
)


def notebook(*cells, **changes):
    made = [
        {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": cell}
        for cell in cells
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4} | changes)


def test_a_missing_file_is_the_learners_error_and_says_how_to_get_one(tmp_path):
    with pytest.raises(LearnerError, match=r"absent\.py cannot be read: No such file") as caught:
        read_submission(tmp_path / "absent.py")
    assert "shiken start" in str(caught.value.hint)


def test_another_suffix_is_the_learners_error_and_says_what_to_submit(learner_file):
    with pytest.raises(LearnerError, match=r"mine\.txt is neither a \.py nor an \.ipynb") as caught:
        read_submission(learner_file("x = 1", "mine.txt"))
    assert "notebook that you edited" in str(caught.value.hint)


def test_a_python_file_is_one_cell(learner_file):
    submission = read_submission(learner_file("x = 1\n"))
    assert (submission.cells, submission.refusal) == (("x = 1\n",), "")
    assert not submission.is_notebook


def test_a_byte_order_mark_is_not_part_of_the_code(learner_file):
    assert read_submission(learner_file(b"\xef\xbb\xbfx = 1")).cells == ("x = 1",)
    data = b"\xef\xbb\xbf" + notebook("x = 1").encode()
    assert read_submission(learner_file(data, "mine.ipynb")).cells == ("x = 1",)


def test_line_ends_of_windows_become_plain_ones(learner_file):
    assert read_submission(learner_file(b"x = 1\r\ny = 2\r\n")).cells == ("x = 1\ny = 2\n",)
    file = learner_file(notebook("x = 1\r\ny = 2"), "mine.ipynb")
    assert read_submission(file).cells == ("x = 1\ny = 2",)


def test_another_encoding_is_refused_with_the_byte_it_shows_at(learner_file):
    submission = read_submission(learner_file("x = 1  # 勾配".encode("shift_jis")))
    assert (submission.refusal, submission.cells) == ("unreadable", ())
    assert str(submission.complaint) == "the file is not UTF-8 (byte 9): save it as UTF-8"


def test_a_file_that_is_too_large_is_refused(learner_file):
    submission = read_submission(learner_file(bytes(MAX_FILE_BYTES + 1), "mine.ipynb"))
    assert submission.refusal == "too_large"
    assert "20 MB: clear its outputs" in str(submission.complaint)


@pytest.mark.parametrize("character", ["#", "あ"])
def test_too_much_code_is_refused_whatever_the_alphabet(character, learner_file):
    size = len(character.encode())
    fits = character * (MAX_CODE_BYTES // size)
    assert not read_submission(learner_file(fits)).refusal
    submission = read_submission(learner_file(fits + character))
    assert submission.refusal == "too_large"
    assert "submit the solution only" in str(submission.complaint)


def test_a_notebook_of_countless_cells_is_refused(learner_file):
    submission = read_submission(learner_file(notebook(*["1"] * 12_000), "mine.ipynb"))
    assert submission.refusal == "too_large"


def test_large_pictures_in_a_notebook_are_no_code(learner_file):
    picture = {
        "output_type": "display_data",
        "metadata": {},
        "data": {"image/png": "A" * (2 * MAX_CODE_BYTES)},
    }
    cell = {
        "cell_type": "code",
        "execution_count": 1,
        "metadata": {},
        "outputs": [picture],
        "source": ["x = 1\n", "y = 2"],
    }
    file = learner_file(notebook(cells=[cell]), "mine.ipynb")
    assert read_submission(file).cells == ("x = 1\ny = 2",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        '{"cells": [',
        "[]",
        "3",
        "null",
        "{}",
        '{"nbformat": 4}',
        '{"nbformat": 99}',
        '{"nbformat": 4, "nbformat_minor": 5, "cells": 3}',
        '{"nbformat": 4, "cells": [{"cell_type": "code"}]}',
        '{"nbformat": 3, "worksheets": [{}]}',
        "[" * 100_000,
    ],
)
def test_a_broken_notebook_is_refused(text, learner_file):
    submission = read_submission(learner_file(text, "mine.ipynb"))
    assert submission.refusal == "unreadable"
    assert "the file is not a notebook" in str(submission.complaint)
    assert "save it again in Jupyter" in str(submission.complaint)


def test_an_empty_notebook_has_no_cells_and_is_not_refused(learner_file):
    submission = read_submission(learner_file(notebook(), "mine.ipynb"))
    assert (submission.cells, submission.refusal) == ((), "")


def test_markdown_and_raw_cells_are_left_out(learner_file):
    cells = [
        {"cell_type": kind, "metadata": {}, "source": "no code"} for kind in ("markdown", "raw")
    ]
    assert read_submission(learner_file(notebook(cells=cells), "mine.ipynb")).cells == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.dictionaries(
        FIELDS | st.sampled_from(["nbformat", "nbformat_minor"]),
        st.recursive(
            SCALARS | FIELDS,
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=4),
            max_leaves=12,
        ),
    )
)
def test_any_json_is_a_submission_or_a_refusal_and_never_an_error(learner_file, value):
    submission = read_submission(learner_file(json.dumps(value), "mine.ipynb"))
    assert submission.refusal in {"", "unreadable", "too_large"}
    assert all(isinstance(cell, str) for cell in submission.cells)


def test_an_old_notebook_with_cells_of_no_known_type_is_refused(learner_file):
    text = json.dumps({"nbformat": 1, "cells": [{"cell_type": "song"}]})
    submission = read_submission(learner_file(text, "mine.ipynb"))
    assert (submission.refusal, submission.cells) == ("unreadable", ())


def test_the_digest_is_that_of_the_content_alone(learner_file):
    one, same = learner_file("x = 1", "a.py"), learner_file("x = 1", "b.py")
    assert read_submission(one).digest == read_submission(same).digest
    assert read_submission(one).digest != read_submission(learner_file("x = 2", "c.py")).digest
