"""What the program says to people, before it is put into a language.

Every room may have something to say, but only the window knows the reader's language. So the
rooms pass `Message` values upwards, and the window looks their English template up in the
gettext catalogue of the language. Imports nothing of ours.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec import Struct, field

Translate = Callable[[str], str]
"""From an English template to the template in the reader's language."""


class Message(Struct, frozen=True):
    """An English template with `{named}` places and the values that go into them."""

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def render(self, translate: Translate) -> str:
        """Return the text in one language; values that are messages are translated too."""
        inner = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return translate(self.template).format(**inner) if self.template else ""

    def about(self, **values: object) -> "Message":
        """Return the same sentence about something else."""
        return Message(self.template, MappingProxyType(values))

    def __str__(self) -> str:
        return self.render(str)

    def __bool__(self) -> bool:
        return bool(self.template)


def say(template: str, **values: object) -> Message:
    """Make a message. The template is a literal: the catalogue test reads it from the source."""
    return Message(template, MappingProxyType(values))


NOTHING = Message("")
