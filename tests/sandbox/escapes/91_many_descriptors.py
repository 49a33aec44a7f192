# Tries to use up descriptors, its own and the system's.
import os


def answer(x):
    made = 0
    try:
        for _ in range(200):
            os.dup(1)
            made += 1
    except OSError:
        pass
    return f"ESCAPED {made}" if made > 100 else "refused"
