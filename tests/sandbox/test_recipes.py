import numpy as np
import pytest

from grader.sandbox.plain import Recipe
from grader.sandbox.recipes import RECIPES, cook


def test_a_generator_is_the_one_of_its_seed():
    made = cook(Recipe("generator", (7,)))
    assert made.random(5).tolist() == np.random.default_rng(7).random(5).tolist()


def test_anything_that_is_not_a_recipe_is_left_alone():
    value = [np.zeros(3), {"a": None}]
    assert cook(value) is value


def test_only_named_recipes_are_known():
    assert set(RECIPES) == {"generator", "step_table"}
    with pytest.raises(KeyError):
        cook(Recipe("open", ("/",)))


def test_the_generator_of_each_call_starts_anew(ask):
    one, two = ask("def f(rng): return rng.random(3)", *[(Recipe("generator", (3,)),)] * 2)
    assert one.value.tolist() == two.value.tolist() == np.random.default_rng(3).random(3).tolist()


def test_using_a_generator_is_not_modifying_an_argument(ask):
    (answer,) = ask("def f(rng): rng.random(); return 1", (Recipe("generator", (3,)),))
    assert answer.changed == ()


def test_a_step_table_is_a_decoders_step_and_keeps_its_table(ask):
    logits = np.arange(8.0).reshape(2, 2, 2)
    following = np.array([[0, 1], [1, 0]])
    source = """
def f(step, state):
    seen = []
    for token in (1, 0, 1):
        logits, state = step(token, state)
        seen.append(logits.tolist())
        logits[:] = 99
    return seen, state, step(0, 1)[0].tolist()
"""
    (answer,) = ask(source, (Recipe("step_table", (logits, following)), 0))
    seen, state, again = answer.value
    assert seen == [logits[0, 1].tolist(), logits[1, 0].tolist(), logits[1, 1].tolist()]
    assert state == 0
    assert again == logits[1, 0].tolist()
    assert answer.changed == ()
