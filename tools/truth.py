"""Write the vectors that references are checked against: `python tools/truth.py [SLUG...]`.

Each file of tests/truth/methods/ computes an exercise's answers in a way that shares nothing with
its reference: PyTorch in float64, complex-step differences, brute force, closed forms. The values
are kept in tests/truth/data/ with their provenance, so that the tests need none of it.
"""

import importlib.util
import json
import platform
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from grader.sandbox.plain import Recipe

TRUTH = Path(__file__).parents[1] / "tests" / "truth"
SEED = 20250601
EPSILON = 1e-9
"""How far a reference may be from the truth, relative to the largest value of an output."""


def methods() -> dict[str, Path]:
    """Return the file of each exercise that has an independent method."""
    return {file.stem: file for file in sorted((TRUTH / "methods").glob("*.py"))}


def load(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"truth_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def derive(method: ModuleType) -> list[tuple[tuple[Any, ...], Any]]:
    """Compute the vectors anew: pairs of arguments and what is right."""
    return list(method.vectors(np.random.default_rng(SEED)))


def write(slug: str, file: Path) -> None:
    method = load(file)
    head = {
        "exercise": slug,
        "provenance": " ".join((method.__doc__ or "").split()),
        "epsilon": getattr(method, "EPSILON", EPSILON),
        "seed": SEED,
        "versions": {"python": platform.python_version(), "numpy": np.__version__, **_torch(file)},
    }
    lines = [json.dumps(head, ensure_ascii=False)[:-1] + ', "vectors": [']
    rows = [json.dumps([encoded(args), encoded(expected)]) for args, expected in derive(method)]
    text = "\n".join([*lines, ",\n".join(rows), "]}", ""])
    (TRUTH / "data" / f"{slug}.json").write_text(text, encoding="utf-8")


def _torch(file: Path) -> dict[str, str]:
    """The version of PyTorch, where the method uses it."""
    if "import torch" not in file.read_text(encoding="utf-8"):
        return {}
    try:
        return {"torch": version("torch")}
    except PackageNotFoundError:
        return {}


def read(slug: str) -> dict[str, Any]:
    """Return what is kept for an exercise, its vectors as values."""
    kept: dict[str, Any] = json.loads((TRUTH / "data" / f"{slug}.json").read_text("utf-8"))
    kept["vectors"] = [(decoded(args), decoded(right)) for args, right in kept["vectors"]]
    return kept


def encoded(value: Any) -> Any:
    """Turn a value into JSON that gives it back exactly."""
    match value:
        case np.ndarray() | np.generic():
            return {"array": value.tolist(), "dtype": str(value.dtype), "shape": value.shape}
        case Recipe(name, args):
            return {"recipe": name, "args": encoded(args)}
        case tuple():
            return {"tuple": [encoded(part) for part in value]}
        case set():
            return {"set": [encoded(part) for part in sorted(value)]}
        case list():
            return [encoded(part) for part in value]
        case dict():
            return {"dict": [[encoded(key), encoded(part)] for key, part in value.items()]}
    return value


def decoded(value: Any) -> Any:
    """Turn the JSON back into the value."""
    match value:
        case {"array": data, "dtype": dtype, "shape": shape}:
            return np.array(data, dtype=dtype).reshape(shape)
        case {"recipe": name, "args": args}:
            return Recipe(name, decoded(args))
        case {"tuple": parts}:
            return tuple(map(decoded, parts))
        case {"set": parts}:
            return set(map(decoded, parts))
        case {"dict": pairs}:
            return {decoded(key): decoded(part) for key, part in pairs}
        case list():
            return [decoded(part) for part in value]
    return value


def deviation(right: Any, value: Any) -> float:
    """How far a value is from the right one, relative to its largest entry; inf if it is none."""
    match right:
        case str() | set() | None:
            return 0.0 if type(value) is type(right) and value == right else float("inf")
        case dict():
            same = isinstance(value, dict) and value.keys() == right.keys()
            return _worst((right[key], value[key]) for key in right) if same else float("inf")
        case tuple() | list() if not _numbers(right):
            same = isinstance(value, tuple | list) and len(value) == len(right)
            return _worst(zip(right, value, strict=True)) if same else float("inf")
    return _array_deviation(np.asarray(right), np.asarray(value))


def _worst(pairs: Iterable[tuple[Any, Any]]) -> float:
    return max((deviation(*pair) for pair in pairs), default=0.0)


def _array_deviation(want: np.ndarray[Any, Any], got: np.ndarray[Any, Any]) -> float:
    if want.shape != got.shape or got.dtype.kind not in "biuf":
        return float("inf")
    if want.dtype.kind in "biu":
        return 0.0 if (want == got).all() else float("inf")
    if not want.size or np.array_equal(want, got, equal_nan=True):
        return 0.0
    gap = float(np.abs(want - got).max())
    return gap / max(float(np.abs(want).max()), 1e-300) if np.isfinite(gap) else float("inf")


def _numbers(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(part, int | float) for part in value)


def main() -> None:
    known = methods()
    (TRUTH / "data").mkdir(exist_ok=True)
    for slug in sys.argv[1:] or known:
        write(slug, known[slug])
        print(slug)


if __name__ == "__main__":
    main()
