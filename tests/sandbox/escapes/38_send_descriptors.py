# Tries to pass a descriptor to the grader over its own socket, or to make more of that socket.
import ctypes
import struct

libc = ctypes.CDLL(None)


def message(rights):
    word = ctypes.create_string_buffer(b"!")
    piece = ctypes.create_string_buffer(struct.pack("<QQ", ctypes.addressof(word), 1))
    control = ctypes.create_string_buffer(struct.pack("<QiiiI", 20, 1, 1, 0, 0))
    pointer, size = (ctypes.addressof(control), 24) if rights else (0, 0)
    header = struct.pack("<QIIQQQQiI", 0, 0, 0, ctypes.addressof(piece), 1, pointer, size, 0, 0)
    return header, word, piece, control


def answer(x):
    rights, *_keep = message(True)
    plain, *_keep_too = message(False)
    room = ctypes.create_string_buffer(64)
    ways = {
        "descriptor": lambda: libc.sendmsg(3, rights, 0) > 0,
        "sendmsg": lambda: libc.sendmsg(3, plain, 0) > 0,
        "send": lambda: libc.send(3, b"!", 1, 0) > 0,
        "recv": lambda: libc.recv(3, room, 64, 0x40) > 0,
        "peer": lambda: libc.getpeername(3, room, bytes(8)) == 0,
        "shutdown": lambda: libc.shutdown(3, 0) == 0,
        "options": lambda: libc.setsockopt(3, 1, 7, bytes(4), 4) == 0,
        "splice": lambda: libc.sendfile(1, 3, None, ctypes.c_size_t(1)) > 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
