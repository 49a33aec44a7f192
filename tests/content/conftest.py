"""Content folders made for one test, and a desk with a real box behind it."""

import textwrap

import pytest

from grader.content.bank import KINDS, read_bank
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.sandbox.run import run


@pytest.fixture
def write_banks(tmp_path):
    """Write texts (or bytes) as files of questions/, and return the content folder."""

    def write(**files):
        (tmp_path / "questions").mkdir(exist_ok=True)
        for name, text in files.items():
            data = text if isinstance(text, bytes) else text.encode()
            (tmp_path / "questions" / f"{name}.yaml").write_bytes(data)
        return tmp_path

    return write


@pytest.fixture
def item_of(write_banks):
    """Return the one item of a YAML text; the text must be sound."""

    def read(text):
        bank = read_bank(write_banks(bank=text))
        assert not bank.problems, list(map(str, bank.problems))
        (item,) = bank.items
        return item

    return read


@pytest.fixture(scope="session")
def sound():
    """Return the example of a kind as a bank with one item."""

    def entry(kind):
        fields = textwrap.dedent(KINDS[kind].example).strip("\n")
        return f"- kind: {kind}\n{textwrap.indent(fields, '  ')}\n"

    return entry


@pytest.fixture
def desk(tmp_path):
    return ContentDesk(Library(tmp_path), run)
