"""What lies open comes before what fades, and that before what is new."""

from hypothesis import given
from hypothesis import strategies as st

from grader.quiz.step import Step, next_step

COUNT = st.integers(0, 3)
ORDER = list(Step)


@given(st.booleans(), st.booleans(), COUNT, COUNT)
def test_the_first_that_there_is_comes_first(exam, session, due, new):
    there = (exam, session, due, new, True)
    step = next_step(exam=exam, session=session, due=due, new=new)
    assert there[ORDER.index(step)]
    assert not any(there[: ORDER.index(step)])
