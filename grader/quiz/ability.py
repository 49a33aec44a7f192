"""Ability from answers: a Rasch model with a floor for guessing, one ability for each area.

    P(right) = floor + (1 - floor) * sigmoid(SLOPE * (base + area - difficulty))

with normal priors on `base` and on the departure of each area from it, so that areas without
answers borrow from the others. The posterior is approximated by a normal distribution at its mode
(Laplace); difficulties are the authors' judgement, so they are taken to be uncertain. Sources:
Rasch, "Probabilistic Models for Some Intelligence and Attainment Tests" (1960); the floor is
Birnbaum's (1968).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grader.quiz.evidence import Evidence

Array = NDArray[np.float64]
STEPS, CLOSE = 50, 1e-8  # of the search for the mode
BASE_SD, AREA_SD, DIFFICULTY_SD = 1.0, 0.5, 0.6
MIDDLE, STEP = 2.7, 0.6  # of the authors' five degrees, in logits
SLOPE = float(1 / np.sqrt(1 + 3 * DIFFICULTY_SD**2 / np.pi**2))
"""An uncertain difficulty flattens the curve: the usual approximation of a logistic-normal mean."""


@dataclass(frozen=True, slots=True)
class Ability:
    """The posterior: mean (1 + K,) and covariance (1 + K, 1 + K) of base and K departures."""

    mean: Array
    covariance: Array

    def draws(self, count: int, rng: np.random.Generator) -> Array:
        """Return abilities (count, K) drawn from the posterior, one column for each area."""
        both = rng.multivariate_normal(self.mean, self.covariance, count)
        return np.asarray(both[:, :1] + both[:, 1:])


def difficulty_of(degree: Array) -> Array:
    """Return the difficulty in logits of the degrees 1 to 5."""
    return (degree - MIDDLE) * STEP


def chance(ability: Array, difficulty: Array, floor: Array | float) -> Array:
    """Return the chance of a right answer; the arguments are broadcast."""
    return floor + (1 - floor) / (1 + np.exp(-SLOPE * (ability - difficulty)))


def estimate(
    answers: Sequence[Evidence], places: Sequence[int], counts: Array, areas: int
) -> Ability:
    """Return the posterior over `areas` abilities.

    `places` gives the area of each answer, and `counts` (N,) how much each of them counts.
    """
    design = np.zeros((len(answers), 1 + areas))
    design[:, 0] = 1
    design[np.arange(len(answers)), np.asarray(places, dtype=int) + 1] = 1
    difficulty = difficulty_of(np.array([float(one.difficulty) for one in answers]))
    floor = np.array([one.floor for one in answers])
    score = np.array([one.score for one in answers])
    precision = np.diag([BASE_SD**-2, *[AREA_SD**-2] * areas])
    mode = np.zeros(1 + areas)
    for _ in range(STEPS):  # Fisher scoring: the expected information is positive everywhere
        rate = chance(design @ mode, difficulty, floor)
        steepness = SLOPE * (rate - floor) * (1 - rate) / (1 - floor)
        weight = counts / np.maximum(rate * (1 - rate), 1e-9)
        gradient = design.T @ (steepness * weight * (score - rate)) - precision @ mode
        information = design.T @ (design * (steepness**2 * weight)[:, None]) + precision
        step = np.linalg.solve(information, gradient)
        mode = mode + step
        if np.abs(step).max() < CLOSE:
            break
    return Ability(mode, np.linalg.inv(information))
