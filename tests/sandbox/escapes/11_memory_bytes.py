# Tries to take more memory than it may, in one piece and in many.
def answer(x):
    try:
        taken = bytearray(300 << 20)
    except MemoryError:
        taken = [bytearray(1 << 20) for _ in range(300)]
    return f"ESCAPED {len(taken)}"
