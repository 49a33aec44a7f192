"""A child that answers one job, seen from the grader: its two streams, and how to end it."""

import socket
from dataclasses import dataclass
from typing import Protocol

from grader.sandbox.job import Limits


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: its wait status, and the computing time it used."""

    status: int
    cpu_seconds: float


class Child(Protocol):
    """A process that somebody can end and that ends at some time."""

    def ended(self, seconds: float) -> Ended | None:
        """Return how it ended, waiting at most so long for it."""

    def kill(self) -> None:
        """End it and everything that it started."""


@dataclass(frozen=True, slots=True)
class Cell:
    child: Child
    channel: socket.socket
    """Our end of the private channel: the job goes in, frames come out."""
    output: int
    """The reading end of the pipe that takes what is printed."""


class Spawner(Protocol):
    """Whoever gives out cells: a zygote, or new interpreters."""

    def spawn(self, limits: Limits) -> Cell:
        """Return a cell with these limits. Raises SandboxError when there is none to be had."""
