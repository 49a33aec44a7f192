from math import cos, sin


def positional_encoding(T, d):
    def entry(pos, column):
        pair, rest = divmod(column, 2)
        angle = pos * 10000 ** (-2 * pair / d)
        return (sin, cos)[rest](angle)

    return [[entry(pos, column) for column in range(d)] for pos in range(T)]
