"""The index says what a fresh reading says, whatever happened to the banks or to itself."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.content import catalogue as catalogue_module
from grader.content import index as index_module
from grader.content.bank import KINDS, read_bank
from grader.content.catalogue import Stamp
from grader.content.compiled import Compiled, CorruptError
from grader.content.index import Index
from grader.content.item import version
from grader.content.paths import cache_folder, content_root

ROOT = Path(__file__).parents[2]
FILES = ("a.yaml", "b.yaml", "inner/c.yml", "inner-d.yaml")
GROUP = """\
- kind: group
  id: {id}
  stem: {{ja: {word}について。, en: About {word}.}}
"""


def entry(id_, word="softmax", group="", topic="3-1-4"):
    return dedent(f"""\
        - kind: term
          id: {id_}
          topic: {topic}
          difficulty: 2
          origin: example
          tags: [{word}]
          group: '{group}'
          stem: {{ja: 問い {word}, en: The question {word}}}
          because: {{ja: 理由, en: A reason}}
          answers: [{word}]
    """)


def says_the_same(index, root):
    """Hold the index against a fresh reading, in everything that it says."""
    bank = read_bank(root)
    assert tuple(index.items(line.id for line in index.listed())) == bank.items
    for line, item in zip(index.listed(), bank.items, strict=True):
        for name in ("id", "kind", "topic", "difficulty", "tags", "group"):
            assert getattr(line, name) == getattr(item, name)
        assert line.version == version(item)
    assert dict(index.groups) == dict(bank.groups)
    assert index.problem_count == len(bank.problems)
    assert list(map(str, index.problems)) == list(map(str, bank.problems))
    return True


@pytest.fixture
def parsed(monkeypatch):
    """The names of the files that are parsed, in order."""
    from grader.content import compiling

    names = []
    read = compiling._sheet

    def noted(compiled, file, data):
        names.append(file.name)
        return read(compiled, file, data)

    monkeypatch.setattr(compiling, "_sheet", noted)
    return names


@pytest.fixture
def settled(monkeypatch):
    """Files count as settled at once, as if two seconds had passed."""
    monkeypatch.setattr(catalogue_module, "SETTLES", 0)


@pytest.fixture
def banks(write_banks):
    root = write_banks(a=entry("one") + entry("two"), b=entry("three"))
    assert len(read_bank(root).items) == 3
    return root


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def closed(tmp_path):
    """A folder that cannot be written; permissions count for ordinary users only, so be one."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o555)
    with ordinary_user(tmp_path):
        yield folder


@contextmanager
def ordinary_user(folder):
    if os.geteuid():
        yield
        return
    for path in (folder, *folder.parents[:-2]):  # down to here, everybody may go
        path.chmod(path.stat().st_mode | 0o055)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_the_shipped_banks_are_the_same_from_the_index(cache):
    root = content_root()
    assert says_the_same(Index(root, cache), root)
    again = Index(root, cache)
    assert len(again.listed()) > 400
    assert says_the_same(again, root)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_item_of_every_kind_comes_back_as_it_was(kind, write_banks, cache):
    fields = dedent(KINDS[kind].example).strip("\n").replace("\n", "\n  ")
    root = write_banks(one=f"- kind: {kind}\n  {fields}\n")
    Index(root, cache)
    assert len(Index(root, cache).listed()) == 1
    assert says_the_same(Index(root, cache), root)


TEXTS = st.one_of(
    st.lists(
        st.one_of(
            st.builds(
                entry,
                st.sampled_from(["one", "two", "three"]),
                st.sampled_from(["relu", "gelu"]),
                st.sampled_from(["", "situation"]),
                st.sampled_from(["3-1-4", "9-9-9"]),
            ),
            st.builds(GROUP.format, id=st.just("situation"), word=st.sampled_from(["A", "B"])),
        ),
        max_size=3,
    ).map("".join),
    st.sampled_from(["- {id: broken", "kind: single", "\x00", "- kind: riddle\n"]),
)
NAMES = st.sampled_from(FILES)
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, TEXTS),
    st.tuples(st.just("put back with its old date"), NAMES, TEXTS),
    st.tuples(st.just("remove"), NAMES),
    st.tuples(st.just("touch"), NAMES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("make unreadable"), NAMES),
    st.tuples(
        st.just("look"),
    ),
)


def take(step, folder):
    """Do one thing to the files of a folder."""
    match step:
        case "write", name, text:
            (folder / name).write_text(text)
        case "put back with its old date", name, text if (folder / name).is_file():
            before = (folder / name).stat()
            (folder / name).write_text(text)
            os.utime(folder / name, ns=(before.st_atime_ns, before.st_mtime_ns))
        case "remove", name:
            (folder / name).unlink(missing_ok=True)
        case "touch", name if (folder / name).is_file():
            os.utime(folder / name)
        case "rename", name, other if (folder / name).is_file():
            (folder / name).replace(folder / other)
        case "make unreadable", name:  # a link to nowhere, since to root every file is readable
            (folder / name).unlink(missing_ok=True)
            (folder / name).symlink_to("nowhere")


@given(steps=st.lists(STEPS, min_size=1, max_size=12), wait=st.booleans())
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_after_any_changes_it_says_what_a_fresh_reading_says(steps, wait, tmp_path_factory):
    root = tmp_path_factory.mktemp("law")
    folder, cache = root / "questions", root / "cache"
    (folder / "inner").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        if wait:  # only where the file system tells two writes apart
            patch.setattr(catalogue_module, "SETTLES", 0)
        for step in steps:
            if wait:
                time.sleep(0.012)
            take(step, folder)
            if step == ("look",):
                assert says_the_same(Index(root, cache), root)
        assert says_the_same(Index(root, cache), root)
        assert says_the_same(Index(root, cache), root)
    shutil.rmtree(root)


def test_a_known_file_is_not_parsed_again(banks, cache, parsed):
    Index(banks, cache)
    assert sorted(parsed) == ["a.yaml", "b.yaml"]
    Index(banks, cache)
    assert len(parsed) == 2


def test_only_the_changed_file_is_parsed(banks, cache, parsed):
    Index(banks, cache)
    parsed.clear()
    (banks / "questions" / "b.yaml").write_text(entry("four"))
    assert [line.id for line in Index(banks, cache).listed()] == ["one", "two", "four"]
    assert parsed == ["b.yaml"]


def test_a_touched_file_is_hashed_and_not_parsed(banks, cache, parsed):
    Index(banks, cache)
    parsed.clear()
    os.utime(banks / "questions" / "b.yaml", ns=(0, 10**15))
    assert len(Index(banks, cache).listed()) == 3
    assert parsed == []


def test_a_settled_index_is_not_even_hashed_or_written(banks, cache, settled, monkeypatch):
    first = Index(banks, cache)
    before = first.file.stat().st_mtime_ns
    monkeypatch.setattr(Index, "_compile", None)
    assert Index(banks, cache).listed() == first.listed()
    assert first.file.stat().st_mtime_ns == before


def test_a_second_change_within_the_tick_of_the_clock_is_seen(banks, cache, monkeypatch):
    file = banks / "questions" / "b.yaml"
    file.write_text(entry("three", "relu"))
    once = Stamp(file.stat().st_mtime_ns, file.stat().st_ctime_ns, file.stat().st_size)
    monkeypatch.setattr(catalogue_module, "_stamp", lambda _: once)
    Index(banks, cache)
    file.write_text(entry("three", "gelu"))
    [line] = [line for line in Index(banks, cache).listed() if line.id == "three"]
    assert line.tags == ("gelu",)


@pytest.mark.usefixtures("settled")
def test_an_old_date_and_the_same_size_hide_nothing(banks, cache):
    file = banks / "questions" / "b.yaml"
    file.write_text(entry("three", "relu"))
    before = file.stat()
    Index(banks, cache)
    time.sleep(0.02)
    file.write_text(entry("three", "gelu"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    [line] = [line for line in Index(banks, cache).listed() if line.id == "three"]
    assert line.tags == ("gelu",)


def test_an_id_that_its_first_file_gives_up_belongs_to_the_next(write_banks, cache):
    root = write_banks(a=entry("one", "relu"), b=entry("one", "gelu"))
    assert Index(root, cache).item("one").answers[0] == "relu"
    (root / "questions" / "a.yaml").unlink()
    assert Index(root, cache).item("one").answers[0] == "gelu"
    assert Index(root, cache).problem_count == 0


def test_an_id_that_is_not_listed_is_a_key_error(banks, cache):
    with pytest.raises(KeyError):
        Index(banks, cache).item("nowhere")


def test_two_content_folders_have_two_indexes(banks, cache, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(banks / "questions", other / "questions")
    assert Index(banks, cache).file != Index(other, cache).file


def test_two_folders_whose_names_clash_do_not_share_an_index(banks, cache, tmp_path, monkeypatch):
    monkeypatch.setattr(index_module, "crc32", lambda name: 7)
    other = tmp_path / "other"
    shutil.copytree(banks / "questions", other / "questions")
    (other / "questions" / "b.yaml").unlink()
    for _ in range(2):
        assert len(Index(banks, cache).listed()) == 3
        assert len(Index(other, cache).listed()) == 2


def test_the_way_to_a_folder_does_not_matter(banks, cache, parsed, monkeypatch):
    first = Index(banks, cache)
    monkeypatch.chdir(banks)
    parsed.clear()
    second = Index(Path(), cache)
    assert second.file == first.file
    assert second.listed() == first.listed()
    assert parsed == []


def test_a_file_name_that_is_no_text_is_read_all_the_same(banks, cache):
    (banks / "questions" / "a.yaml").rename(banks / "questions" / os.fsdecode(b"\xff.yaml"))
    Index(banks, cache)
    assert len(Index(banks, cache).listed()) == 3


def test_nothing_is_written_into_the_content(banks, tmp_path_factory):
    before = sorted(banks.rglob("*"))
    Index(banks, tmp_path_factory.mktemp("cache"))
    assert sorted(banks.rglob("*")) == before


def test_the_cache_lies_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("SHIKEN_CACHE", str(tmp_path / "here"))
    assert cache_folder() == tmp_path / "here"
    monkeypatch.delenv("SHIKEN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "there"))
    assert tmp_path / "there" in cache_folder().parents or sys.platform != "linux"


@pytest.mark.parametrize(
    "ruin",
    [
        lambda data: b"",
        lambda data: b"no database at all",
        lambda data: data[:100],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: b"\0" * len(data),
        lambda data: data[::-1],
    ],
)
def test_what_is_no_index_is_made_again(ruin, banks, cache, parsed):
    file = Index(banks, cache).file
    whole = file.read_bytes()
    file.write_bytes(ruin(whole))
    parsed.clear()
    assert says_the_same(Index(banks, cache), banks)
    assert sorted(parsed) == ["a.yaml", "b.yaml"]
    assert says_the_same(Index(banks, cache), banks)
    assert len(parsed) == 2


@given(
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255)), min_size=1, max_size=40),
    change=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_no_changed_byte_of_the_index_changes_what_it_says(places, change, spoiled):
    root, cache, file, whole = spoiled
    data = bytearray(whole)
    for place, by in places:
        data[int(place * (len(data) - 1))] ^= by
    file.write_bytes(data)
    more = root / "questions" / "e.yaml"
    if change:
        more.write_text("".join(entry(f"more-{number}") for number in range(20)))
    assert says_the_same(Index(root, cache), root)
    more.unlink(missing_ok=True)
    assert says_the_same(Index(root, cache), root)


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory):
    root = tmp_path_factory.mktemp("spoiled")
    (root / "questions").mkdir()
    for name in "abc":
        text = "".join(entry(f"{name}-{number}", group=f"group-{name}") for number in range(4))
        group = GROUP.format(id=f"group-{name}", word=name)
        (root / "questions" / f"{name}.yaml").write_text(group + text)
    assert len(read_bank(root).items) == 12
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue_module, "SETTLES", 0)
        file = Index(root, root / "cache").file
        yield root, root / "cache", file, file.read_bytes()


def test_a_changed_letter_is_found_when_the_item_is_read(banks, cache, settled):
    file = Index(banks, cache).file
    file.write_bytes(file.read_bytes().replace(b"The question", b"The quackery"))
    index = Index(banks, cache)
    assert index.item("one").stem.en == "The question softmax"
    assert says_the_same(index, banks)
    assert b"quackery" not in file.read_bytes()


def test_an_index_of_another_program_is_made_again(banks, cache, parsed, monkeypatch):
    Index(banks, cache)
    parsed.clear()
    monkeypatch.setattr(index_module, "__version__", "9.9.9")
    assert says_the_same(Index(banks, cache), banks)
    assert sorted(parsed) == ["a.yaml", "b.yaml"]


def test_a_changed_rule_is_another_program(tmp_path, monkeypatch):
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "single.py").write_text("old")
    monkeypatch.setattr(index_module, "__file__", str(tmp_path / "index.py"))
    before = index_module.program(tmp_path)
    assert index_module.program(tmp_path) == before
    (tmp_path / "kinds" / "single.py").write_text("newer")
    assert index_module.program(tmp_path) != before


def test_a_database_of_another_schema_is_made_again(banks, cache, parsed):
    file = Index(banks, cache).file
    file.unlink()
    with closing(sqlite3.connect(file)) as database:
        database.execute("create table catalogue (body text)")
        database.execute("insert into catalogue values ('not ours')")
        database.commit()
    with pytest.raises(CorruptError):
        _ = Compiled.open(file).catalogue
    assert says_the_same(Index(banks, cache), banks)


def test_a_cache_that_cannot_be_written_is_done_without(banks, closed, parsed):
    for _ in range(2):
        assert says_the_same(Index(banks, closed), banks)
    assert sorted(parsed) == ["a.yaml", "a.yaml", "b.yaml", "b.yaml"]
    assert not list(closed.iterdir())


def test_a_cache_below_a_file_is_done_without(banks, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert says_the_same(Index(banks, tmp_path / "file" / "cache"), banks)


def test_an_index_that_can_only_be_read_is_read(banks, cache, settled, parsed):
    file = Index(banks, cache).file
    cache.chmod(0o555)
    parsed.clear()
    with ordinary_user(cache):
        assert says_the_same(Index(banks, cache), banks)
        assert not os.access(file, os.W_OK, effective_ids=True)
    assert parsed == []
    cache.chmod(0o755)


def test_a_full_disk_leaves_the_old_index_and_no_draft(banks, cache):
    before = Index(banks, cache).file.read_bytes()
    large = "".join(entry(f"large-{number}") for number in range(200))
    (banks / "questions" / "c.yaml").write_text(large)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(banks), str(cache)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.stdout.strip(), done.stderr) == ("203", "")
    [file] = cache.iterdir()
    assert file.read_bytes() == before


FULL = """
import resource, signal, sys
from pathlib import Path
from grader.content.index import Index

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # no file may grow beyond this; writing fails
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
print(len(Index(Path(sys.argv[1]), Path(sys.argv[2])).listed()))
"""


LOOPING = """
import sys
from pathlib import Path
from grader.content.index import Index

root, cache = map(Path, sys.argv[1:3])
print("ready", flush=True)
for number in range(int(sys.argv[3])):
    (cache / Index(root, cache).file.name).write_bytes(b"spoiled" * (number % 2))
    assert len(Index(root, cache).listed()) == 203
    (root / "questions" / "a.yaml").touch()
"""


def looping(root, cache, times):
    """Start a process that breaks the index and makes it again, so many times."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", LOOPING, str(root), str(cache), str(times)]
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.fixture
def large(banks):
    text = "".join(entry(f"large-{number}") for number in range(200))
    (banks / "questions" / "c.yaml").write_text(text)
    return banks


def test_processes_that_compile_and_break_at_once_are_all_right(large, cache):
    processes = [looping(large, cache, 8) for _ in range(3)]
    while any(process.poll() is None for process in processes):
        assert len(Index(large, cache).listed()) == 203
    for process in processes:
        assert process.communicate()[1] == ""
        assert process.returncode == 0
    assert says_the_same(Index(large, cache), large)
    assert not list(cache.glob("*.part"))


def test_a_reader_keeps_its_state_while_another_writes(large, cache):
    reader = Index(large, cache)
    (large / "questions" / "c.yaml").write_text(entry("large-0", "gelu"))
    assert Index(large, cache).item("large-0").answers[0] == "gelu"
    assert reader.item("large-0").answers[0] == "softmax"
    assert reader.item("large-199").id == "large-199"


def test_kill_9_at_any_moment_leaves_an_index_that_works(large, cache):
    for pause in (0.001, 0.01, 0.02, 0.03, 0.05, 0.08, 0.13, 0.21):
        process = looping(large, cache, 1000)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        assert says_the_same(Index(large, cache), large)


KILLED = """
import os, signal, sys
from pathlib import Path
from grader.content.index import Index

Path.replace = lambda self, target: os.kill(os.getpid(), signal.SIGKILL)
Index(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_a_writer_killed_before_the_end_leaves_a_draft_that_the_next_removes(
    large, cache, monkeypatch
):
    words = [sys.executable, "-c", KILLED, str(large), str(cache)]
    subprocess.run(words, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    [draft] = cache.iterdir()
    assert draft.suffix == ".part"
    assert says_the_same(Index(large, cache), large)
    assert draft.exists()  # its writer might still be at work
    os.utime(draft, (0, 0))
    (large / "questions" / "c.yaml").unlink()
    assert len(Index(large, cache).listed()) == 3
    assert [file.suffix for file in cache.iterdir()] == [".db"]
