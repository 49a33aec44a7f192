"""`shiken watch`, in a real terminal: a file is saved, a verdict appears."""

from grader.cli.watch_command import changed, saved

WRONG = "def row_mean(x):\n    return x.mean(axis=0)\n"
RIGHT = "def row_mean(x):\n    return x.mean(axis=-1)\n"


def test_each_save_is_graded_and_a_broken_file_does_not_end_the_watch(
    terminal, finish, tmp_path, content
):
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / "old.py").write_text(RIGHT, encoding="utf-8")
    session = terminal("--content", content, "watch", folder)
    session.expect("Ctrl-C ends")
    for text, words in (
        (WRONG, "wrong.*row_mean"),
        ("def other(): pass\n", "there is no function"),
        ("def row_mean(:\n", "not Python"),
        (RIGHT, "accepted.*row_mean"),
    ):
        (folder / "row_mean.py").write_text(text, encoding="utf-8")
        session.expect(words)
    session.sendintr()
    code, text = finish(session)
    assert code == 130
    assert "Interrupted" in text
    assert "old.py" not in text


def test_only_what_was_written_since_is_graded(tmp_path):
    for name in ("a.py", "b.ipynb", "c.txt"):
        (tmp_path / name).write_text("1", encoding="utf-8")
    before = saved(tmp_path)
    assert set(before) == {tmp_path / "a.py", tmp_path / "b.ipynb"}
    assert changed(before, saved(tmp_path)) == []
    (tmp_path / "a.py").write_text("12", encoding="utf-8")
    (tmp_path / "d.py").write_text("1", encoding="utf-8")
    assert changed(before, saved(tmp_path)) == [tmp_path / "a.py", tmp_path / "d.py"]


def test_a_single_file_is_watched_and_may_vanish(tmp_path):
    file = tmp_path / "a.py"
    file.write_text("1", encoding="utf-8")
    assert list(saved(file)) == [file]
    file.unlink()
    assert saved(file) == {}


def test_a_path_that_is_not_there_is_said_with_advice(shiken):
    done = shiken("watch", "nowhere")
    assert done.returncode == 2
    assert "nowhere does not exist" in done.stderr
    assert "shiken start" in done.stderr
