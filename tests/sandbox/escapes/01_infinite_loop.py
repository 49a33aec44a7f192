# Tries to hold the grader for ever: an endless loop.
def answer(x):
    while True:
        pass
