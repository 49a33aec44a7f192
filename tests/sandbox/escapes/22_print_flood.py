# Tries to drown the grader in prints.
import os


def answer(x):
    line = "x" * 65536
    while True:
        os.write(1, line.encode())
        print(line)
