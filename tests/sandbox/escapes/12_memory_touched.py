# Tries to take and touch more memory than it may, through NumPy.
import numpy as np


def answer(x):
    taken = [np.ones(1 << 20) for _ in range(25)]
    return f"ESCAPED {sum(part.nbytes for part in taken)}"
