"""What is wrong with a registry in a file, in words, and where."""

from typing import NamedTuple

#: No more faults than these are told at once.
_TOLD = 20


class Fault(NamedTuple):
    """What is wrong, and where: "line 12, column from", "persons[3]"."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}."


class BadRegistry(ValueError):
    """The file is no registry, or rows of it cannot be taken; ``faults`` tells all of them."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        told = [str(fault) for fault in faults[:_TOLD]]
        if len(faults) > _TOLD:
            told.append(f"And {len(faults) - _TOLD} more.")
        super().__init__("\n".join(told))
