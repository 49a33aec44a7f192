r"""Which LaTeX a formula may use, for whoever checks it before anyone is to read it."""

import re

from grader.message import Message, say

NAMES = """
alpha beta gamma delta epsilon varepsilon zeta eta theta lambda mu nu pi rho sigma tau phi varphi
psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega
partial nabla infty sum prod int cdot times odot otimes oplus pm circ le leq ge geq ne neq approx
equiv sim propto in notin subset cup cap forall exists to rightarrow leftarrow Rightarrow mapsto
ldots cdots dots top mid vert Vert lVert rVert lvert rvert ell prime ast star land langle rangle
lfloor rfloor lceil rceil quad qquad
log ln exp sin cos tan tanh sinh cosh max min arg det lim
frac dfrac tfrac sqrt text mathrm mathbf boldsymbol operatorname mathit mathsf textbf mathbb mathcal
hat bar tilde vec dot left right big Big bigl bigr displaystyle limits
"""
KNOWN = frozenset(NAMES.split())
COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)


def complaint(formula: str) -> Message | None:
    """Return what is wrong with a formula (without its dollars), or None."""
    if not formula.strip():
        return say("an empty formula")
    commands = COMMAND.findall(formula)
    for name in commands:
        if name.isalpha() and name not in KNOWN:
            return say("the formula uses `\\{name}`, which is not known", name=name)
    if commands.count("left") != commands.count("right"):
        return say("`\\left` and `\\right` of a formula do not pair: {formula}", formula=formula)
    if not _paired(COMMAND.sub(" ", formula)):
        return say("the braces of a formula do not pair: {formula}", formula=formula)
    return None


def _paired(text: str) -> bool:
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0
