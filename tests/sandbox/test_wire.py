import struct
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.sandbox.plain import (
    DTYPES,
    MAX_DEPTH,
    MAX_KEYS,
    MAX_VALUES,
    MalformedError,
    Opaque,
    Recipe,
    TooLargeError,
)
from grader.sandbox.wire import HEADER, MAGIC, Kind, Parser, pack

LIMIT = 1 << 20


def unpack(data, limit=LIMIT):
    (frame,) = Parser(limit).feed(data)
    return frame


def crossed(value):
    return unpack(pack(Kind.RETURNED, 3, value)).value


def same(one, other):
    """Equal in value and in type, all the way down; nan is itself."""
    if isinstance(one, np.ndarray | np.generic):
        return (
            type(one) is type(other)
            and one.dtype == other.dtype.newbyteorder(one.dtype.byteorder)
            and one.shape == other.shape
            and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
        )
    if type(one) is not type(other):
        return False
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one.items()), list(other.items()))
    return one == other or (one != one and other != other)  # noqa: PLR0124 - nan


dtypes = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="?"),
    hnp.unsigned_integer_dtypes(endianness="?"),
    hnp.floating_dtypes(endianness="?", sizes=(16, 32, 64)),
)
arrays = hnp.arrays(dtypes, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
turned = (
    arrays.map(np.asfortranarray)
    | arrays.map(lambda a: a.T)
    | arrays.map(lambda a: a[..., :1] if a.ndim else a)
)
scalars = hnp.arrays(dtypes, 1).map(lambda a: a[0])
texts = st.text(max_size=20)
keys = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), texts, st.tuples(st.integers(), texts)
)
leaves = st.one_of(keys, arrays, turned, scalars, st.integers(-(10**300), 10**300))
plain = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(keys, inner, max_size=4),
        st.sets(st.integers() | texts | st.booleans(), max_size=4),
    ),
    max_leaves=12,
)


@given(plain)
def test_plain_data_comes_out_as_it_went_in(value):
    assert same(value, crossed(value))


@given(arrays | turned)
def test_an_array_comes_out_as_its_own_writable_little_endian_copy(array):
    back = crossed(array)
    assert back.flags.writeable
    assert back.flags.c_contiguous
    assert back.dtype.newbyteorder("<") == back.dtype
    assert not np.shares_memory(back, array)


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (0, 5), (2, 0, 3), (2,) * 16])
@pytest.mark.parametrize("order", ["<", ">"])
def test_every_dtype_crosses_in_every_shape_and_byte_order(dtype, shape, order):
    array = np.resize(np.arange(7), shape).astype(dtype.newbyteorder(order))
    assert same(array, crossed(array))


@pytest.mark.parametrize("build", [lambda v: {"in": v}, lambda v: [v], lambda v: (0, v)])
def test_five_hundred_levels_cross(build):
    value = np.ones(2)
    for _ in range(500):
        value = build(value)
    back = crossed(value)
    for _ in range(500):
        back = back["in"] if isinstance(back, dict) else back[-1]
    assert back.tolist() == [1, 1]


def test_what_is_nested_too_deeply_becomes_opaque_at_the_bottom():
    value = []
    for _ in range(2 * MAX_DEPTH):
        value = [value]
    back = crossed(value)
    while isinstance(back, list):
        (back,) = back
    assert back == Opaque(f"nested deeper than {MAX_DEPTH}")


def test_a_list_that_contains_itself_ends():
    value = []
    value.append(value)
    crossed(value)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (map(str, []), "a value of type map"),
        (object(), "a value of type object"),
        (len, "a value of type builtin_function_or_method"),
        (1j, "a value of type complex"),
        (b"bytes", "a value of type bytes"),
        (range(3), "a value of type range"),
        (frozenset({1}), "a value of type frozenset"),
        (np.random.default_rng(0), "a value of type Generator"),
        (np.array([1j]), "an array of dtype complex128, shape (1,)"),
        (np.array([None]), "an array of dtype object, shape (1,)"),
        (np.array(["a", "bc"]), "an array of dtype <U2, shape (2,)"),
        (np.zeros(2, "M8[s]"), "an array of dtype datetime64[s], shape (2,)"),
        (np.zeros(2, [("a", "f4")]), "shape (2,)"),
        (np.zeros((1,) * 20), "an array of dtype float64"),
        pytest.param(1 << 40_000, "an integer of 40001 bits", id="a huge integer"),
        (dict.fromkeys(range(MAX_KEYS + 1)), "a value of type dict"),
        (set(range(MAX_KEYS + 1)), "a value of type set"),
        ([None] * (MAX_VALUES + 1), "a value of type list"),
    ],
)
def test_what_cannot_cross_becomes_opaque_and_says_what_it_was(value, what):
    assert what in crossed(value).what
    assert what in crossed({"deep": [value]})["deep"][0].what


def test_what_cannot_cross_does_not_hinder_its_neighbours():
    back = crossed([1, object(), np.arange(3)])
    assert back[0] == 1
    assert back[2].tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    "value",
    [
        {np.int64(1): "a", np.float32(0.5): "b"},
        {(np.int64(1), "x"): 1},
        {np.int8(3), np.float64(2.5)},
        {frozenset({1}): 1},
        {frozenset({1}), 2},
        {object(): 1},
    ],
)
def test_keys_that_numpy_or_foreign_types_made_do_not_break_the_frame(value):
    assert len(crossed(value)) == len(value)


def test_opaque_names_are_stripped_of_what_a_terminal_would_obey():
    foreign = type("\x1b[2Jhidden", (), {})
    assert crossed(foreign()) == Opaque("a value of type [2Jhidden")


def test_recipes_cross():
    assert crossed((Recipe("generator", (7,)), 1)) == (Recipe("generator", (7,)), 1)


def test_a_lone_surrogate_does_not_break_a_text():
    assert crossed("a\ud800b") == "a?b"


# ------------------------------------------------------------------ too large to write


@pytest.mark.parametrize("value", [[[None] * 400] * 600, "x" * (1 << 20) + "x"])
def test_too_many_values_and_too_long_texts_are_refused(value):
    with pytest.raises(TooLargeError):
        pack(Kind.RETURNED, 0, value)


def test_a_frame_over_the_limit_is_refused():
    with pytest.raises(TooLargeError, match="more than 1000 bytes"):
        pack(Kind.RETURNED, 0, ["x" * 400] * 3, max_bytes=1000)


def test_a_giant_broadcast_is_never_made_real():
    giant = np.broadcast_to(1.0, (1 << 20, 1 << 20))
    with most_allocated(LIMIT):
        assert crossed(giant) == Opaque(f"an array of shape {giant.shape}, too large to return")


# ------------------------------------------------------------------ frames


@given(st.lists(plain, max_size=4), st.data())
def test_the_pieces_in_which_bytes_come_do_not_matter(values, data):
    stream = b"".join(pack(Kind.RETURNED, i, value) for i, value in enumerate(values))
    size = data.draw(st.sampled_from([1, 7, 64, 1000]))
    parser = Parser(LIMIT)
    frames = []
    for start in range(0, len(stream), size):
        frames += parser.feed(stream[start : start + size])
    assert [frame.index for frame in frames] == list(range(len(values)))
    assert all(map(same, values, (frame.value for frame in frames)))


def test_a_frame_is_there_with_its_last_byte_and_not_before():
    data = pack(Kind.RETURNED, 0, [1, np.ones(3)])
    parser = Parser(LIMIT)
    assert [len(list(parser.feed(bytes([byte])))) for byte in data] == [0] * (len(data) - 1) + [1]


def test_frames_before_a_malformed_one_are_not_lost():
    frames = []
    with pytest.raises(MalformedError):
        frames.extend(Parser(LIMIT).feed(pack(Kind.RETURNED, 0, 1) + b"garbage" * 10))
    assert [frame.value for frame in frames] == [1]


def test_many_frames_may_be_more_than_the_limit_of_one():
    parser = Parser(1000)
    for index in range(10):
        (frame,) = parser.feed(pack(Kind.RETURNED, index, "x" * 500))
        assert frame.index == index


@pytest.mark.parametrize("more", [b"x", pack(Kind.END, 0, None)])
def test_nothing_comes_after_the_end(more):
    at_once, later = Parser(LIMIT), Parser(LIMIT)
    (end,) = later.feed(pack(Kind.END, 0, None))
    assert end.kind is Kind.END
    with pytest.raises(MalformedError, match="after the end"):
        list(at_once.feed(pack(Kind.END, 0, None) + more))
    with pytest.raises(MalformedError, match="after the end"):
        list(later.feed(more))


# ------------------------------------------------------------------ forged streams


class most_allocated:  # noqa: N801 - reads as a phrase
    """The block may not allocate more than so many bytes."""

    def __init__(self, limit):
        self._limit = limit

    def __enter__(self):
        tracemalloc.start()

    def __exit__(self, *_):
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < self._limit


def frames_or_malformed(stream):
    try:
        return list(Parser(LIMIT).feed(stream))
    except MalformedError:
        return None


def forged(skeleton, arrays=b"", count=0):
    head = HEADER.pack(MAGIC, Kind.RETURNED, 0, count, len(skeleton), len(arrays))
    return head + skeleton + bytes(-len(skeleton) % 64) + arrays


def array_of(dims, code=11):
    return b"A" + struct.pack(f"<BB{len(dims)}Q", code, len(dims), *dims)


def container(tag, count):
    return tag + struct.pack("<I", count)


def deep_key(depth):
    return container(b"U", 1) * depth + b"N"


@given(st.binary(max_size=400))
def test_random_bytes_raise_malformed_or_wait_for_more(stream):
    frames_or_malformed(stream)


@given(st.binary(max_size=300), st.binary(max_size=200), st.integers(0, 3))
def test_random_bodies_raise_nothing_but_malformed(skeleton, arrays, count):
    frames_or_malformed(forged(skeleton, arrays, count))


tags = st.one_of(
    st.sampled_from([b"N", b"T", b"F", b"D" + bytes(8), b"Q", b"R"]),
    st.builds(
        container, st.sampled_from([b"L", b"U", b"E", b"M", b"I", b"S", b"O"]), st.integers(0, 5)
    ),
    st.builds(
        array_of,
        st.lists(st.integers(0, 3) | st.integers(0, 2**64 - 1), max_size=4),
        st.integers(0, 13),
    ),
    st.binary(max_size=4),
)


@given(st.lists(tags, max_size=30), st.binary(max_size=256), st.integers(0, 4))
def test_bodies_that_nearly_make_sense_raise_nothing_but_malformed(parts, arrays, count):
    frames_or_malformed(forged(b"".join(parts), arrays, count))


@given(plain, st.data())
def test_a_changed_byte_raises_nothing_but_malformed(value, data):
    stream = bytearray(pack(Kind.RETURNED, 0, value))
    for _ in range(data.draw(st.integers(1, 3))):
        stream[data.draw(st.integers(0, len(stream) - 1))] = data.draw(st.integers(0, 255))
    frames_or_malformed(bytes(stream))


@given(plain, st.data())
def test_a_truncated_frame_gives_nothing(value, data):
    stream = pack(Kind.RETURNED, 0, value)
    cut = data.draw(st.integers(0, len(stream) - 1))
    assert frames_or_malformed(stream[:cut]) == []


@pytest.mark.parametrize(
    ("stream", "why"),
    [
        (HEADER.pack(b"EVIL", Kind.RETURNED, 0, 0, 1, 0), "not a frame header"),
        (HEADER.pack(MAGIC, 99, 0, 0, 1, 0), "not a frame header"),
        (HEADER.pack(MAGIC, Kind.RETURNED, 0, 0, 2**64 - 1, 0), "larger than allowed"),
        (HEADER.pack(MAGIC, Kind.RETURNED, 0, 0, 1, 2**64 - 1), "larger than allowed"),
        (forged(array_of([2**62, 2**62])), "absurd shape"),
        (forged(array_of([0, 2**63])), "absurd shape"),
        (forged(array_of([2**40, 0, 2**40])), "absurd shape"),
        (forged(array_of([1 << 26])), "larger than the frame"),
        (forged(array_of([1] * 17)), "unknown kind"),
        (forged(array_of([1], code=12)), "unknown kind"),
        (forged(array_of([2], code=0), b"\x00\x02" + bytes(62), 1), "neither true nor false"),
        (forged(array_of([8]), bytes(64), 2), "another number of arrays"),
        (forged(b"N", bytes(64)), "that belong to no value"),
        (forged(b"NN"), "that belong to no value"),
        (forged(container(b"L", 2**32 - 1)), "too many values"),
        (forged(container(b"L", MAX_VALUES)), "larger than the frame"),
        (forged(container(b"M", MAX_KEYS + 1) + b"N" * 9000), "too many values"),
        (forged(container(b"E", MAX_KEYS + 1) + b"N" * 5000), "too many values"),
        (forged(container(b"L", MAX_VALUES) + b"N" * MAX_VALUES), "too many values"),
        (forged(container(b"L", 1) * (MAX_DEPTH + 1) + b"N"), "nested too deeply"),
        (forged(container(b"E", 1) + container(b"L", 0)), "cannot be there"),
        (forged(container(b"M", 1) + container(b"L", 0) + b"N"), "cannot be there"),
        (forged(container(b"E", 1) + array_of([0]), b"", 1), "cannot be there"),
        (forged(container(b"E", 2) + 2 * deep_key(990)), "cannot be there"),
        (forged(b"R" + b"N" + container(b"U", 0)), "without name or arguments"),
        (forged(b"I" + struct.pack("<I", 5000) + bytes(5000)), "larger than allowed"),
        (forged(b"S" + struct.pack("<I", 2**32 - 1)), "larger than allowed"),
        (forged(b"S" + struct.pack("<I", 9) + b"short"), "ends too early"),
        (forged(b"?"), "unknown tag"),
    ],
)
def test_an_absurd_frame_is_refused_for_what_is_wrong_with_it(stream, why):
    with most_allocated(8 << 20), pytest.raises(MalformedError, match=why):
        list(Parser(LIMIT).feed(stream))
