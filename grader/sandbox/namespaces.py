"""Namespaces: a view of the system in which there is nothing. Entered once, by the zygote.

User, mount, pid, network, IPC, host name and cgroup namespaces, and as root of the file tree an
empty read-only tmpfs. Everything needed was imported before, so nothing has to be mounted into it.
"""

import ctypes
import os
from pathlib import Path

from grader.sandbox.linux import check, libc, set_dumpable, syscall

NEW = {
    "mount": 0x00020000,
    "cgroup": 0x02000000,
    "uts": 0x04000000,
    "ipc": 0x08000000,
    "user": 0x10000000,
    "pid": 0x20000000,
    "net": 0x40000000,
}
NOBODY = 65534
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_REC, MS_PRIVATE = 0x4000, 0x40000
MNT_DETACH = 2
SAFE_MOUNT = MS_NOSUID | MS_NODEV | MS_NOEXEC
MOUNT_POINT = "/tmp"  # noqa: S108 - exists everywhere; the mount is seen by this process alone


def unshare() -> None:
    """Leave all namespaces at once, as nobody. The process must have a single thread.

    The next fork makes the first process of the new pid namespace.
    """
    user, group = os.geteuid(), os.getegid()
    set_dumpable(yes=True)  # /proc/self/uid_map can only be written by a dumpable process
    flags = 0
    for flag in NEW.values():
        flags |= flag
    check(libc.unshare(flags), "unshare")
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{NOBODY} {user} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{NOBODY} {group} 1", encoding="ascii")
    set_dumpable(yes=False)


def empty_root() -> None:
    """Replace the file tree by an empty one that cannot be written to."""
    _mount("/", MS_REC | MS_PRIVATE)
    _mount(MOUNT_POINT, SAFE_MOUNT, tmpfs="size=4k,nr_inodes=8,mode=555")
    os.chdir(MOUNT_POINT)
    # pivot_root(".", ".") stacks the old root on the new one, from where it is taken off
    syscall("pivot_root", b".", b".")
    check(libc.umount2(b".", MNT_DETACH), "umount")
    os.chdir("/")
    _mount("/", MS_REMOUNT | MS_RDONLY | SAFE_MOUNT)


def _mount(target: str, flags: int, *, tmpfs: str = "") -> None:
    """Change a mount by its flags, or mount a new tmpfs with these options."""
    what = (b"none", target.encode(), b"tmpfs") if tmpfs else (None, target.encode(), None)
    options = tmpfs.encode() or None
    check(libc.mount(*what, ctypes.c_ulong(flags), options), f"mount {target}")
