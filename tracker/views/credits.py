"""The credit that a source asks for where its data is shown."""

from collections.abc import Container
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credit:
    """The words of a credit and the address that they lead to."""

    source: str
    words: str
    address: str


CREDITS = (Credit("TVmaze", "Data from TVmaze, under CC BY-SA 4.0:", "https://www.tvmaze.com"),)
"""What licences ask for, by the source as announcements name it."""


def credits_of(sources: Container[str]) -> list[Credit]:
    """Give the credits that are due for what came from ``sources``."""
    return [credit for credit in CREDITS if credit.source in sources]
