"""The reader's language: which one it is, and the program's own words in it (gettext)."""

import gettext
import os
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from grader.content.text import LANGUAGES, Language, Text, words_in
from grader.message import Message

FOLDER = Path(__file__).with_name("messages")
DOMAIN = "shiken"


class Tongue:
    """Puts messages and bilingual texts into one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        catalogue = gettext.translation(DOMAIN, FOLDER, [language], fallback=True)
        self.translate = catalogue.gettext

    def tell(self, words: Text | str | Message) -> str:
        if isinstance(words, Message):
            return words.render(self._one)
        return words_in(words, self.language)

    def _one(self, template: str) -> str:
        return self.translate(template) if template else ""


def language_of(
    arguments: Sequence[str], environment: Mapping[str, str], preferred: str = ""
) -> Language:
    """Return the language asked for by `--lang`, SHIKEN_LANG, the settings or the locale."""
    wanted = [environment.get("SHIKEN_LANG", "")]
    for name, value in pairwise([*arguments, ""]):
        if name == "--lang":
            wanted.insert(0, value)
        elif name.startswith("--lang="):
            wanted.insert(0, name.removeprefix("--lang="))
    wanted.append(preferred)
    locale = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted.append(next(filter(None, locale), "")[:2])
    return next((known for want in wanted for known in LANGUAGES if want == known), "en")


def preferred_language(settings: Path) -> str:
    """Return the language set there, or nothing: whatever is wrong with the file is told later."""
    try:
        text = settings.read_text(encoding="utf-8")
        import tomllib  # noqa: PLC0415 - most have no settings, and this is on the way to --help

        lang = tomllib.loads(text).get("lang", "")
    except (OSError, ValueError):
        return ""
    return lang if isinstance(lang, str) else ""


def speak(language: Language) -> Tongue:
    """Make this the language of the process: for us, and for the words of Click and Typer."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)
    return Tongue(language)


def switched(tongue: Tongue) -> Tongue:
    """Go over to the other language, for the whole process."""
    language = next(one for one in LANGUAGES if one != tongue.language)
    os.environ["SHIKEN_LANG"] = language
    return speak(language)
