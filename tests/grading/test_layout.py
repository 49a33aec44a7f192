import os

import pytest

from grader.errors import LearnerError
from grader.grading.batch import known_exercise
from grader.grading.layout import find_submissions

KNOWN = {"lstm_step": "lstm_step", "lstm": "lstm_step", "encode": "encode"}.get


@pytest.fixture
def folder(tmp_path):
    """Make files (names with `/` in folders of their own) and return the folder."""

    def make(*names):
        for name in names:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("x = 1", encoding="utf-8")
        return tmp_path

    return make


def found(root, layout=None):
    return [(one.learner, one.path, one.exercise) for one in find_submissions(root, KNOWN, layout)]


def test_all_three_layouts_are_read_side_by_side(folder):
    root = folder("ann/lstm_step.py", "bob/homework.ipynb", "cem__encode.py", "dan.py")
    assert found(root) == [
        ("ann", "ann/lstm_step.py", "lstm_step"),
        ("bob", "bob/homework.ipynb", None),
        ("cem", "cem__encode.py", "encode"),
        ("dan", "dan.py", None),
    ]


def test_an_alias_means_the_exercise(folder):
    root = folder("ann/lstm.py", "bob__lstm.ipynb")
    assert [exercise for _, _, exercise in found(root)] == ["lstm_step", "lstm_step"]


def test_a_learner_may_have_folders_of_their_own(folder):
    assert found(folder("ann/week 3/encode.py")) == [("ann", "ann/week 3/encode.py", "encode")]


def test_a_pattern_names_another_layout_and_leaves_out_what_does_not_fit(folder):
    root = folder("3/ann_encode.py", "3/bob_homework.py", "4/cem_encode.py", "dan/encode.py")
    assert found(root, "3/{learner}_{exercise}.py") == [
        ("ann", "3/ann_encode.py", "encode"),
        ("bob", "3/bob_homework.py", None),
    ]


def test_a_pattern_needs_no_exercise_and_may_have_stars(folder):
    root = folder("submission_101/ann.py", "submission_102/bob.py", "readme/x/cem.py")
    assert found(root, "*/{learner}.py") == [
        ("ann", "submission_101/ann.py", None),
        ("bob", "submission_102/bob.py", None),
    ]


def test_signs_in_a_pattern_mean_themselves(folder):
    root = folder("ann (1).py", "bob 1.py", "annx(1)xpy.py")
    assert [learner for learner, _, _ in found(root, "{learner} (1).py")] == ["ann"]


def test_a_pattern_without_a_learner_is_refused_with_an_example(folder):
    with pytest.raises(LearnerError, match="does not say where the learner stands") as caught:
        found(folder("ann/encode.py"), "{exercise}.py")
    assert "'{learner}/{exercise}.py'" in str(caught.value.hint)


def test_links_hidden_files_caches_and_other_files_are_skipped(folder, tmp_path_factory):
    root = folder(
        "ann/encode.py",
        "ann/.ipynb_checkpoints/encode-checkpoint.ipynb",
        "ann/__pycache__/encode.py",
        "ann/.hidden.py",
        ".git/hook.py",
        "ann/notes.txt",
        "ann/data.py.bak",
    )
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.py").write_text("x = 1", encoding="utf-8")
    (root / "eve__encode.py").symlink_to(elsewhere / "secret.py")
    (root / "eve").symlink_to(elsewhere, target_is_directory=True)
    (root / "folder.py").mkdir()
    os.mkfifo(root / "pipe.py")
    assert [path for _, path, _ in found(root)] == ["ann/encode.py"]


def test_a_name_in_another_encoding_becomes_one_that_can_be_written_down(folder):
    root = folder("ann/encode.py")
    (root / os.fsdecode("勾配".encode("shift_jis") + b"__encode.py")).write_bytes(b"x = 1")
    (root / os.fsdecode(b"caf\xe9__encode.py")).write_bytes(b"x = 1")
    learners = [learner for learner, _, _ in found(root)]
    assert len(set(learners)) == 3
    assert all(learner.encode() for learner in learners)
    assert all(path.encode() for _, path, _ in found(root))


def test_the_order_is_that_of_the_paths(folder):
    root = folder("b/encode.py", "a/lstm.py", "a/encode.py", "c__encode.py")
    paths = [path for _, path, _ in found(root)]
    assert paths == sorted(paths)


def test_a_folder_that_is_none_is_refused(tmp_path):
    with pytest.raises(LearnerError, match="is not a folder") as caught:
        found(tmp_path / "absent")
    assert "holds the submissions" in str(caught.value.hint)


def test_a_folder_without_submissions_is_refused_with_the_names_it_could_have(folder):
    with pytest.raises(LearnerError, match="no submissions") as caught:
        found(folder("readme.txt"))
    hint = str(caught.value.hint)
    assert "LEARNER/EXERCISE.py" in hint
    assert "--layout '{learner}/{exercise}.py'" in hint


def test_stems_are_known_by_slug_and_alias_of_the_shipped_exercises(desk):
    known = known_exercise(desk)
    assert (known("lstm_step"), known("lstm"), known("homework")) == (
        "lstm_step",
        "lstm_step",
        None,
    )
