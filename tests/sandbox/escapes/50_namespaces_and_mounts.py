# Tries to make or enter namespaces, to mount, and to change the root of the file tree.
import ctypes
import os

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)
PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}[os.uname().machine]
USER, MOUNT, NET, PID = 0x10000000, 0x00020000, 0x40000000, 0x20000000


def answer(x):
    folder = SCRATCH.encode()
    ways = {
        "user": lambda: libc.unshare(USER) == 0,
        "mount namespace": lambda: libc.unshare(MOUNT) == 0,
        "network": lambda: libc.unshare(NET) == 0,
        "processes": lambda: libc.unshare(PID) == 0,
        "setns": lambda: libc.setns(libc.open(b"/proc/1/ns/net", 0), 0) == 0,
        "setns by descriptor": lambda: libc.setns(3, 0) == 0,
        "mount": lambda: libc.mount(b"none", folder, b"tmpfs", ctypes.c_ulong(0), None) == 0,
        "remount": lambda: libc.mount(None, b"/", None, ctypes.c_ulong(0x1020), None) == 0,
        "unmount": lambda: libc.umount2(folder, 2) == 0,
        "pivot_root": lambda: libc.syscall(ctypes.c_long(PIVOT_ROOT), b".", b".") == 0,
        "chroot": lambda: libc.chroot(b"/") == 0,
        "chdir": lambda: libc.chdir(b"..") == 0,
        "host name": lambda: libc.unshare(0x04000000) == 0 and libc.sethostname(b"box", 3) == 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
