# Tries to break the reader with two keys that are equal, and nested too deeply to be compared.
import os
import sys

wire = sys.modules["grader.sandbox.wire"]
DEPTH = 996


def deep():
    return b"U\x01\0\0\0" * DEPTH + b"N"


def answer(x):
    skeleton = b"L\x02\0\0\0" + b"E\x02\0\0\0" + deep() + deep() + b"L\0\0\0\0"
    head = wire.HEADER.pack(wire.MAGIC, wire.Kind.RETURNED, 0, 0, len(skeleton), 0)
    os.write(3, head + skeleton + bytes(-len(skeleton) % 64))
    os._exit(0)
