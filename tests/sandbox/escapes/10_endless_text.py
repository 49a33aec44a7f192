# Tries to hold whoever asks for the text of its exception.
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def answer(x):
    raise Endless
