# Tries to talk: TCP, UDP, a name server, an abstract Unix socket, raw packets, netlink, vsock.
import ctypes
import socket
import struct

PORT = 0
UDP_PORT = 0
ABSTRACT = "nobody"
libc = ctypes.CDLL(None)


def by_python():
    try:
        with socket.create_connection(("127.0.0.1", PORT), timeout=0.5) as stream:
            stream.sendall(b"hello")
    except (OSError, LookupError):  # the codec for names is a late import
        pass


def connect(family, kind, address):
    descriptor = libc.socket(family, kind, 0)
    if descriptor >= 0:
        libc.connect(descriptor, address, len(address))
        libc.write(descriptor, b"hello", 5)
    return descriptor >= 0


def loopback(port):
    return struct.pack("<H", 2) + struct.pack(">H4s8x", port, bytes([127, 0, 0, 1]))


def answer(x):
    by_python()
    ways = {
        "tcp": lambda: connect(2, 1, loopback(PORT)),
        "udp": lambda: connect(2, 2, loopback(UDP_PORT)),
        "abstract": lambda: connect(1, 2, struct.pack("<H", 1) + b"\0" + ABSTRACT.encode()),
        "raw": lambda: libc.socket(2, 3, 1) >= 0,
        "packet": lambda: libc.socket(17, 3, 0) >= 0,
        "netlink": lambda: libc.socket(16, 3, 0) >= 0,
        "vsock": lambda: libc.socket(40, 1, 0) >= 0,
        "pair": lambda: libc.socketpair(1, 1, 0, bytes(8)) == 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
