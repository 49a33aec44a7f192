"""Which commands of LaTeX are known, and what each looks like: in Unicode, and in ASCII."""

LETTERS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "partial": "∂", "nabla": "∇",
    "infty": "∞", "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "emptyset": "∅",
    "ldots": "…", "cdots": "⋯", "dots": "…", "dotsc": "…", "dotsb": "⋯", "vdots": "⋮",
    "ddots": "⋱", "top": "ᵀ", "intercal": "ᵀ", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ",
    "prime": "′", "int": "∫", "iint": "∬", "oint": "∮", "angle": "∠", "dagger": "†", "bot": "⊥",
    "degree": "°", "checkmark": "✓", "%": "%", "_": "_", "#": "#", "&": "&", "$": "$",
}  # fmt: skip
BINARIES = {
    "cdot": "·", "times": "×", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "ominus": "⊖",
    "pm": "±", "mp": "∓", "div": "÷", "circ": "∘", "ast": "*", "star": "*", "bullet": "•",
    "cup": "∪", "cap": "∩", "setminus": "∖", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨",
}  # fmt: skip
RELATIONS = {
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
    "equiv": "≡", "sim": "~", "simeq": "≃", "cong": "≅", "propto": "∝", "ll": "≪", "gg": "≫",
    "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃",
    "supseteq": "⊇", "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←",
    "longrightarrow": "⟶", "leftrightarrow": "↔", "Rightarrow": "⇒", "implies": "⇒",
    "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⇔", "mapsto": "↦", "mid": "|",
    "perp": "⊥", "parallel": "∥", "triangleq": "≜", "coloneqq": "≔", "lt": "<", "gt": ">",
}  # fmt: skip
OPENING = {
    "(": "(", "[": "[", "\\{": "{", "\\lbrace": "{", "\\lbrack": "[", "\\langle": "⟨",
    "\\lfloor": "⌊", "\\lceil": "⌈", "\\lVert": "‖", "\\lvert": "|",
}  # fmt: skip
CLOSING = {
    ")": ")", "]": "]", "\\}": "}", "\\rbrace": "}", "\\rbrack": "]", "\\rangle": "⟩",
    "\\rfloor": "⌋", "\\rceil": "⌉", "\\rVert": "‖", "\\rvert": "|",
}  # fmt: skip
BARS = {"|": "|", "\\|": "‖", "\\vert": "|", "\\Vert": "‖"}
DELIMITERS = {**OPENING, **CLOSING, **BARS, "/": "/", ".": "", "<": "⟨", ">": "⟩"}
BIG = {"sum": "∑", "prod": "∏", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁"}
FUNCTIONS = {
    *("log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh"),
    *("arcsin", "arccos", "arctan", "det", "dim", "ker", "deg", "gcd", "hom", "arg", "Pr"),
}
LIMITED = {"max", "min", "lim", "sup", "inf", "argmax", "argmin", "limsup", "liminf"}
SPACES = {",": 1, ";": 1, ":": 1, ">": 1, " ": 1, "!": 0, "quad": 2, "qquad": 4, "enspace": 1}
FONTS = {
    *("mathrm", "mathbf", "boldsymbol", "bm", "mathit", "mathsf", "mathtt", "mathnormal"),
    *("operatorname", "pmb"),
}
TEXTS = {"text", "textbf", "textit", "textrm", "texttt", "textsf", "mbox", "hbox"}
ACCENTS = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0304",
    "tilde": "\u0303", "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308",
    "check": "\u030c", "acute": "\u0301", "grave": "\u0300", "breve": "\u0306",
}  # fmt: skip
IGNORED = {
    *("big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl"),
    *("Biggr", "bigm", "Bigm", "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits"),
    *("nonumber", "notag", "hline", "rm", "bf", "it", "strut"),
}
FENCES = {
    "matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"),
    "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "smallmatrix": ("", ""), "array": ("", ""),
    "cases": ("{", ""), "aligned": ("", ""), "align": ("", ""), "align*": ("", ""),
    "gathered": ("", ""), "split": ("", ""),
}  # fmt: skip
ALIGNED = {"cases": "l", "aligned": "rl", "align": "rl", "align*": "rl", "split": "rl"}

UPPER = dict(
    zip(
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWᵀ*′†°",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵀ*′†°",
        strict=True,
    )
)
LOWER = dict(
    zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SCRIPT = dict(zip("BEFHILMR", "ℬℰℱℋℐℒℳℛ", strict=True))
_BOARD = dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True))
ALPHABETS = {
    "mathcal": {c: _SCRIPT.get(c, chr(0x1D49C + k)) for k, c in enumerate(CAPITALS)},
    "mathbb": {c: _BOARD.get(c, chr(0x1D538 + k)) for k, c in enumerate(CAPITALS)},
}
ALPHABETS["mathscr"] = ALPHABETS["mathcal"]

_SPELLED = {
    "∂": "d", "∇": "grad", "∞": "inf", "∀": "for all ", "∃": "exists ", "¬": "not ", "∅": "{}",
    "…": "...", "⋯": "...", "⋮": ":", "⋱": "...", "ᵀ": "T", "ℓ": "l", "ℏ": "h", "ℜ": "Re",
    "ℑ": "Im", "′": "'", "∫": "int", "∬": "int int", "∮": "int", "∠": "angle", "†": "+",
    "⊥": "_|_", "°": "deg", "✓": "ok", "·": "*", "×": "x", "⊙": "(*)", "⊗": "(x)", "⊕": "(+)",
    "⊖": "(-)", "±": "+-", "∓": "-+", "÷": "/", "∘": "o", "•": "*", "∪": "union", "∩": "cap",
    "∖": "\\", "∧": "and", "∨": "or", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~=", "≡": "==",
    "≃": "~=", "≅": "~=", "∝": "~", "≪": "<<", "≫": ">>", "∈": "in", "∉": "not in", "∋": "has",
    "⊂": "subset of", "⊆": "subset of", "⊃": "superset of", "⊇": "superset of", "→": "->",
    "←": "<-", "⟶": "->", "↔": "<->", "⇒": "=>", "⇐": "<=", "⇔": "<=>", "↦": "|->", "∥": "||",
    "≜": ":=", "≔": ":=", "⟨": "<", "⟩": ">", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")",
    "‖": "||", "∑": "sum", "∏": "prod", "⋃": "union", "⋂": "cap", "⨁": "(+)", "√": "sqrt",
    "ϑ": "theta",
}  # fmt: skip
ASCII = {
    **{sign: name for name, sign in LETTERS.items() if name.isalpha() and not sign.isascii()},
    "ε": "epsilon",
    "φ": "phi",
    **{sign: c for table in ALPHABETS.values() for c, sign in table.items()},
    **_SPELLED,
}
