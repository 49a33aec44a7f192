"""Landlock: no file can be opened, made or changed, whatever the path. See landlock(7).

A ruleset without any rule denies everything that it handles. It is built once in the zygote; a
child only enters it, which costs some tens of microseconds.
"""

import ctypes
import os
import struct

from grader.sandbox.linux import libc, syscall

CREATE, VERSION_FLAG = 444, 1
# What each version of the interface can handle: bits of file rights, of network, of scope.
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
NEWEST_FILE_RIGHTS = 16
TCP_BIND_AND_CONNECT = 0b11  # from version 4
ABSTRACT_SOCKETS_AND_SIGNALS = 0b11  # from version 6
SIZES = ((6, 24), (4, 16), (1, 8))


def version() -> int:
    """Return the kernel's Landlock version; 0 without Landlock."""
    found = libc.syscall(ctypes.c_long(CREATE), None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    return max(0, int(found))


def ruleset() -> int:
    """Return the descriptor of a ruleset that denies everything this kernel can deny."""
    abi = version()
    if not abi:
        raise OSError("this kernel has no Landlock")
    rights = (1 << FILE_RIGHTS.get(abi, NEWEST_FILE_RIGHTS)) - 1
    network = TCP_BIND_AND_CONNECT if abi >= 4 else 0  # noqa: PLR2004 - a version
    scope = ABSTRACT_SOCKETS_AND_SIGNALS if abi >= 6 else 0  # noqa: PLR2004 - a version
    size = next(size for least, size in SIZES if abi >= least)
    attributes = struct.pack("<QQQ", rights, network, scope)
    made = syscall("landlock_create_ruleset", attributes, ctypes.c_size_t(size), ctypes.c_uint32(0))
    os.set_inheritable(made, False)  # noqa: FBT003 - positional only
    return made


def enter(descriptor: int) -> None:
    """Restrict this process by the ruleset, for good. Needs no_new_privileges before."""
    syscall("landlock_restrict_self", descriptor, 0)
