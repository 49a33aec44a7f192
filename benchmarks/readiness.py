"""Is the chance of passing honest? Simulated learners, whose truth is not the model's.

    python benchmarks/readiness.py [LEARNERS]

Each learner practises, the model and the rule "75 % right means pass" foretell, then the learner
sits an exam. What the generator has and the model has not: abilities that differ from heading to
heading and grow while practising, questions that discriminate better or worse, difficulties that
their authors misjudged, slips, and practice that serves weak headings more often.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from grader.content.blueprint import read_blueprint
from grader.content.syllabus import syllabus
from grader.quiz.evidence import Evidence
from grader.quiz.readiness import readiness

ROOT = Path(__file__).parents[1]
BLUEPRINT = read_blueprint(ROOT, "e-shikaku")
HEADINGS = [topic for topic in syllabus().values() if topic.weight and topic.exam]
SHARE = np.array([topic.weight for topic in HEADINGS], dtype=float)
SHARE /= SHARE.sum()
RULE, EVEN = 0.75, 0.5
ENOUGH = 10  # learners in a bin of the calibration
BINS = np.array([0, 0.2, 0.4, 0.6, 0.8, 1.0001])


class Learner:
    """Somebody with an ability for each heading, and the questions they meet."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        areas = {area: rng.normal(0, 0.6) for area in BLUEPRINT.areas}
        base = rng.normal(0.2, 1.0)
        self.ability = np.array(
            [base + areas[BLUEPRINT.area(h.code)] + rng.normal(0, 0.5) for h in HEADINGS]
        )

    def answers(self, heading: int, difficulty: float) -> float:
        """Whether one question is answered right: a 3PL item with slips."""
        steepness, floor = self.rng.lognormal(0, 0.35), self.rng.beta(22, 78)
        known = 1 / (1 + np.exp(-steepness * (self.ability[heading] - difficulty)))
        return float(self.rng.random() < 0.97 * (floor + (1 - floor) * known))

    def practise(self, count: int, *, drill: bool) -> Iterator[Evidence]:
        """Answer so many questions; with `drill`, weak headings come more often."""
        weight = SHARE * (np.exp(-0.8 * self.ability) if drill else 1)
        weight /= weight.sum()
        self.ability -= 0.3  # what practice will add again
        for _ in range(count):
            heading = self.rng.choice(len(HEADINGS), p=weight)
            degree = int(self.rng.choice([1, 2, 3, 4, 5], p=[0.1, 0.35, 0.4, 0.1, 0.05]))
            truth = (degree - 2.7) * 0.6 + self.rng.normal(0, 0.7)
            yield Evidence(HEADINGS[heading].code, degree, self.answers(heading, truth), 0.25)
            self.ability += 0.3 / count

    def passes(self) -> bool:
        """Sit the exam, with a pass mark that nobody knows."""
        asked = self.rng.choice(len(HEADINGS), size=BLUEPRINT.questions, p=SHARE)
        right = sum(self.answers(heading, self.rng.normal(0.1, 0.9)) for heading in asked)
        return right / BLUEPRINT.questions >= self.rng.uniform(*BLUEPRINT.pass_mark)


def trial(learners: int, count: int, *, drill: bool) -> NDArray[np.float64]:
    """Return what was foretold by the model and by the rule, and what happened."""
    rows = []
    for seed in range(learners):
        learner = Learner(np.random.default_rng((seed, count, drill)))
        answers = list(learner.practise(count, drill=drill))
        rate = np.mean([one.score for one in answers])
        found = readiness(answers, BLUEPRINT)
        rows.append((found.chance, float(rate >= RULE), float(learner.passes())))
    return np.array(rows).T


def main() -> None:
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    print(f"{learners} learners in each row\n")
    print("| answers | drill | passed | rule: right / Brier | model: right / Brier | calibration |")
    print("|---|---|---|---|---|---|")
    for count in (30, 100, 300):
        for drill in (False, True):
            model, rule, truth = trial(learners, count, drill=drill)
            bins = np.digitize(model, BINS) - 1
            calibration = ", ".join(
                f"{model[bins == b].mean():.2f}→{truth[bins == b].mean():.2f}"
                for b in range(5)
                if (bins == b).sum() >= ENOUGH
            )
            print(
                f"| {count} | {'weak ones' if drill else 'no'} | {truth.mean():.0%} "
                f"| {np.mean(rule == truth):.2f} / {np.mean((rule - truth) ** 2):.3f} "
                f"| {np.mean((model > EVEN) == truth):.2f} / {np.mean((model - truth) ** 2):.3f} "
                f"| {calibration} |"
            )


if __name__ == "__main__":
    main()
