# Tries to break the reader with shapes whose product overflows, or hides behind a zero.
import os
import struct
import sys

wire = sys.modules["grader.sandbox.wire"]
SHAPES = ((1 << 62, 4), (0, 1 << 62, 1 << 62), (1 << 63,), (1 << 32, 1 << 32), (0,) * 16)


def frame(shape):
    array = b"A" + bytes([11, len(shape)]) + struct.pack(f"<{len(shape)}Q", *shape)
    skeleton = b"L" + struct.pack("<I", 2) + array + b"L" + struct.pack("<I", 0)
    head = wire.HEADER.pack(wire.MAGIC, wire.Kind.RETURNED, 0, 1, len(skeleton), 0)
    return head + skeleton + bytes(-len(skeleton) % 64)


def answer(x):
    os.write(3, frame(SHAPES[int(abs(x).sum() * 1000) % len(SHAPES)]))
    for shape in SHAPES:
        os.write(3, frame(shape))
    os._exit(0)
