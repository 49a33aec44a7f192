# Tries to plant modules, finders and hooks that the next job would meet.
import sys
from types import ModuleType


def answer(x):
    met = "planted" in sys.modules or any(type(f).__name__ == "Planted" for f in sys.meta_path)
    sys.modules["planted"] = ModuleType("planted")

    class Planted:
        def find_spec(self, *args):
            return None

    sys.meta_path.insert(0, Planted())
    sys.path.insert(0, "/tmp")
    sys.path_hooks.clear()
    sys.modules["numpy.linalg"] = None
    return "ESCAPED" if met else "first"
