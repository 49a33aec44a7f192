# Tries to hold the sender and the reader with a number that lies about itself.
class Number(int):
    def bit_length(self):
        return 0

    def __int__(self):
        while True:
            pass

    __index__ = __float__ = __abs__ = __int__

    def __eq__(self, other):
        while True:
            pass

    __hash__ = int.__hash__


def answer(x):
    return Number(2**4000)
