"""Python code in colours. Pygments does it better, in the time that the whole first screen has."""

import builtins
import keyword
import re

from rich.text import Text

LEXEMES = r"""
      (?P<comment> \#[^\n]* )
    | (?P<string> (?i:[rbfu]{0,2}) (?: '{3}.*?(?:'{3}|\Z) | "{3}.*?(?:"{3}|\Z)
                                     | '(?:\\.|[^'\\\n])*'? | "(?:\\.|[^"\\\n])*"? ) )
    | (?P<number> (?<![\w.]) (?:0[xob][\da-f_]+ | (?:\d[\d_]*\.?[\d_]*|\.\d+)(?:e[-+]?\d+)?j?) )
    | (?P<decorator> ^[ \t]*@[\w.]+ )
    | (?:def|class)[ \t]+ (?P<defined> \w+ )
    | (?P<word> [^\W\d]\w* )
"""
STYLES = {
    "comment": "dim",
    "string": "yellow",
    "number": "bright_blue",
    "decorator": "bright_magenta",
    "defined": "bright_green",
}
BUILTIN = {name for name in dir(builtins) if not name.startswith("_")}
WORDS = dict.fromkeys(BUILTIN, "bright_cyan") | dict.fromkeys(keyword.kwlist, "bright_blue")


def coloured(code: str) -> Text:
    """Return the code in the 16 colours that every terminal has; broken code has fewer."""
    text = Text(code)
    for token in re.finditer(LEXEMES, code, re.VERBOSE | re.DOTALL | re.MULTILINE):
        if token["defined"]:
            text.stylize("bright_blue", token.start(), token.start("defined"))
        kind = token.lastgroup or ""
        style = WORDS.get(token[0]) if kind == "word" else STYLES[kind]
        if style:
            text.stylize(style, token.start(kind), token.end(kind))
    return text
