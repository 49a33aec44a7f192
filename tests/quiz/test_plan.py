"""What is asked, and in which order: laws over any history."""

from random import Random
from textwrap import dedent

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.content.bank import KINDS, read_bank
from grader.errors import LearnerError
from grader.quiz.plan import Wish, choose, matching

IDS = st.lists(
    st.integers(0, 99).map(lambda number: f"item-{number}"), min_size=1, max_size=20, unique=True
)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """One sound item of each of two kinds, to be copied under other names."""
    root = tmp_path_factory.mktemp("content")
    (root / "questions").mkdir()
    for kind in ("single", "term"):
        fields = dedent(KINDS[kind].example).strip("\n").replace("\n", "\n  ")
        text = f"- kind: {kind}\n  {fields}\n"
        (root / "questions" / f"{kind}.yaml").write_text(text, encoding="utf-8")
    bank = read_bank(root)
    assert not bank.problems
    return {type(item).__name__.lower(): item for item in bank.items}


@pytest.fixture(scope="module")
def make(template):
    def item(id_="one", kind="single", **fields):
        return msgspec.structs.replace(template[kind], id=id_, **fields)

    return item


@given(ids=IDS, data=st.data())
def test_what_is_left_out_was_never_seen_longer_ago(make, ids, data):
    seen = data.draw(st.dictionaries(st.sampled_from(ids), st.integers(1, 1000)))
    count = data.draw(st.integers(1, 25))
    items = [make(id_) for id_ in ids]
    asked = [item.id for item in choose(items, seen, count, Random(0))]
    left = set(ids) - set(asked)
    assert len(asked) == len(set(asked)) == min(count, len(ids))
    ages = [seen.get(id_, 0) for id_ in asked]
    assert ages == sorted(ages)
    assert all(seen.get(id_, 0) >= max(ages) for id_ in left)


@given(ids=IDS, sizes=st.lists(st.integers(1, 7), min_size=1, max_size=8), seed=st.integers())
def test_over_many_sessions_every_question_gets_its_turn(make, ids, sizes, seed):
    items = [make(id_) for id_ in ids]
    rng, seen, turns, answers = Random(seed), {}, dict.fromkeys(ids, 0), 0
    for size in sizes:
        for item in choose(items, seen, size, rng):
            answers += 1
            seen[item.id] = answers
            turns[item.id] += 1
    assert max(turns.values()) - min(turns.values()) <= 1


@given(ids=IDS, seed=st.integers())
def test_the_same_seed_asks_the_same_in_the_same_order(make, ids, seed):
    items = [make(id_) for id_ in ids]
    assert choose(items, {}, 5, Random(seed)) == choose(items, {}, 5, Random(seed))


def test_among_equals_chance_decides(make):
    items = [make(f"item-{number}") for number in range(5)]
    first = {choose(items, {}, 1, Random(seed))[0].id for seed in range(60)}
    assert len(first) == 5


def test_a_wish_for_nothing_in_particular_takes_everything_in_order(make):
    items = (make("b"), make("a", "term"), make("c"))
    assert matching(items, Wish(), ("single", "term")) == items


@pytest.mark.parametrize(
    ("topic", "ids"),
    [
        ("3", ["a", "b", "c", "d"]),
        ("3-5", ["a", "b"]),
        ("3-5-1", ["a"]),
        ("3-5-12", ["b"]),
        ("gates", ["b", "c"]),
    ],
)
def test_a_topic_is_a_code_a_family_of_codes_or_a_tag(make, topic, ids):
    items = (
        make("a", topic="3-5-1"),
        make("b", topic="3-5-12", tags=("gates",)),
        make("c", topic="3-6-1", tags=("rnn", "gates")),
        make("d", topic="3-1-1", tags=("gate",)),
    )
    assert [item.id for item in matching(items, Wish((topic,)), ("single",))] == ids


def test_several_topics_are_joined_and_a_kind_narrows(make):
    items = (
        make("a", topic="3-5-1"),
        make("b", "term", topic="3-5-1"),
        make("c", "term", topic="3-6-1"),
        make("d", "term", topic="3-1-1"),
    )
    wish = Wish(("3-5", "3-6-1"), "term")
    assert [item.id for item in matching(items, wish, ("single", "term"))] == ["b", "c"]


@pytest.mark.parametrize(
    ("wish", "words", "hint"),
    [
        (Wish(("nix",)), "no questions about `nix`", "gates, rnn"),
        (Wish(("3-5-1", "3-5-2")), "no questions about `3-5-2`", "3-5-2"),
        (Wish(kind="riddle"), "no kind `riddle`", "single, term"),
        (Wish(("rnn",), kind="term"), "No question fits", "Leave out --kind"),
    ],
)
def test_a_wish_that_nothing_fits_says_what_there_is(make, wish, words, hint):
    items = (make("a", topic="3-5-1", tags=("rnn", "gates")),)
    with pytest.raises(LearnerError) as caught:
        matching(items, wish, ("term", "single"))
    assert words in str(caught.value)
    assert hint in str(caught.value.hint)
