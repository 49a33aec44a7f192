r"""LaTeX formulas as one line of text: `$\frac{\partial L}{\partial U}$` becomes ∂L/∂U.

The linear form: what has a Unicode character becomes one, what has none keeps a bracket, so that
nothing becomes ambiguous (`h_{t-1}` is hₜ₋₁, never `h_t-1`).
"""

import re

SYMBOLS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "psi": "ψ", "omega": "ω", "zeta": "ζ",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "partial": "∂", "nabla": "∇", "infty": "∞", "sum": "Σ", "prod": "Π", "int": "∫",
    "cdot": "·", "times": "×", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "pm": "±", "circ": "∘",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
    "equiv": "≡", "sim": "~", "propto": "∝", "in": "∈", "notin": "∉", "subset": "⊂", "cup": "∪",
    "cap": "∩", "forall": "∀", "exists": "∃", "to": "→", "rightarrow": "→", "leftarrow": "←",
    "Rightarrow": "⇒", "mapsto": "↦", "ldots": "…", "cdots": "⋯", "dots": "…", "top": "ᵀ",
    "mid": "|", "vert": "|", "Vert": "‖", "|": "‖", "lVert": "‖", "rVert": "‖", "lvert": "|",
    "rvert": "|", "ell": "ℓ", "prime": "′", "ast": "*", "star": "*", "mathbb R": "ℝ", "land": "∧",
    "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "{": "{", "}": "}", "%": "%", "_": "_", "#": "#", "&": "&", "$": "$",
    ",": " ", ";": " ", ":": " ", "!": "", " ": " ", "quad": "  ", "qquad": "   ", "\\": "; ",
}  # fmt: skip
SPACED = {
    *("times", "odot", "otimes", "oplus", "pm", "circ", "le", "leq", "ge", "geq", "ne", "neq"),
    *("approx", "equiv", "sim", "propto", "in", "notin", "subset", "cup", "cap", "to", "mid"),
    *("rightarrow", "leftarrow", "Rightarrow", "mapsto", "land"),
}  # fmt: skip
PLAIN = {"text", "mathrm", "mathbf", "boldsymbol", "operatorname", "mathit", "mathsf", "textbf"}
ACCENTS = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "vec": "\u20d7", "dot": "\u0307"}
IGNORED = {"left", "right", "bigl", "bigr", "big", "Big", "displaystyle", "limits"}
SPECIAL = {"mathbb": {"R": "ℝ", "E": "𝔼", "N": "ℕ"}, "mathcal": {"N": "𝒩", "L": "ℒ", "D": "𝒟"}}
UPPER = dict(
    zip("0123456789+-=()aeijnkmptxyzTTdN*′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵉⁱʲⁿᵏᵐᵖᵗˣʸᶻᵀᵀᵈᴺ*′", strict=True)
)
LOWER = dict(
    zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
RELATIONS = {"=", "<", ">", "+", "-"}
OPENING = {"", "(", "[", "{", "^", "_", "\\left", "\\big", "\\bigl"}  # nothing stands before
TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)


def linear(latex: str) -> str:
    """Return the formula as one line of Unicode text."""
    return re.sub(r"\s+", " ", _Line(latex).sequence()).strip()


class _Line:
    """Reads tokens from left to right; groups and arguments call for themselves."""

    def __init__(self, latex: str) -> None:
        self._tokens = TOKEN.findall(latex)
        self._at = 0

    def sequence(self) -> str:
        """Return everything up to a closing brace or the end."""
        parts: list[str] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token == "}":
                break
            parts.append(self._script(token) if token in "_^" else self._piece(token))
        return "".join(parts)

    def _piece(self, token: str) -> str:
        if token == "{":
            return self.sequence()
        if token.startswith("\\"):
            return self._command(token[1:])
        return " " if token.isspace() or token == "~" else token

    def _command(self, name: str) -> str:
        if name in {"frac", "dfrac", "tfrac"}:
            return f"{_grouped(self._argument())}/{_grouped(self._argument())}"
        if name == "sqrt":
            return f"√{_grouped(self._argument())}"
        if name in PLAIN:
            return self._argument()
        if name in ACCENTS:
            base = self._argument()
            return f"{base}{ACCENTS[name]}" if len(base) == 1 else f"{name}({base})"
        if name in SPECIAL:
            letter = self._argument()
            return SPECIAL[name].get(letter, letter)
        return self._sign(name) if name in SYMBOLS or name in IGNORED else self._function(name)

    def _sign(self, name: str) -> str:
        """As in TeX, the blank that ends a command is not shown, unless a relation follows."""
        blank = name.isalpha() and self._skip_blanks()
        sign = "" if name in IGNORED else SYMBOLS[name]
        if name in SPACED:
            return f" {sign} "
        return f"{sign} " if blank and self._next() in RELATIONS else sign

    def _function(self, name: str) -> str:
        """A name such as log stands apart from letters on both sides, not from brackets."""
        if not name.isalpha():
            return name
        before = self._tokens[self._at - 2] if self._at > 1 else ""
        self._skip_blanks()
        apart = "" if before in OPENING else " "
        after = self._next()
        letter = after.isalnum() or (after.startswith("\\") and after[1:] not in IGNORED)
        return f"{apart}{name}{' ' if letter else ''}"

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _script(self, sign: str) -> str:
        argument = self._argument().replace("′", "'").replace("'", "′").replace("ᵀ", "T")
        table = UPPER if sign == "^" else LOWER
        if argument and all(character in table for character in argument):
            return "".join(table[character] for character in argument)
        return f"{sign}{argument}" if len(argument) == 1 else f"{sign}({argument})"

    def _skip_blanks(self) -> bool:
        """Go on to what is no blank, and tell whether there was one."""
        start = self._at
        while self._at < len(self._tokens) and self._tokens[self._at].isspace():
            self._at += 1
        return self._at > start

    def _argument(self) -> str:
        self._skip_blanks()
        if self._at == len(self._tokens):
            return ""
        token = self._tokens[self._at]
        self._at += 1
        return self._piece(token)


def _grouped(text: str) -> str:
    """A numerator of several terms needs brackets on one line."""
    simple = re.fullmatch(r"[^\s+\-*/=·×]+", text.strip())
    return text.strip() if simple else f"({text.strip()})"
