import numpy as np
import pytest

from grader.oracle.tolerance import FLOAT32, FLOAT64, Bounds, Scaled, Single, Tolerance, Whole

DTYPES = [np.dtype(code) for code in ("f2", "f4", "f8", "i8", "?")]
CLOSE = [Tolerance.A, Tolerance.B, Tolerance.G, Tolerance.PROPERTIES]


@pytest.mark.parametrize("dtype", DTYPES)
def test_exact_leaves_no_room_for_any_dtype(dtype):
    assert Tolerance.EXACT.bounds(dtype) == Bounds(0.0, 0.0)
    assert Single(Tolerance.EXACT).bounds(dtype) == Bounds(0.0, 0.0)


@pytest.mark.parametrize("tolerance", CLOSE)
def test_a_float32_result_is_measured_as_such_and_no_other(tolerance):
    measured = {dtype: tolerance.bounds(dtype) for dtype in DTYPES}
    assert measured.pop(np.dtype("f4")) == FLOAT32
    assert set(measured.values()) == {FLOAT64[tolerance]}


@pytest.mark.parametrize("tolerance", CLOSE)
@pytest.mark.parametrize("dtype", DTYPES)
def test_float32_inputs_allow_for_float32_work_in_any_result(tolerance, dtype):
    assert Single(tolerance).bounds(dtype) == FLOAT32


@pytest.mark.parametrize("bounds", [FLOAT32, *FLOAT64.values()])
def test_every_class_has_room_for_rounding_and_none_for_a_wrong_answer(bounds):
    rounding, wrong = (2e-5, 0.02) if bounds is FLOAT32 else (1e-12, 0.02)
    for expected in (0.0, 1.0, 100.0):
        room = bounds.atol + bounds.rtol * expected
        assert room < wrong * (1 + expected) / 50
        assert bounds is FLOAT32 or room > rounding * (1 + expected) / 1000
    assert FLOAT32.atol + FLOAT32.rtol > rounding


def test_a_class_is_named_in_content_by_its_letter():
    assert [Tolerance(name) for name in ("A", "B", "G", "exact", "properties")] == list(Tolerance)


def test_tiny_values_are_as_close_as_they_are_small_down_to_rounding():
    bounds = [Scaled(Tolerance.A, scale).bounds(np.dtype(float)) for scale in (1.0, 1e-5, 1e-300)]
    assert [bound.rtol for bound in bounds] == [1e-6] * 3
    assert [bound.atol for bound in bounds] == [
        1e-8,
        pytest.approx(1e-11),
        pytest.approx(1.8e-15, rel=0.1),
    ]


def test_a_count_is_another_count_when_it_is_one_more():
    bounds = Whole().bounds(np.dtype(float))
    assert bounds.atol + bounds.rtol * 1e9 < 1 < bounds.atol + bounds.rtol * 1e10
    assert Whole().bounds(np.dtype(np.float32)).rtol > bounds.rtol
