"""What every importer gives back, and how it says that it cannot."""

from dataclasses import dataclass, field

from articles.text.copy import Copy


class CannotRead(Exception):
    """A file that cannot be read as copy, said in words for whoever gave it.

    ``message`` is an English template that the web side translates; ``params`` fill
    its ``{names}``. ``str()`` gives the English, filled in.
    """

    def __init__(self, message: str, **params: str) -> None:
        super().__init__(message, params)
        self.message = message
        self.params = params

    def __str__(self) -> str:
        return self.message.format(**self.params)


@dataclass(frozen=True, slots=True)
class Imported:
    """Copy read from a file, normalised.

    ``meta`` holds what the file says of ``slug`` and ``language``; ``notices`` say in
    words what was left out or taken as settled on the way in.
    """

    copy: Copy
    meta: dict[str, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


def count(number: int, noun: str) -> str:
    """Return ``number`` with its noun: "1 image", "3 images"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def links_left_out(number: int) -> str:
    """Return the notice that links were read as their words alone."""
    return f"{count(number, 'link')} left out; the linked words are kept."
