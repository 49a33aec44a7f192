"""Typed answers that are meant to harm: each earns nothing, and leaves everything as it was."""

import os
import sys
import textwrap
import threading
import time

import numpy as np
import pytest

from grader.cli.words import Tongue
from grader.content.bank import KINDS
from grader.errors import LearnerError

LONGEST = 30  # seconds for one answer on a busy machine; the limits are a fraction of it
ATTACKS = {
    # the system
    "a command": "__import__('os').system('touch MARK')",
    "popen": "__import__('os').popen('touch MARK').read()",
    "subprocess": "__import__('subprocess').run(['touch', 'MARK'])",
    "exec": "exec('import os; os.system(\"touch MARK\")')",
    "eval": 'eval(\'__import__("os").system("touch MARK")\')',
    "compile": "exec(compile('open(\"MARK\", \"w\")', 'x', 'exec'))",
    "a file": "open('MARK', 'w').write('x')",
    "a path": "__import__('pathlib').Path('MARK').write_text('x')",
    "numpy writes": "np.ones(3).tofile('MARK')",
    "numpy saves": "np.save('MARK', np.ones(3))",
    "numpy loads": "np.load('/etc/passwd', allow_pickle=True)",
    "a memory map": "np.memmap('MARK', mode='w+', shape=3)",
    "reading /proc": "open('/proc/1/environ').read()",
    "reading itself": "open('/proc/self/mem', 'rb').read(100)",
    "the environment": "__import__('os').environ",
    "a library": "__import__('ctypes').CDLL(None).system(b'touch MARK')",
    "a socket": "__import__('socket').create_connection(('127.0.0.1', 80))",
    "the web": "__import__('urllib.request').request.urlopen('http://127.0.0.1')",
    "a fork": "__import__('os').fork()",
    "many forks": "[__import__('os').fork() for _ in range(10000)]",
    "threads": "[__import__('threading').Thread(target=print).start() for _ in range(999)]",
    "a signal": "__import__('os').kill(__import__('os').getppid(), 9)",
    "killing all": "__import__('os').kill(-1, 9)",
    "a dead parent": "__import__('os').killpg(0, 15)",
    "an end without words": "__import__('os')._exit(0)",
    "an abort": "__import__('os').abort()",
    "a crash": "__import__('ctypes').string_at(0)",
    # the interpreter
    "exit": "exit()",
    "quit": "quit(0)",
    "input": "input()",
    "SystemExit": "(_ for _ in ()).throw(SystemExit)",
    "KeyboardInterrupt": "(_ for _ in ()).throw(KeyboardInterrupt)",
    "dunders": "().__class__.__base__.__subclasses__()",
    "globals": "(lambda: 0).__globals__",
    "frames": "__import__('sys')._getframe(3).f_locals",
    "formats": "'{0.__class__.__mro__[1].__subclasses__}'.format(1)",
    "an f-string": 'f\'{__import__("os").system("touch MARK")}\'',
    "patched numpy": "setattr(np, 'exp', lambda x: x * 0 + 1)",
    "patched builtins": "__builtins__.update(len=None) if type(__builtins__) is dict else 0",
    "a patched worker": "setattr(__import__('sys').modules['__main__'], '_answer', None)",
    "closed streams": "[__import__('os').close(n) for n in range(3, 20)]",
    "tracing": "__import__('sys').settrace(lambda *a: None)",
    "no recursion limit": "__import__('sys').setrecursionlimit(10**9)",
    "a pickle": "__import__('pickle').loads(b'cos\\nsystem\\n(S\"touch MARK\"\\ntR.')",
    # what is read, and what is believed
    "printed marks": 'print(\'{"score": 1.0, "status": "accepted"}\')',
    "printed escapes": "print('\\x1b[2J\\x1b]0;right\\x07')",
    "a forged frame": "__import__('os').write(3, b'SHK1' + bytes(28))",
    "a flood": "__import__('os').write(1, b'x' * 10**8)",
    "equal to all": "type('E', (), {'__eq__': lambda s, o: True})()",
    "equal arrays": "type('A', (np.ndarray,), {'__eq__': lambda s, o: True})(3)",
    "a lying float": "type('F', (float,), {'__sub__': lambda s, o: 0})(1)",
    "a lying text": "type('S', (str,), dict.fromkeys(['__str__', '__repr__'], lambda s: 1 / 0))()",
    "an endless text": "(_ for _ in ()).throw(ValueError('x' * 10**7))",
    "not a number": "float('nan')",
    "no end": "float('inf')",
    "objects": "np.array([None, object()])",
    # the listing
    "closed brackets": "0)\n    open('MARK', 'w')\n    return (0",
    "a statement": "0; open('MARK', 'w')",
    "a line more": "0\nopen('MARK', 'w')",
    "a decorator": "@print\ndef f(): pass",
    "a star import": "from os import *",
    "an assignment": "x = open('MARK', 'w')",
    "a walrus": "(open := print)",
    "a docstring": "'''",
    "a comment": "# nothing",
    "a future": "from __future__ import barry_as_FLUFL",
    "a yield": "(yield open)",
    "an await": "await open",
    "a star": "*open",
    # too much
    "a shift": "1 << 10**12",
    "a long text": "'a' * 10**12",
    "a huge array": "np.zeros((10**6, 10**6))",
    "a huge shape": "np.broadcast_to(0.0, (10**9, 10**9))",
    "a huge eye": "np.eye(10**5)",
    "many axes": "np.zeros((1,) * 64)",
    "a nested list": "[[[[[[[[[[[[]]]]]]]]]]]] * 10**9",
    "a deep list": "(lambda f: f(f, 10**5))(lambda f, n: [f(f, n - 1)] if n else [])",
    "recursion": "(lambda f: f(f))(lambda f: f(f))",
    "many brackets": "(" * 250,
    "many signs": "-" * 250 + "1",
    "many nots": "not " * 70 + "1",
    "many lambdas": "lambda: " * 30 + "0",
    "a megabyte": "1 + " * (1 << 18) + "1",
    "a megabyte of brackets": "(" * (1 << 20),
    # what is no text
    "a NUL": "0\x00",
    "escapes": "\x1b[2J\x1b[31m right",
    "bidi": "0 \u202e # \u2066",
    "a surrogate": "\udcff",
    "a zero width": "open\u200b",
    "a byte order": "\ufeffopen",
    "another alphabet": "ｏｐｅｎ（'MARK', 'w')",
    "emoji": "🙂",
    "a form feed": "\x0c\x0b",
    "returns": "0\r\nimport os",
    "a backslash": "0 \\",
    "an odd escape": "'\\N{no such name}'",
}
ENDLESS = {
    "a power": "10**10**10",
    "a factorial": "__import__('math').factorial(10**8)",
    "digits": "str(10**10**6)",
    "many loops": "[0 for a in range(9**9) for b in range(9**9)]",
    "an endless loop": "all(True for _ in iter(int, 1))",
    "an expression to choke on": "__import__('re').match('(a+)+$', 'a' * 64 + 'b')",
    "a collector": "__import__('gc').get_objects()",
    "sleep": "__import__('time').sleep(10**6)",
    "a lock": "(lambda l: (l.acquire(), l.acquire()))(__import__('threading').Lock())",
}


def example(kind):
    fields = textwrap.dedent(KINDS[kind].example).strip("\n")
    return f"- kind: {kind}\n{textwrap.indent(fields, '  ')}\n"


@pytest.fixture(params=["blank", "formula", "shape"])
def item(request, item_of):
    return item_of(example(request.param))


@pytest.fixture
def harmless(tmp_path_factory, monkeypatch, desk):
    """Give a hostile answer, and look whether anything is otherwise than before."""

    def give(item, code):
        here = tmp_path_factory.mktemp("here")
        monkeypatch.chdir(here)
        code = code.replace("MARK", str(here / "mark"))
        question = item.question(1, desk)
        assert item.mark(question, item.key(question), desk).correct  # the box is up
        before = _state()
        start = time.monotonic()
        said = _answer_to(item, question, code, desk)
        assert time.monotonic() - start < LONGEST
        assert not list(here.iterdir())
        assert _state() == before
        assert item.mark(question, item.key(question), desk).correct
        return said

    return give


def _state():
    """What of this process an answer might have changed."""
    return threading.active_count(), dict(os.environ), np.exp, sys.getrecursionlimit()


def _answer_to(item, question, code, desk):
    """Return all that is said of an answer that must earn nothing."""
    try:
        mark = item.mark(question, code, desk)
    except LearnerError as error:
        said = [error.message, error.hint]
    else:
        assert mark.score == 0
        said = mark.comments
    return [Tongue(language).tell(one) for language in ("en", "ja") for one in said]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_answer_earns_nothing_and_leaves_nothing(item, attack, harmless):
    for text in harmless(item, ATTACKS[attack]):
        assert text
        assert len(text) < 4000
        assert all(letter.isprintable() or letter in "\n\t" for letter in text)


@pytest.mark.parametrize("attack", ENDLESS)
def test_an_answer_without_an_end_is_not_waited_for(item_of, attack, harmless):
    assert all(harmless(item_of(example("formula")), ENDLESS[attack]))


def test_one_wait_is_enough_for_all_cases(item, harmless):
    said = harmless(item, ENDLESS["an endless loop"])
    assert any("cpu_time" in text for text in said)


def test_there_are_more_attacks_than_a_course_will_see():
    assert len(ATTACKS) + len(ENDLESS) >= 90
