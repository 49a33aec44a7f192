# Tries to hold the reader for seconds with numbers that all have the same hash.
import os
import sys

wire = sys.modules["grader.sandbox.wire"]
SETS, SIZE, MODULUS = 40, 4000, 2**61 - 1


def answer(x):
    keys = [k * MODULUS for k in range(1, SIZE + 1)]
    data = [k.to_bytes(k.bit_length() // 8 + 1, "little", signed=True) for k in keys]
    numbers = b"".join(b"I" + len(d).to_bytes(4, "little") + d for d in data)
    one = b"E" + SIZE.to_bytes(4, "little") + numbers
    skeleton = b"L\x02\0\0\0" + b"L" + SETS.to_bytes(4, "little") + one * SETS + b"L\0\0\0\0"
    head = wire.HEADER.pack(wire.MAGIC, wire.Kind.RETURNED, 0, 0, len(skeleton), 0)
    data = memoryview(head + skeleton + bytes(-len(skeleton) % 64))
    while data:
        data = data[os.write(3, data) :]
    os._exit(0)
