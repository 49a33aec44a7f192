import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import LearnerError
from grader.grading.results import NAME, Key, Results


def row(learner="ann", exercise="encode", seed=7):
    return {
        "learner": learner,
        "file": f"{learner}/{exercise}.py",
        "sha256": "ab",
        "exercise": exercise,
        "seed": seed,
    }


def resumed(folder):
    with Results(folder, resume=True) as results:
        return results


def test_rows_are_on_the_disk_before_the_batch_ends(tmp_path):
    with Results(tmp_path / "new" / "out", resume=False) as results:
        results.append([row("ann"), row("勾配")])
        text = results.path.read_text(encoding="utf-8")
        assert [json.loads(line)["learner"] for line in text.splitlines()] == ["ann", "勾配"]
        assert "勾配" in text  # readable without a decoder


def test_what_was_written_is_known_again(tmp_path):
    with Results(tmp_path, resume=False) as results:
        results.append([row("ann", "encode", 7), row("ann", "", 0)])
        results.append([row("bob", "rnn_step", 8)])
    again = resumed(tmp_path)
    assert again.rows == results.rows
    assert again.seeds == {"encode": 7, "rnn_step": 8}
    assert Key("bob", "bob/rnn_step.py", "ab", "rnn_step") in again.done
    assert len(again.done) == 3


def test_results_of_before_are_not_mixed_with_new_ones_unasked(tmp_path):
    with Results(tmp_path, resume=False) as results:
        results.append([row()])
    with pytest.raises(LearnerError, match="holds results already") as caught:
        Results(tmp_path, resume=False)
    assert "--resume" in str(caught.value.hint)
    assert "--out" in str(caught.value.hint)
    assert len(resumed(tmp_path).rows) == 1


def test_an_empty_file_holds_no_results(tmp_path):
    (tmp_path / NAME).touch()
    with Results(tmp_path, resume=False) as results:
        assert results.rows == ()


def test_resuming_where_nothing_was_begins(tmp_path):
    assert resumed(tmp_path / "out").rows == ()


@given(st.integers(min_value=0))
def test_a_file_cut_anywhere_keeps_its_whole_lines_and_takes_new_ones(tmp_path_factory, cut):
    folder = tmp_path_factory.mktemp("out")
    with Results(folder, resume=False) as results:
        results.append([row(learner) for learner in ("ann", "勾配", "cem")])
    data = (folder / NAME).read_bytes()
    left = data[: cut % (len(data) + 1)]
    (folder / NAME).write_bytes(left)
    with Results(folder, resume=True) as results:
        assert len(results.rows) == left.count(b"\n")
        results.append([row("dan")])
    rows = list(map(json.loads, (folder / NAME).read_bytes().splitlines()))
    assert rows == list(resumed(folder).rows)
    assert rows[-1]["learner"] == "dan"


@pytest.mark.parametrize(
    "torn", [b'{"learner": "bo', b"\xe5\x8b\n", b"17\n", b"{}{}\n", b"\0" * 99]
)
def test_a_torn_last_line_is_cut_off(torn, tmp_path):
    with Results(tmp_path, resume=False) as results:
        results.append([row()])
    whole = results.path.read_bytes()
    results.path.write_bytes(whole + torn)
    assert len(resumed(tmp_path).rows) == 1
    assert results.path.read_bytes() == whole


def test_a_second_process_is_turned_away_and_the_first_one_keeps_its_rows(tmp_path):
    with Results(tmp_path, resume=True) as results:
        results.append([row()])
        with pytest.raises(LearnerError, match="Another process is writing") as caught:
            Results(tmp_path, resume=True)
        assert "Wait for it to end" in str(caught.value.hint)
    assert len(resumed(tmp_path).rows) == 1
