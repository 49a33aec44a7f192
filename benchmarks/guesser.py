"""What guessing earns: rules of thumb that know nothing, over every choice of a bank.

`python benchmarks/guesser.py [FOLDER] [--seeds N]`. Chance is the mean of one over the number of
options; the aim for each rule and language is chance plus three points.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import fmean, median

from grader.authoring.material import Choice, gather
from grader.authoring.wording import content_words, shown_length
from grader.content.bank import read_bank
from grader.content.paths import content_root
from grader.content.text import LANGUAGES, Language, words_in

AIM = 0.03
Scores = Sequence[float]
Taste = Callable[[str, Sequence[str], Language, Random], Scores]
"""From stem and options, as they are shown, to how much each option is liked."""


def longest(_stem: str, options: Sequence[str], _language: Language, _rng: Random) -> Scores:
    return [shown_length(option) for option in options]


def shortest(_stem: str, options: Sequence[str], _language: Language, _rng: Random) -> Scores:
    return [-shown_length(option) for option in options]


def not_the_longest(_stem: str, options: Sequence[str], _lang: Language, _rng: Random) -> Scores:
    lengths = [shown_length(option) for option in options]
    return [length < max(lengths) for length in lengths]


def echo(stem: str, options: Sequence[str], language: Language, _rng: Random) -> Scores:
    """The option that shares most words with the stem."""
    words = content_words(stem, language)
    return [len(words & content_words(option, language)) for option in options]


def odd_length(_stem: str, options: Sequence[str], _language: Language, _rng: Random) -> Scores:
    """The option whose length is farthest from the middle of all."""
    lengths = [shown_length(option) for option in options]
    return [abs(length - median(lengths)) for length in lengths]


def common_words(_stem: str, options: Sequence[str], language: Language, _rng: Random) -> Scores:
    """The option that shares most words with the other options."""
    words = [content_words(option, language) for option in options]
    return [sum(len(one & other) for other in words if other is not one) for one in words]


def first(_stem: str, options: Sequence[str], _language: Language, _rng: Random) -> Scores:
    return [-place for place, _ in enumerate(options)]


def last(_stem: str, options: Sequence[str], _language: Language, _rng: Random) -> Scores:
    return [place for place, _ in enumerate(options)]


def random(_stem: str, options: Sequence[str], _language: Language, rng: Random) -> Scores:
    return [rng.random() for _ in options]


TASTES: dict[str, Taste] = {
    "always the longest": longest,
    "always the shortest": shortest,
    "never the longest": not_the_longest,
    "most words of the stem": echo,
    "most words of the others": common_words,
    "the odd one in length": odd_length,
    "always the first": first,
    "always the last": last,
    "at random": random,
}


def choices_of(root: Path) -> tuple[Choice, ...]:
    """Return the questions of a bank with one right option: `single`, and `blank` with options."""
    return gather(read_bank(root), ()).single_choices


def taking_all(root: Path) -> float:
    """Return the mean credit for whoever takes every option of a `multiple`."""
    choices = gather(read_bank(root), ()).choices
    several = [choice for choice in choices if len(choice.keys) > 1]
    return fmean(
        max(0, len(choice.keys) - len(choice.distractors)) / len(choice.keys) for choice in several
    )


def score(choices: Sequence[Choice], taste: Taste, language: Language, seeds: int) -> float:
    """Return the share of right guesses over all choices, each shuffled `seeds` times."""
    return fmean(
        _guess(choice, taste, language, Random(f"{seed} {choice.entry.item.id}"))  # noqa: S311 - no secret
        for choice in choices
        for seed in range(seeds)
    )


def chance(choices: Sequence[Choice]) -> float:
    return fmean(1 / len(choice.options) for choice in choices)


def _guess(choice: Choice, taste: Taste, language: Language, rng: Random) -> bool:
    options = rng.sample(choice.options, len(choice.options))
    stem = words_in(choice.entry.item.stem, language)
    liked = taste(stem, [words_in(one.words, language) for one in options], language, rng)
    best = [one for one, much in zip(options, liked, strict=True) if much == max(liked)]
    return rng.choice(best).is_key


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seeds", type=int, default=20)
    given = parser.parse_args()
    root = content_root(given.folder)
    choices = choices_of(root)
    fair = chance(choices)
    print(f"{len(choices)} questions, chance {fair:.1%}, {given.seeds} shuffles each\n")
    print("| rule of thumb | ja | en |\n|---|---|---|")
    for name, taste in TASTES.items():
        shares = (score(choices, taste, language, given.seeds) for language in LANGUAGES)
        print(f"| {name} | " + " | ".join(f"{share:.1%}" for share in shares) + " |")
    print(f"\nTaking every option of a multiple choice earns {taking_all(root):.1%} of its points.")


if __name__ == "__main__":
    main()
