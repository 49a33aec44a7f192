"""A group: the common stem of three or four items that walk one situation, as in the exam."""

from typing import ClassVar

from msgspec import Struct

from grader.content.item import Slug
from grader.content.text import Text


class Group(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="group"
):
    """An entry of a bank that is no item; items of the same file join it by `group: <its id>`."""

    example: ClassVar[str] = """
        id: one-lstm-step
        stem:
          ja: 隠れ次元 3、入力次元 2 の LSTM（バイアスは一つ）について次の問いに答えよ。
          en: The questions below are about an LSTM with 3 hidden units, 2 inputs and one bias.
    """

    id: Slug
    stem: Text
    listing: str = ""
    """Code that the items ask about."""
